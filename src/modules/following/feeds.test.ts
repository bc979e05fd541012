import { beforeEach, describe, expect, test } from 'vitest'
import { type Element, type ElementCompact, xml2js } from 'xml-js'
import { operator } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { doors } from '#testing/doors.ts'
import { plainly } from '#testing/plainly.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { correctNews } from './correct-news.ts'
import { draftNews, publishNews } from './module.ts'

const town = testTown()
const { get } = doors(town)
let process: Awaited<ReturnType<typeof aProcess>>
// biome-ignore lint/suspicious/noExplicitAny: told by names; each operation checks its own input
const tell = (operation: AnyOperation, input: object): Promise<any> =>
  perform(town, operation, input, { actor: operator, door: 'api' })
beforeEach(async () => {
  process = await aProcess(town, { slug: 'fabrique-2017', title: 'La Fabrique & le forum' })
})

async function published(title: string, text = 'Des mots.'): Promise<number> {
  const { id } = await tell(draftNews, { process: process.slug, title, text })
  await tell(publishNews, { news: id })
  return id
}

/** Parsed strictly: what is not well formed throws. */
async function feed(path: string, headers: Record<string, string> = {}) {
  const answer = await doors(town).app.request(`http://localhost/essai${path}`, { headers })
  const text = plainly(await answer.text())
  return { answer, text, xml: text ? (xml2js(text, { compact: true }) as ElementCompact) : undefined }
}
const many = (one: unknown) => (Array.isArray(one) ? one : one === undefined ? [] : [one]) as ElementCompact[]
const wordsOf = (one: ElementCompact | Element) =>
  String((one as ElementCompact)._text ?? [(one as ElementCompact)._cdata].flat().join(''))

const home = '/demarches/fabrique-2017/actualites'

test('the page of a process, that of its news and the first page name their feeds in their heads', async () => {
  for (const path of ['/demarches/fabrique-2017', home]) {
    const head = (await (await get(path)).text()).split('</head>')[0]
    for (const kind of ['rss', 'atom'])
      expect(head).toContain(
        `<link rel="alternate" type="application/${kind}+xml" title="Actualités : La Fabrique &amp; le forum" href="/essai${home}.${kind}"`,
      )
  }
  expect((await (await get('/')).text()).split('</head>')[0]).toContain('href="/essai/actualites.atom"')
})

describe('without a session', () => {
  test('RSS gives each piece of news, newest first, with an absolute address and an id that never changes', async () => {
    const first = await published('Le forum approche')
    town.clock.set('2026-03-03T09:00:00+01:00')
    const second = await published('Le forum est complet')
    const { answer, xml } = await feed(`${home}.rss`, {
      'x-forwarded-proto': 'https',
      host: 'parole.exemple',
    })
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    const channel = xml?.rss.channel
    expect(wordsOf(channel.title)).toBe('Actualités : La Fabrique & le forum')
    expect(channel['atom:link']._attributes.href).toBe(`https://parole.exemple/essai${home}.rss`)
    const items = many(channel.item)
    expect(items.map((one) => wordsOf(one.title))).toEqual(['Le forum est complet', 'Le forum approche'])
    expect(items.map((one) => wordsOf(one.link))).toEqual(
      [second, first].map((id) => `https://parole.exemple/essai${home}/${id}`),
    )
    expect(items.map((one) => new Date(wordsOf(one.pubDate)).toISOString())).toEqual([
      '2026-03-03T08:00:00.000Z',
      '2026-03-02T08:00:00.000Z',
    ])
    expect(wordsOf(items[0]?.guid)).toBe(`https://parole.exemple/essai${home}/${second}`)
  })

  test('Atom moves the date of update of corrected news, not its id nor its day of publication', async () => {
    const id = await published('Le forum approche')
    const entry = async () => many((await feed(`${home}.atom`)).xml?.feed.entry)[0] as ElementCompact
    const before = await entry()
    town.clock.set('2026-03-05T09:00:00+01:00')
    await tell(correctNews, { news: id, title: 'Le forum change', text: 'Non.', reason: 'Erreur.' })
    const after = await entry()
    expect(wordsOf(after.id)).toBe(wordsOf(before.id))
    expect([wordsOf(before.updated), wordsOf(after.updated)]).toEqual([
      '2026-03-02T08:00:00.000Z',
      '2026-03-05T08:00:00.000Z',
    ])
    expect(wordsOf(after.published)).toBe('2026-03-02T08:00:00.000Z')
    expect(wordsOf(after.title)).toBe('Le forum change')
    const whole = (await feed('/actualites.atom')).xml?.feed
    expect(wordsOf(many(whole.entry)[0]?.title as ElementCompact)).toBe(
      'La Fabrique &amp; le forum – Le forum change',
    )
    expect(wordsOf(whole.author.name)).not.toBe('')
  })

  test('words that look like markup stay words', async () => {
    await published('A ]]> <b>B</b> & C', '<script>alert(1)</script> ]]> & fin')
    const rss = many((await feed(`${home}.rss`)).xml?.rss.channel.item)[0] as ElementCompact
    expect(wordsOf(rss.title)).toBe('A ]]> <b>B</b> & C')
    expect(wordsOf(rss.description)).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; fin</p>')
    const atom = many((await feed(`${home}.atom`)).xml?.feed.entry)[0] as ElementCompact
    expect(wordsOf(atom.title)).toBe('A ]]&gt; &lt;b&gt;B&lt;/b&gt; &amp; C')
  })

  test('what was answered before is not sent again, until something happens; an empty feed is a feed', async () => {
    const empty = await feed(`${home}.rss`)
    expect(many(empty.xml?.rss.channel.item)).toEqual([])
    const known = { 'if-none-match': empty.answer.headers.get('etag') ?? '' }
    expect((await feed(`${home}.rss`, known)).answer.status).toBe(304)
    await published('Le forum approche')
    expect((await feed(`${home}.rss`, known)).answer.status).toBe(200)
    expect((await feed('/demarches/inconnue/actualites.rss')).answer.status).toBe(404)
  })
})
