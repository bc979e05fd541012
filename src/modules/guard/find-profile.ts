import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

const networks = new Set(
  `facebook fb instagram insta twitter x linkedin tiktok snapchat youtube youtu t wa telegram threads mastodon bsky discord pinterest
  twitch copainsdavant`.split(/\s+/),
)
const handleAfter = new Set(
  'insta instagram snap snapchat facebook fb tiktok twitter discord pseudo telegram linkedin'.split(' '),
)
// Pages of a network that are no one's.
const shared = new Set(
  'share sharer watch hashtag search help about groups events intent legal pages policies posts status home r embed'.split(
    ' ',
  ),
)
const inside = new Set(['.', '/', '-', '_', '@', '?', '=', '&', '%', '#', '+', '~', ':'])

/** Addresses of someone's page on a social network, and names used there: @quelqu_un, « mon insta : quelqu_un ». */
export function findProfiles(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  const keep = (first: number, last: number, sure: boolean) =>
    found.push({
      kind: 'profile',
      start: (tokens[first] as Token).start,
      end: (tokens[last] as Token).end,
      confidence: sure ? 'certain' : 'likely',
      reason: 'profile',
    })
  for (let at = 0; at < tokens.length; at += 1) {
    const url = urlEnd(tokens, at)
    const handle = url === undefined ? handleEnd(tokens, at) : undefined
    const named = url === undefined && handle === undefined ? namedEnd(tokens, at) : undefined
    if (url !== undefined) keep(at, url, true)
    else if (handle !== undefined) keep(at, handle, true)
    else if (named) keep(named.first, named.last, false)
    at = url ?? handle ?? named?.last ?? at
  }
  return found
}

/** The last token of a run without spaces; a dot or a comma at its end belongs to the sentence. */
function runEnd(tokens: readonly Token[], at: number, allowed = inside): number {
  let last = at
  for (let i = at + 1; i < tokens.length && i - at < 60; i += 1) {
    const token = tokens[i] as Token
    if (token.gap !== '' || (token.kind === 'sign' && !allowed.has(token.text))) break
    if (token.kind !== 'sign' || token.text === '/' || token.text === '_') last = i
  }
  return last
}

function urlEnd(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at] as Token
  if (first.kind !== 'word' || (first.gap === '' && /[./@_-]/.test(tokens[at - 1]?.text ?? '')))
    return undefined
  const begins =
    first.fold === 'http' || first.fold === 'https' || first.fold === 'www' || networks.has(first.fold)
  if (!begins) return undefined
  const last = runEnd(tokens, at)
  const run = tokens.slice(at, last + 1)
  const host = run.findIndex(
    (token, index) =>
      networks.has(token.fold) && run[index + 1]?.text === '.' && run[index + 2]?.kind === 'word',
  )
  if (
    host < 0 ||
    run
      .slice(0, host)
      .some((token) => token.kind === 'word' && !/^(https?|www|m|fr|fr-fr|mobile)$/.test(token.fold))
  )
    return undefined
  const path = run.slice(host + 3).filter((token) => token.kind !== 'sign')
  if (run[host + 3]?.text !== '/' || path.length === 0 || shared.has((path[0] as Token).fold))
    return undefined
  return last
}

const handleSigns = new Set(['_', '.', '-'])

function handleEnd(tokens: readonly Token[], at: number): number | undefined {
  const [sign, next, before] = [tokens[at] as Token, tokens[at + 1], tokens[at - 1]]
  if (sign.text !== '@' || !next || next.gap !== '' || (next.kind === 'sign' && next.text !== '_'))
    return undefined
  if (sign.gap === '' && before && (before.kind !== 'sign' || /[._/-]/.test(before.text))) return undefined
  const last = runEnd(tokens, at + 1, handleSigns)
  return (tokens[last] as Token).end - next.start >= 3 ? last : undefined
}

function namedEnd(tokens: readonly Token[], at: number) {
  if (!handleAfter.has((tokens[at] as Token).fold)) return undefined
  let first = at + 1
  if (tokens[first]?.fold === 'est' || tokens[first]?.fold === 'c') first += 1
  if (tokens[first]?.text !== ':' && first === at + 1) return undefined
  if (tokens[first]?.text === ':') first += 1
  const token = tokens[first]
  if (!token || token.kind === 'sign' || token.gap === '\n') return undefined
  const last = runEnd(tokens, first, handleSigns)
  const text = tokens.slice(first, last + 1)
  // A plain word after the colon is a sentence, not a pseudonym.
  return text.some(({ kind, text: sign }) => kind === 'number' || /[_.]/.test(sign))
    ? { first, last }
    : undefined
}
