import { beforeEach, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { describeTown } from '#modules/territory/module.ts'
import { anAnswer, aProposal } from '#testing/answers.ts'
import { doors } from '#testing/doors.ts'
import { outlineOf } from '#testing/pdf-outline.ts'
import { readPdf } from '#testing/pdf-text.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { readZip } from '#testing/zip.ts'

const town = testTown()
const { get, ask } = doors(town)
let process: Awaited<ReturnType<typeof aProcess>>

const proposed = async (title: string, wish: Parameters<typeof anAnswer>[2]) =>
  anAnswer(town, process, { ...wish, proposal: (await aProposal(town, process, { title })).id })
const refused = {
  decision: 'not_kept',
  reason: 'La ligne coûterait plus que tout le réseau du soir.',
  followUp: undefined,
}

beforeEach(async () => {
  process = await aProcess(town, { phase: 'instruction' })
  await proposed('Un bus le soir', { status: 'published' })
  await proposed('Un bus la nuit', { status: 'published', said: refused })
  await proposed('Un banc', { status: 'validated', said: { reason: 'Secret tant que ce n’est pas publié.' } })
})

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
async function pdfText(answer: Response) {
  const pdf = new Uint8Array(await answer.arrayBuffer())
  expect(await breachesOf(pdf)).toEqual([])
  return plain(
    readPdf(pdf)
      .map((one) => one.text)
      .join(' '),
  )
}

it('holds every published answer with its decision, its reason and its link, and says what still waits; no draft', async () => {
  const said = await pdfText(await get(`/demarches/${process.slug}/reponses.pdf`))
  for (const words of [
    'Retenues (1)',
    'Non retenues (1)',
    '1. Un bus le soir',
    'La ligne coûterait plus que tout le réseau du soir.',
    'Ce qui suit : qui, quoi, quand : Une action du plan la suivra.',
    'qui attendent encore leur réponse',
    '3. Un banc (promise pour le 10 avril 2026)',
  ])
    expect(said).toContain(words)
  // An address goes on to the next line where it has a hyphen.
  expect(said.replaceAll(' ', '')).toContain(`${process.slug}/propositions/2`)
  expect(said).toMatch(/2 sur 3/)
  expect(said).not.toContain('Secret')
})

it('is an accessible PDF and a DOCX in the town’s colour, from the page and from the API, the same bytes each time', async () => {
  const sheet = { name: 'Essai', kind: 'commune', colour: '#7a1f1f' }
  await perform(town, describeTown, sheet as never, { actor: operator, door: 'api' })
  const path = `/demarches/${process.slug}/reponses`
  const page = await (await get(path)).text()
  expect(page).toContain(`${path}.pdf`)
  expect(page).toContain(`${path}.docx`)
  const pdf = Buffer.from(await (await get(`${path}.pdf`)).arrayBuffer())
  const outline = await outlineOf(pdf)
  expect([outline.marked, outline.lang]).toEqual([true, 'fr'])
  expect(outline.tags.filter((tag) => /^H\d/.test(tag)).slice(0, 2)).toEqual(['H1', 'H2'])
  const asked = { process: process.slug, format: 'docx' }
  const first = Buffer.from(await (await ask('take-answers', asked)).arrayBuffer())
  const again = Buffer.from(await (await get(`${path}.docx`)).arrayBuffer())
  expect(first.equals(again)).toBe(true)
  const parts = readZip(first)
  expect(parts.get('word/styles.xml')).toContain('w:val="7a1f1f"')
  expect(plain(parts.get('word/document.xml') ?? '')).toContain('Un bus la nuit')
})

it('in English, marks the town’s French words as French', async () => {
  const answer = await ask('take-answers', { process: process.slug, format: 'docx', lang: 'en' })
  const xml = readZip(Buffer.from(await answer.arrayBuffer())).get('word/document.xml') ?? ''
  expect(xml).toContain('What is kept, what is not')
  expect(xml).toMatch(/<w:lang w:val="fr-FR"\/>(?:(?!<w:r>).)*Un bus le soir/)
})
