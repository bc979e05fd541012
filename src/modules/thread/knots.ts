import type { Lang } from '#kernel/i18n.ts'
import { type Phase, phases } from '#modules/processes/module.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { pagePath, threadPath } from './addresses.ts'
import { counts } from './count-messages.ts'
import { milestoneKnot, promisedVotes } from './date-knots.ts'
import { type Knot, knotOf, type Telling } from './item-knots.ts'
import { messages } from './messages.ts'
import { type Arrow, type Item, type Kind, kinds, rank, shownAtMost, type Thread } from './thread.ts'

/** Every knot of a thread in the order of the chain: things, those that stand together, dates promised, what is missing. */
export function knotsOf(thread: Thread, given: Omit<Telling, 'phase'>): Knot[] {
  const process = thread.items.find((item) => item.kind === 'process')
  const telling: Telling = { ...given, phase: process?.status ?? 'preparation' }
  const page = process ? `${pagePath(process)}#dates-annoncees` : '/demarches'
  const deliberations = thread.items.filter((item) => item.kind === 'deliberation')
  const dated = (kind: string) =>
    thread.milestones.filter((one) => one.kind === kind).map((one) => milestoneKnot(one, telling, page))
  const votes = promisedVotes(thread.milestones, deliberations, telling, page)
  const launches = dated('launch')
  const [launch] = launches
  const onTime = launches.length === 1 && launch?.state === 'done' ? launch : undefined
  const level = (kind: Kind) => levelOf(thread, kind, telling)
  const whole = thread.focus.kind === 'process'
  return [
    ...level('process').map((knot) =>
      onTime ? { ...knot, note: onTime.note, detail: onTime.detail } : knot,
    ),
    ...(onTime ? [] : launches),
    ...level('session'),
    ...level('contribution'),
    ...level('statement'),
    ...level('proposal'),
    ...(whole ? dated('grand_atelier') : []),
    ...level('answer'),
    ...votes,
    ...(whole && votes.length + deliberations.length === 0 ? dated('vote') : []),
    ...dated('restitution'),
    ...level('deliberation'),
    ...level('action'),
    ...dated('forum'),
    ...(whole ? dated('other') : []),
  ]
}

function levelOf(thread: Thread, kind: Kind, telling: Telling): Knot[] {
  const { focus, tally } = thread
  const m = messages[telling.lang]
  const items = thread.items.filter((item) => item.kind === kind)
  const said = items.map((item) => placed(thread, item, knotOf(item, telling)))
  const others = said.filter((knot) => !knot.here)
  const many = tally.totals[kind] - (said.length - others.length) > shownAtMost
  const knots = many ? said.filter((knot) => knot.here) : said
  if (many) knots.push(groupKnot(thread, kind, others, telling))
  const gap = gapOf(thread, kind, telling)
  if (gap) knots.push(gap)
  const last = knots.at(-1)
  if (kind === 'contribution' && tally.hidden > 0 && last && focus.kind !== 'contribution')
    knots[knots.length - 1] = {
      ...last,
      sentences: [...last.sentences, m.hidden(formatNumber(tally.hidden, telling.lang))],
    }
  return knots
}

function placed(thread: Thread, item: Item, knot: Knot): Knot {
  const touching = thread.arrows.filter((arrow) => touches(arrow, item))
  const here = item.kind === thread.focus.kind && item.id === thread.focus.id
  const [before, after] = [
    touching.filter((arrow) => arrow.to === item.kind && arrow.toId === item.id),
    touching.filter((arrow) => arrow.from === item.kind && arrow.fromId === item.id),
  ]
  const towards = rank(item.kind) > rank(thread.focus.kind) ? before : after
  return {
    ...knot,
    here,
    disagrees: item.kind === 'contribution' && after.some((arrow) => arrow.disagrees),
    linkExample: !here && !item.example && towards.length > 0 && towards.every((arrow) => arrow.example),
  }
}

const touches = (arrow: Arrow, item: Item) =>
  (arrow.from === item.kind && arrow.fromId === item.id) || (arrow.to === item.kind && arrow.toId === item.id)

/** Past a few, the things of a kind stand together behind one knot that opens their list; the first ones are named in it. */
function groupKnot(thread: Thread, kind: Kind, others: readonly Knot[], { lang }: Telling): Knot {
  const total = thread.tally.totals[kind]
  const here = thread.focus.kind === kind ? 1 : 0
  const title = plural(total - here, here ? counts[lang].others[kind] : counts[lang].counted[kind], lang)
  return {
    level: kind,
    state: groupState(thread, kind, others),
    title,
    label: title,
    stateWords: groupWords(thread, kind, others, lang),
    sentences: [],
    example: others.length > 0 && others.every((knot) => knot.example),
    here: false,
    linkExample: others.length > 0 && others.every((knot) => knot.linkExample),
    list: { path: `${threadPath(thread.focus.kind, thread.focus.key)}/${kind}`, count: total, kind },
    some: others.slice(0, shownAtMost),
  }
}

/** Broken as soon as one is; else expected, unknown or done, in that order. A session that was cancelled breaks no promise. */
function groupState(thread: Thread, kind: Kind, others: readonly Knot[]): Knot['state'] {
  const states = new Set(others.map((knot) => knot.state))
  const awaited = kind === 'answer' && thread.tally.answersPublished < thread.tally.totals.answer
  if (states.has('broken') && kind !== 'session') return 'broken'
  if (states.has('expected') || awaited) return 'expected'
  return states.has('unknown') ? 'unknown' : 'done'
}

/** "Tenue : 2, prévue : 3", when every one of them was read. */
function groupWords(thread: Thread, kind: Kind, others: readonly Knot[], lang: Lang): string | undefined {
  const { tally } = thread
  const total = tally.totals[kind]
  if (kind === 'answer')
    return counts[lang].list.published(formatNumber(tally.answersPublished, lang), formatNumber(total, lang))
  if (others.length < total - (thread.focus.kind === kind ? 1 : 0)) return undefined
  const said = new Map<string, number>()
  for (const { stateWords } of others) if (stateWords) said.set(stateWords, (said.get(stateWords) ?? 0) + 1)
  const colon = lang === 'fr' ? '\u00a0: ' : ': '
  return [...said].map(([words, n]) => `${words}${colon}${formatNumber(n, lang)}`).join(', ') || undefined
}

/** What is missing on a thread, said: expected while its phase has not passed, unknown or broken after. */
function gapOf(thread: Thread, kind: Kind, { lang, phase }: Telling): Knot | undefined {
  const m = messages[lang]
  const { focus, tally } = thread
  const { totals } = tally
  const beyond = (last: Phase) => phases.indexOf(phase as Phase) > phases.indexOf(last)
  const gap = (key: keyof (typeof counts)['fr']['gaps'], late: boolean): Knot => ({
    level: kind,
    state: late ? 'unknown' : 'expected',
    title: counts[lang].gaps[key].title,
    label: counts[lang].gaps[key].title,
    sentences: [counts[lang].gaps[key].text],
    example: false,
    here: false,
    linkExample: false,
  })
  if (kind === 'contribution' && totals.contribution === 0 && rank(focus.kind) > rank('contribution'))
    return gap('contribution', true)
  if (kind === 'statement' && focus.kind === 'contribution' && totals.statement + totals.proposal === 0)
    return gap('statement', beyond('synthesis'))
  if (kind === 'proposal' && focus.kind === 'statement' && totals.proposal === 0)
    return gap('proposal', beyond('instruction'))
  if (kind === 'answer' && tally.unassigned > 0) {
    const broken = beyond('instruction')
    const title = m.answer.unassigned(formatNumber(tally.unassigned, lang))
    const sentences = [broken ? m.answer.unassignedBroken : m.answer.unassignedText]
    return { ...gap('answer', broken), state: broken ? 'broken' : 'expected', title, label: title, sentences }
  }
  const kept = thread.items.some(
    (item) => item.kind === 'answer' && (item.status === 'kept' || item.status === 'kept_in_part'),
  )
  if (kind === 'deliberation' && totals.deliberation === 0 && kept)
    return gap('deliberation', beyond('decision'))
  if (kind === 'action' && totals.action === 0 && kept) return gap('action', beyond('decision'))
  return undefined
}

/** How many knots stand in each state, for the margin. */
export function statesOf(knots: readonly Knot[]): Record<'done' | 'broken' | 'expected' | 'unknown', number> {
  const counts = { done: 0, broken: 0, expected: 0, unknown: 0 }
  for (const knot of knots) counts[knot.state === 'yours' ? 'expected' : knot.state]++
  return counts
}

/** "12 paroles, 1 constat" before the thing, and after it. */
export function around(thread: Thread): { before: [Kind, number][]; after: [Kind, number][] } {
  const here = rank(thread.focus.kind)
  const some = kinds
    .filter((kind) => kind !== 'process' && kind !== thread.focus.kind && thread.tally.totals[kind] > 0)
    .map((kind): [Kind, number] => [kind, thread.tally.totals[kind]])
  return {
    before: some.filter(([kind]) => rank(kind) < here),
    after: some.filter(([kind]) => rank(kind) > here),
  }
}
