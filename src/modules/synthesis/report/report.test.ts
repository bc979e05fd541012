import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { documentPdf } from '#kernel/document-pdf.ts'
import { doors, persona } from '#testing/doors.ts'
import { aStatement, aTheme } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { readZip } from '#testing/zip.ts'

const town = testTown()
const { get, call } = doors(town)

async function aReport() {
  const process = await aProcess(town)
  const theme = await aTheme(town, process, { title: 'Se déplacer' })
  const voice = await aContribution(town, process, {
    text: 'Le bus <b> ne passe #plus "le soir" 🙂 \\ $x$. Et voilà.',
  })
  const statement = await aStatement(town, process, theme.id)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const cited = { statement: statement.id, contribution: voice.id, start: 0, end: 38 }
  expect((await call('cite-contribution', cited, facilitator)).status).toBe(200)
  return { voice, address: `/demarches/${process.slug}/synthese` }
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

/** What a reader of the file finds in its objects, those packed in streams too. */
function objectsOf(pdf: Buffer): string {
  let found = pdf.toString('latin1')
  for (const { index } of found.matchAll(/stream\r?\n/g)) {
    const start = index + (found[index + 6] === '\r' ? 8 : 7)
    const end = found.indexOf('endstream', start)
    try {
      found += inflateSync(pdf.subarray(start, end)).toString('latin1')
    } catch {
      // A picture or a font that is not packed so.
    }
  }
  return found
}

it('the report is a PDF with its title, its language, its structure, made for PDF/UA', async () => {
  const { address } = await aReport()
  const answer = await get(`${address}.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = await bytesOf(answer)
  const text = objectsOf(pdf)
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  for (const mark of [
    '/StructTreeRoot',
    '/MarkInfo',
    '/Lang',
    '/DisplayDocTitle true',
    '/BlockQuote',
    '/H1',
    '/H3',
  ])
    expect(text, mark).toContain(mark)
  expect(text).toMatch(/pdfuaid:part(>|=")1/)
})

it('the report is a DOCX with the words of people as words, and every citation by its reference and its place', async () => {
  const { address, voice } = await aReport()
  const answer = await get(`${address}.docx`)
  expect(answer.headers.get('content-type')).toContain('wordprocessingml')
  const text = readZip(await bytesOf(answer)).get('word/document.xml') ?? ''
  expect(text).toContain('Le bus &lt;b&gt; ne passe #plus')
  expect(text).toContain(`${voice.reference} (0–38)`)
  expect(text).toContain('Se déplacer')
  expect(text).toContain('Pas encore mesuré.')
})

it('a PDF with signs no font has is made all the same, and says which were replaced', async () => {
  const paper = {
    title: 'Essai',
    warning: 'Brouillon',
    asOf: new Date('2026-01-02T00:00:00Z'),
    asOfWords: 'Au 2 janvier',
    lang: 'fr' as const,
    blocks: [{ kind: 'text' as const, text: { text: 'Un signe privé \u{F8FF0} et 🙂.' } }],
  }
  const words = { page: 'Page', missingSigns: 'Des signes manquent.' }
  const pdf = await documentPdf(paper, { name: 'Ville' }, words)
  expect(pdf?.length).toBeGreaterThan(1000)
})
