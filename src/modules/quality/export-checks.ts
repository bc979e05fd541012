import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { checksIn, described, type Wanted, wantedChecks } from './check.ts'
import { families, type StateWord, states, stateWords } from './check-codes.ts'
import { checkWords } from './check-messages.ts'
import type { Check, Verdict } from './checks.ts'
import { checksCsv } from './data-files.ts'

/** What the addresses of the checks page and of its files may ask; what they ask wrongly is left out. */
export const asked = z.object({
  demarche: slug().optional(),
  famille: z.enum(families).optional().catch(undefined),
  etat: z.enum(stateWords).optional().catch(undefined),
})
export type Asked = z.output<typeof asked>

export const wantedOf = (from: Asked): Wanted => ({
  process: from.demarche,
  family: from.famille,
  state: from.etat,
})

const wordOfState = Object.fromEntries(
  Object.entries(states).map(([word, verdict]) => [verdict, word]),
) as Record<Verdict, StateWord>

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
function asCsv(checks: readonly Check[], lang: 'fr' | 'en'): string {
  return stringify(
    checks.map((check) => {
      const said = described(check)
      return {
        process: check.process.slug,
        family: check.family,
        code: check.code,
        title: said.title[lang],
        state: wordOfState[check.verdict],
        numerator: check.numerator,
        denominator: check.denominator,
        unknown: check.unknown,
        examples: check.examples,
        failing: check.failingTotal,
        date: check.date,
        counts: said.counts[lang],
        formula: said.formula[lang],
        method: said.method[lang],
        rows: `/verifications/${check.code}?demarche=${check.process.slug}`,
      }
    }),
    {
      header: true,
      columns: checksCsv.columns.map(({ name }) => name),
      bom: true,
      delimiter: ';',
      escape_formulas: true,
    },
  )
}

const csvOf = (checks: readonly Check[], lang: 'fr' | 'en') =>
  new Download('text/csv; charset=utf-8', 'verifications.csv', asCsv(checks, lang))

const jsonOf = (checks: readonly Check[]) =>
  new Download(
    'application/json; charset=utf-8',
    'verifications.json',
    `${JSON.stringify(checks.map(described), null, 2)}\n`,
  )

export const exportChecks = reading({
  name: 'export-checks',
  summary: checkWords((m) => m.exportSummary),
  who: 'anyone',
  input: z.object({
    ...wantedChecks,
    format: z.enum(['csv', 'json']).default('csv'),
    lang: z.enum(['fr', 'en']).default('fr'),
  }),
  async run({ format, lang, ...wanted }, { db, now }) {
    const checks = await checksIn(db, now, wanted)
    return format === 'csv' ? csvOf(checks, lang) : jsonOf(checks)
  },
})

export const checksCsvPage = page({
  path: '/verifications.csv',
  who: 'anyone',
  input: asked,
  show: async ({ db, now, lang }, from) => csvOf(await checksIn(db, now, wantedOf(from)), lang),
})

export const checksJsonPage = page({
  path: '/verifications.json',
  who: 'anyone',
  input: asked,
  show: async ({ db, now }, from) => jsonOf(await checksIn(db, now, wantedOf(from))),
})
