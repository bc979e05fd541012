import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import type { Visit } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { type FeedKind, feedTypes } from './feed-links.ts'
import { type Happened, newsPath, say, sayWhole } from './happened.ts'

export interface FeedOf {
  readonly title: string
  readonly town: string
  /** The page that says the same to people, inside the town. */
  readonly path: string
  /** The feed's own address, without its ending. */
  readonly self: string
  readonly all: readonly Happened[]
  /** Several processes are told together: each entry names its own. */
  readonly whole?: boolean
}

/**
 * RSS or Atom, for anyone, without a session. The entry of a piece of news keeps its id when it is corrected and its date
 * of update moves; what the journal tells has an address of its own on the page of news. Always in French: it is the
 * town's. Asked again with what was answered before, nothing is sent twice.
 */
export function answerFeed(visit: Visit, kind: FeedKind, of: FeedOf): Response {
  const origin = originOf(visit.context)
  const address = (path: string) => new URL(visit.link(path), origin).href
  const updated = of.all.reduce(
    (latest, one) => (updatedAt(one) > latest ? updatedAt(one) : latest),
    new Date(0),
  )
  const feed = new Feed({
    title: kind === 'atom' ? of.title : of.title,
    description: of.title,
    id: address(of.path),
    link: address(of.path),
    language: 'fr',
    copyright: of.town,
    updated,
    generator: 'Parole tenue',
    author: { name: of.town },
    feedLinks: { [kind]: address(`${of.self}.${kind}`) },
  })
  for (const one of of.all) {
    const { path } = say(one, 'fr')
    const { last } = one
    const title =
      last.text !== null ? `${last.title}${last.example ? ' (exemple)' : ''}` : sayWhole(one, 'fr')
    const named = of.whole ? `${last.processTitle} – ${title}` : title
    const content = paragraphs(last.text ?? title, one)
    feed.addItem({
      // Atom's titles are HTML, those of RSS are read as text.
      title: kind === 'atom' ? escaped(named) : named,
      id:
        last.text !== null
          ? address(newsPath(last.process, last.subject))
          : address(`/demarches/${last.process}/actualites#${one.key}`),
      link: address(path),
      description: content,
      date: updatedAt(one),
      published: one.at,
    })
  }
  const xml = kind === 'rss' ? feed.rss2() : feed.atom1()
  const tag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': `${feedTypes[kind]}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
    etag: tag,
    'last-modified': updated.toUTCString(),
  }
  if (visit.context.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers })
  return new Response(xml, { headers })
}

const updatedAt = ({ at, last }: Happened) =>
  last.correctedAt && last.correctedAt > at ? last.correctedAt : at

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The words of the town are text: readers take a description for HTML. */
function paragraphs(text: string, { last }: Happened): string {
  const blocks = text.split(/\n\s*\n/).map((block) => `<p>${escaped(block).replaceAll('\n', '<br>')}</p>`)
  if (last.correctedAt)
    blocks.push('<p>Actualité corrigée : l’ancienne version reste lisible sur le site.</p>')
  return blocks.join('')
}
