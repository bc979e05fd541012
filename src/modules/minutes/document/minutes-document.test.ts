import { expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { publishContribution } from '#modules/contributions/module.ts'
import { planSession } from '#modules/workshops/module.ts'
import { doors, persona } from '#testing/doors.ts'
import { anOpenProcess, theAxes } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { readZip } from '#testing/zip.ts'

const town = testTown()
const { call, get } = doors(town)
const by = { actor: operator, door: 'api' } as const

async function aSession() {
  const process = await anOpenProcess(town)
  await theAxes(town)
  const planned = {
    process: process.slug,
    kind: 'workshop',
    title: 'Atelier « <b> & co »',
    audience: 'all',
  } as const
  const when = { day: '2026-03-02', start: '8h', end: '12h', axis: 1, place: 'Agora' }
  const { id: session } = await perform(town, planSession, { ...planned, ...when }, by)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const table = await (await call('add-table', { session, axis: 2, persons: 3 }, facilitator)).json()
  const entries = [
    { key: 'document-cle-1', text: 'Parole <publiée> & lue.', category: 'citizen', table: table.id },
    { key: 'document-cle-2', text: 'Parole gardée.', category: 'concerned' },
  ]
  const { kept } = await (await call('type-verbatims', { session, entries }, facilitator)).json()
  await perform(town, publishContribution, { contribution: kept[0].id }, by)
  const verbatims = kept.map((one: { id: number }) => one.id)
  await call(
    'add-cell',
    { session, part: 'disposition', text: 'Aller vers les gens.', verbatims },
    facilitator,
  )
  return { session, facilitator, kept, path: `/bureau/atelier/${session}/compte-rendu` }
}

it('minutes tell what is known, say what is not, and show words as typed to those who type alone', async () => {
  const { facilitator, kept, path } = await aSession()
  const whole = await (await get(`${path}?version=travail`, facilitator)).text()
  expect(whole).toContain('Parole gardée.')
  expect(whole).toContain('Parole &lt;publiée&gt; &amp; lue.')
  expect(whole).toContain('Aucun document n’est indiqué')
  expect(whole).toContain('moins de 5')
  expect(whole).toContain(`Repose sur : ${kept[0].reference}, ${kept[1].reference}`)
  expect(whole).toContain('Animation extérieure (2)')
  expect(whole).toContain('Provisoire')
  for (const one of kept) expect(whole).not.toContain(one.code)
  const handedOut = await (await get(path, facilitator)).text()
  expect(handedOut).not.toContain('Parole gardée.')
  expect(handedOut).toContain(`${kept[0].reference} et 1\u00a0parole non publiée`)
  const elected = await persona(town, 'elected')
  expect(await (await get(`${path}?version=travail`, elected)).text()).not.toContain('Parole gardée.')
  expect((await get(path)).status).toBe(403)
  expect((await get(path, await persona(town, 'facilitator', { process: 999_999 }))).status).toBe(403)
})

it('who did not agree stands under the cell, and the next cell stays a cell', async () => {
  const { session, facilitator, path } = await aSession()
  const add = async (text: string) =>
    (await (await call('add-cell', { session, part: 'objective', text }, facilitator)).json()).id
  const first = await add('Se déplacer.')
  await add('Se connaître.')
  await call('note-disagreement', { cell: first, category: 'association', persons: 6 }, facilitator)
  const html = await (await get(path, facilitator)).text()
  const cells = [...html.matchAll(/<p class="column-text">(?:<span[^>]*>)?([^<]+)/g)].map(([, text]) => text)
  expect(cells).toEqual(['1. Se déplacer.', '2. Se connaître.', '1. Aller vers les gens.'])
  expect(html).toMatch(/<p class="note"><span>[^<]*Association, 6\s+personnes/)
})

it('the file has real headings, heads that repeat, its language, its title and page numbers, and no words kept apart', async () => {
  const { facilitator, path } = await aSession()
  const answer = await get(`${path}.docx?version=publique`, facilitator)
  expect(answer.headers.get('content-type')).toContain('wordprocessingml')
  const parts = readZip(new Uint8Array(await answer.arrayBuffer()))
  const text = parts.get('word/document.xml') ?? ''
  expect(text).toContain('<w:pStyle w:val="Title"/>')
  expect(text.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(8)
  expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  expect(text).toContain('Parole &lt;publiée&gt; &amp; lue.')
  expect(text).not.toContain('Parole gardée.')
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>')
  const core = parts.get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>Compte rendu – Atelier « &lt;b&gt; &amp; co »</dc:title>')
  expect(core).toContain('<dc:language>fr-FR</dc:language>')
  expect([...parts].find(([name]) => /footer\d+\.xml$/.test(name))?.[1]).toContain('NUMPAGES')
})

it('the same minutes give the same bytes, whenever they are asked for', async () => {
  const { facilitator, path } = await aSession()
  const first = Buffer.from(await (await get(`${path}.docx`, facilitator)).arrayBuffer())
  town.clock.set('2026-03-02T16:00:00+01:00')
  const second = Buffer.from(await (await get(`${path}.docx`, facilitator)).arrayBuffer())
  expect(second.equals(first)).toBe(true)
})
