import { beforeEach, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { paleOf } from '#kernel/documents/document.ts'
import { perform } from '#kernel/operation.ts'
import { describeTown, paperColour } from '#modules/territory/module.ts'
import { acts, actText } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
import { testTown } from '#testing/town.ts'
import { readZip } from '#testing/zip.ts'
import { contrast } from '#ui/colour.ts'
import { actDocument } from './act-document.ts'

const town = testTown()
const { get } = doors(town)
let secretary: Persona
let fabrique: DecidedProcess

beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  fabrique = await decidedProcess(town, { published: 2 })
})

const { done, prepared, published } = acts(town, () => ({ secretary, process: fabrique }))
const now = new Date('2026-03-02T10:00:00Z')

test('a draft is composed from what is adopted: visas, counted considérants, articles, the answers annexed', async () => {
  const deliberation = await prepared()
  await done('adopt-answers', { deliberation, all: true })
  const paper = await actDocument(town.db, deliberation, now)
  const said = JSON.stringify(paper).replace(/[\u00a0\u202f]/g, ' ')
  expect(said).toContain('article L. 2121-29')
  expect(said).toContain('2 propositions, dont 2 ont reçu')
  expect(said).toContain('Sont adoptées les 2 réponses publiées')
  expect(paper.warning).toContain('ne vaut pas délibération')
  const annex = paper.blocks.find((block) => block.kind === 'table')
  expect(annex?.kind === 'table' && annex.rows).toHaveLength(2)
})

test('a draft is for those who prepare it; the act is for everyone once published, its words as they were', async () => {
  const draft = await prepared()
  expect((await get(`/bureau/deliberations/${draft}/projet.docx`)).status).toBe(403)
  const file = await get(`/bureau/deliberations/${draft}/projet.docx`, secretary)
  expect(file.status).toBe(200)
  expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  expect((await get(`/deliberations/${draft}/acte.docx`)).status).toBe(404)
  const deliberation = await published()
  expect((await get(`/deliberations/${deliberation}/acte.docx`)).status).toBe(200)
  for (const [path, who] of [
    [`/deliberations/${deliberation}/acte.pdf`, undefined],
    [`/bureau/deliberations/${draft}/projet.pdf`, secretary],
  ] as const)
    expect(await breachesOf(new Uint8Array(await (await get(path, who)).arrayBuffer())), path).toEqual([])
  const paper = await actDocument(town.db, deliberation, now)
  const texts = paper.blocks.flatMap((block) => (block.kind === 'text' ? [block.text.text] : []))
  expect(texts.join('\n\n')).toBe(actText)
  expect(paper.warning).toContain('Empreinte SHA-256')
})

test('documents are in the town’s colour; one that could not be read is darkened, its headings and its tables read', async () => {
  const sheet = { name: 'Essai', kind: 'commune', colour: '#7a1f1f' }
  await perform(town, describeTown, sheet as never, { actor: operator, door: 'api' })
  const draft = await prepared()
  const file = await get(`/bureau/deliberations/${draft}/projet.docx`, secretary)
  const styles = readZip(Buffer.from(await file.arrayBuffer())).get('word/styles.xml')
  expect(styles).toContain('w:val="7a1f1f"')
  expect(styles).not.toMatch(/0b4a60/i)
  expect(paperColour('#7a1f1f')).toBe('#7a1f1f')
  const colour = paperColour('#ffd400')
  expect(colour).not.toBe('#ffd400')
  for (const ground of ['#ffffff', paleOf(colour)]) expect(contrast(colour, ground)).toBeGreaterThan(4.5)
  expect(contrast('#000000', paleOf(colour))).toBeGreaterThan(4.5)
})
