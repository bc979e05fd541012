import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { documentPdf } from '#kernel/documents/document-pdf.ts'
import { doors, persona } from '#testing/doors.ts'
import { outlineOf } from '#testing/pdf-outline.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
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

it('the report is a PDF with its title, its language, its structure, made for PDF/UA', async () => {
  const { address } = await aReport()
  const answer = await get(`${address}.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = await bytesOf(answer)
  expect(pdf.toString('latin1').startsWith('%PDF-1.7')).toBe(true)
  const { tags } = await outlineOf(pdf)
  for (const tag of ['BlockQuote', 'H1', 'H3']) expect(tags, tag).toContain(tag)
  expect(await breachesOf(pdf)).toEqual([])
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

/** A synthesis with two themes, a voice set aside, one in neither, and a check that two people made. */
async function aWholeReport() {
  const { voice, address } = await aReport()
  const [process] = (
    await town.db.execute<{ id: number; slug: string }>(
      sql`select p.id::int, p.slug from processes_process p join contributions_contribution c on c.process_id = p.id where c.id = ${voice.id}`,
    )
  ).rows as [{ id: number; slug: string }]
  await aTheme(town, process, { title: 'Se loger' })
  const aside = await aContribution(town, process, { text: 'Vive le chocolat <3 chaud.' })
  const never = await aContribution(town, process, { text: 'Le loyer est trop cher.', category: 'concerned' })
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const reason = 'Hors du sujet de la démarche.'
  expect((await call('set-aside-contribution', { contribution: aside.id, reason }, facilitator)).status).toBe(
    200,
  )
  const measured = {
    texts: 58,
    pairs: 1,
    alike: 0.78,
    byChance: 0.3,
    kappa: 0.69,
    low: 0.55,
    high: 0.81,
    ari: 0.6,
  }
  await town.db.execute(
    sql`insert into synthesis_check (process_id, seed, size, drawn_at, closed_at, result)
        values (${process.id}, 3, 60, ${'2026-02-01T10:00:00Z'}, ${'2026-02-20T10:00:00Z'},
          ${JSON.stringify({ persons: 2, drawn: 60, withdrawn: 2, people: measured, synthesis: measured })}::jsonb)`,
  )
  return { address, aside, never, reason }
}

it('the report lists the voices it leaves out, with the reason of each, and the figure of those who checked', async () => {
  const { address, aside, never, reason } = await aWholeReport()
  const text = readZip(await bytesOf(await get(`${address}.docx`))).get('word/document.xml') ?? ''
  const order = ['ne cite pas', aside.reference, reason, never.reference, 'personne concernée']
  expect(order.map((one) => text.indexOf(one))).toEqual(
    order.map((one) => text.indexOf(one)).toSorted((a, b) => a - b),
  )
  expect(text).toContain('Vive le chocolat &lt;3 chaud.')
  expect(text).toMatch(/Écartées avec une raison publique\s: 1\. Ni citées ni écartées\s: 1\./)
  expect(text).toMatch(/2\spersonnes\s: 78\s% des paroles placées dans le même thème/)
  expect(text).toMatch(/kappa 0,69, entre 0,55 et 0,81/)
  expect(text).not.toContain('Cette vérification n’a pas encore été faite')
  const page = await (await get(`${address}/non-citees?etat=aside`)).text()
  expect(page).toContain(reason)
})

it('the PDF is tagged in the order it is read: one title, no heading skipped, tables with headers, the picture in words', async () => {
  const { address } = await aWholeReport()
  const pdf = await bytesOf(await get(`${address}.pdf`))
  expect(await breachesOf(pdf)).toEqual([])
  const { marked, lang, tags, alternatives } = await outlineOf(pdf)
  expect(marked).toBe(true)
  expect(lang).toMatch(/^fr/)
  const levels = tags.filter((tag) => /^H\d$/.test(tag)).map((tag) => Number(tag.slice(1)))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels[0]).toBe(1)
  for (const [at, level] of levels.entries())
    if (at > 0) expect(level, `heading ${at}`).toBeLessThanOrEqual((levels[at - 1] as number) + 1)
  expect(levels.filter((level) => level === 2).length).toBeGreaterThanOrEqual(5)
  expect(tags.filter((tag) => tag === 'Table')).toHaveLength(3)
  expect(tags.filter((tag) => tag === 'TH').length).toBeGreaterThanOrEqual(11)
  expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(1)
  expect(alternatives.join(' ')).toContain('Un cercle numéroté par thème (2)')
})

it('the DOCX shows the map of themes as a picture with its words, then the table that says the same', async () => {
  const { address } = await aWholeReport()
  const zip = readZip(await bytesOf(await get(`${address}.docx`)))
  const text = zip.get('word/document.xml') ?? ''
  expect(text).toMatch(/<wp:docPr[^>]*descr="Un cercle numéroté par thème \(2\)/)
  expect(text.indexOf('<w:drawing>')).toBeLessThan(text.indexOf('Personnes</w:t>'))
  const [name] = [...zip.keys()].filter((one) => one.startsWith('word/media/'))
  expect(name).toMatch(/\.png$/)
})

it('asked twice, the report has the same bytes', async () => {
  const { address } = await aWholeReport()
  const [one, two] = [await get(`${address}.docx`), await get(`${address}.docx`)]
  expect((await bytesOf(one)).equals(await bytesOf(two))).toBe(true)
})
