import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { modules } from '#all-modules'
import { operator } from '#kernel/actor.ts'
import { runCommandLine } from '#kernel/cli.ts'
import { frenchEnvelopes, shownIn } from '#kernel/documents/letters-pdf.ts'
import { perform } from '#kernel/operation.ts'
import { describeTown } from '#modules/territory/module.ts'
import { refusalOf } from '#testing/acts.ts'
import { temporaryFolder } from '#testing/database.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { awa, leo, letterDesk } from '#testing/letters.ts'
import { readPdf } from '#testing/pdf-text.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { forgetLetterFiles } from './advance-printing.ts'
import { LettersWorker } from './letters-worker.ts'

const town = testTown()
const { post, call, ask } = doors(town)
let process: Awaited<ReturnType<typeof aProcess>>
let agent: Persona
beforeEach(async () => {
  process = await aProcess(town, { phase: 'synthesis' })
  agent = await persona(town, 'agent')
})
const by = { actor: operator, door: 'api' } as const
const { all, answered, drawn, fileOf, here, html, pagesOf, printed, readAll, voice } = letterDesk(
  town,
  () => ({
    process,
    agent,
  }),
)
const throwIt = (error: unknown) => {
  throw error
}

test.each(frenchEnvelopes)(
  'the address, six lines of it, and nothing else shows in $name wherever the sheet slides',
  async (envelope) => {
    const six =
      'Madame Awa Diop, Chez Monsieur Martin, Appartement 12, Résidence du Parc, 3 bis rue des Halles, 44600 Saint-Nazaire'
    const town6 = {
      name: 'Communauté d’agglomération de la région nazairienne et de l’estuaire',
      kind: 'commune',
    }
    await perform(
      town,
      describeTown,
      {
        ...town6,
        helpPlace: 'Hôtel de ville, place François-Blancho, 44600 Saint-Nazaire',
        helpPhone: '02 40 00 40 00',
      } as never,
      by,
    )
    await answered([await voice(six)])
    const [page] = await pagesOf(await printed())
    const { always, perhaps } = shownIn(envelope)
    // In 10 points a word is about 2.6 mm high above its baseline, and a sign at most 2.5 mm wide.
    const shows = (place: typeof always) =>
      page?.drawn.filter(
        (one) =>
          one.top > place.top &&
          one.top - 2.6 < place.bottom &&
          one.left < place.right &&
          one.left + one.text.length * 2.5 > place.left,
      )
    const lines = page?.drawn.filter((one) => one.left >= 109.5 && one.top < 90)
    expect(lines?.map((one) => one.text)).toEqual(six.split(', '))
    for (const one of lines ?? []) {
      expect(one.left).toBeGreaterThanOrEqual(always.left)
      expect(one.top - 2.6, one.text).toBeGreaterThanOrEqual(always.top)
      expect(one.top, one.text).toBeLessThanOrEqual(always.bottom)
    }
    expect(shows(perhaps)?.map((one) => one.text)).toEqual(six.split(', '))
  },
)

test('the sheet that goes first counts the letters by postcode, in the order of the pile, and names nobody', async () => {
  const far = 'Zoé Zola, 1 rue du Port, 44100 Nantes'
  await answered([await voice(leo), await voice(far), await voice(awa)])
  const printing = await printed()
  await drawn()
  const [summary, ...letters] = await readAll(await fileOf(printing))
  const said = summary?.text.replace(/[\u00a0\u202f]/g, ' ')
  expect(said).toContain('elle ne va dans aucune enveloppe')
  expect(said).toMatch(/44100 1 1 44600 2 2 à 3/)
  for (const name of ['Zoé', 'Awa', 'Halles']) expect(said).not.toContain(name)
  expect(letters.map((one) => /Zoé|Awa|Léo/.exec(one.text)?.[0])).toEqual(['Zoé', 'Awa', 'Léo'])
})

test('printed on both sides, every letter begins on a front', async () => {
  await answered([await voice(awa), await voice(leo)])
  const printing = await printed({ twoSided: true })
  await drawn()
  const pages = await readAll(await fileOf(printing))
  expect(pages.map((one) => /lettre (\d) sur/.exec(one.text)?.[1] ?? '')).toEqual(['', '', '1', '', '2', ''])
})

test('the PDF is made beside the requests; cut in the middle, it is begun again, and says how far it is', async () => {
  await answered([await voice(awa), await voice(leo)])
  const printing = await printed()
  const cut = new LettersWorker(town, throwIt, (_asked, signal, progress) => {
    progress(1)
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  cut.kick()
  await new Promise((resolve) => setTimeout(resolve, 100))
  const page = await html(`${here()}/impressions/${printing}`)
  expect(page).toContain('Le PDF se prépare. 1 lettres prêtes sur 2')
  expect(page).not.toContain('lettres.pdf')
  expect((await fileOf(printing)).status).toBe(409)
  await cut.stop()
  await drawn()
  expect(await html(`${here()}/impressions/${printing}`)).toContain('lettres.pdf')
  expect((await ask('take-letters', { printing }, agent)).headers.get('content-type')).toBe('application/pdf')
})

test('a PDF that cannot be made says so, and is asked for again', async () => {
  await answered([await voice(awa)])
  const printing = await printed()
  const failures: unknown[] = []
  const worker = new LettersWorker(
    town,
    (error) => failures.push(error),
    async () => {
      throw new Error('no memory')
    },
  )
  worker.kick()
  await worker.settle()
  expect(failures).toHaveLength(1)
  expect(await html(`${here()}/impressions/${printing}`)).toContain('n’a pas pu être préparé')
  expect((await post(`${here()}/impressions/${printing}/refaire`, {}, agent)).status).toBe(303)
  expect(await pagesOf(printing)).toHaveLength(1)
  expect((await call('draw-letters-again', { printing }, agent)).status).toBe(409)
})

test('the addresses do not outlive the printing: the file goes when it is posted, put back, or seven days old', async () => {
  await answered([await voice(awa)])
  const printing = await printed()
  await drawn()
  const files = async () =>
    (await all(sql`select count(*)::int as n from kernel_file where dropped_at is null`))[0]?.n
  expect(await files()).toBe(1)
  expect(
    await refusalOf(town, sql`update notices_printing set posted_on = '2026-03-02' where id = ${printing}`),
  ).toBe('23514')
  town.clock.set('2026-03-10T09:00:00+01:00')
  await forgetLetterFiles(town)
  expect(await files()).toBe(0)
  await drawn()
  agent = await persona(town, 'agent')
  expect(await html(`${here()}/impressions/${printing}`)).toContain('effacé depuis plus de sept jours')
  await call('draw-letters-again', { printing }, agent)
  await drawn()
  expect(await files()).toBe(1)
  expect((await call('record-letters-posted', { printing, postedOn: '2026-03-10' }, agent)).status).toBe(200)
  expect(await files()).toBe(0)
})

test('the command prepares the letters, waits for the PDF, and writes it for its owner alone', async () => {
  await answered([await voice(awa), await voice(leo)])
  const folder = temporaryFolder()
  const out = join(folder, 'lettres.pdf')
  const said: string[] = []
  const towns = { list: async () => [{ slug: town.slug }], open: async () => town, closeAll: async () => {} }
  const run = (...words: string[]) =>
    runCommandLine(
      {
        modules,
        commands: [],
        openTowns: () => towns as never,
        actorByEmail: async () => agent.actor,
        operatorKey: () => '',
        lang: 'fr',
        print: (line) => said.push(line),
        warn: (line) => said.push(line),
      },
      ['export', 'letters', '--as', 'agent@exemple.fr', ...words],
    )
  expect(await run('--process', process.slug)).toBe(2)
  expect(await run('--process', process.slug, '--out', out, '--two-sided')).toBe(0)
  expect(readPdf(readFileSync(out)).map((one) => /lettre (\d) sur/.exec(one.text)?.[1] ?? '')).toEqual([
    ...['', '', '1', '', '2', ''],
  ])
  expect(statSync(out).mode & 0o77).toBe(0)
  expect(await run('--process', process.slug, '--out', out)).toBe(1)
  expect(said.at(-1)).toContain('Aucune lettre n’est à imprimer')
}, 20_000)
