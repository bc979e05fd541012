import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { dayOf } from '#ui/dates.ts'
import { bodies, executoryOn, slipInDays, statuses } from './deliberation.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'
import { type ListedAct, listDeliberations as list } from './reads.ts'

export const listFilter = {
  body: z.enum(bodies).optional(),
  status: z.enum(statuses).optional(),
  process: identifier().optional(),
}

export const listDeliberations = reading({
  name: 'list-deliberations',
  summary: { fr: 'Lister les délibérations', en: 'List deliberations' },
  who: 'anyone',
  input: z.object(listFilter),
  run: async (input, { db }) => (await list(db, input)).map(withComputed),
})

/** What is computed from a line, never typed. Null is unknown. */
export function withComputed(row: ListedAct) {
  return { ...row, slipInDays: slipInDays(row) ?? null, executoryOn: executoryOn(row) ?? null }
}

export const exportDeliberations = reading({
  name: 'export-deliberations',
  summary: { fr: 'Exporter les délibérations en CSV', en: 'Export deliberations as CSV' },
  who: 'anyone',
  input: z.object({ ...listFilter, lang: z.enum(['fr', 'en']).default('fr') }),
  run: async ({ lang, ...filter }, { db }) =>
    deliberationsAsCsv((await list(db, filter)).map(withComputed), lang),
})

type Line = ReturnType<typeof withComputed>

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
export function deliberationsAsCsv(rows: readonly Line[], lang: 'fr' | 'en'): Download {
  const { field, body, status, outcome } = messages[lang]
  const { columns } = pageWords[lang]
  const cells: [string, (row: Line) => unknown][] = [
    [field.number, (row) => row.number],
    [field.subject, (row) => row.subject],
    [columns.body, (row) => body[row.body as 'council']],
    [columns.status, (row) => status[row.status as 'voted']],
    [field.plannedOn, (row) => row.plannedOn],
    [columns.announcedOn, (row) => row.announcedOn],
    [field.votedOn, (row) => row.votedOn],
    [columns.gap, (row) => row.slipInDays],
    [field.outcome, (row) => row.outcome && outcome[row.outcome as 'adopted']],
    [field.votesFor, (row) => row.votesFor],
    [field.votesAgainst, (row) => row.votesAgainst],
    [field.votesAbstention, (row) => row.votesAbstention],
    [field.votesNotTakingPart, (row) => row.votesNotTakingPart],
    [field.sentOn, (row) => row.sentOn],
    [columns.publishedOn, (row) => row.publishedAt && dayOf(row.publishedAt)],
    [columns.executoryOn, (row) => row.executoryOn],
    [columns.answers, (row) => row.answers],
    [columns.actions, (row) => row.actions],
    [columns.fingerprint, (row) => row.fingerprint],
    [field.example, (row) => row.example],
  ]
  const text = stringify(
    rows.map((row) => cells.map(([, cell]) => cell(row))),
    {
      header: true,
      columns: cells.map(([name]) => name),
      bom: true,
      escape_formulas: true,
      // A number is not a formula: the three days of a vote held early stay -3.
      cast: {
        boolean: (value) => (value ? 'true' : 'false'),
        number: (value) => ({ value: String(value), escape_formulas: false }),
      },
    },
  )
  return new Download('text/csv; charset=utf-8', 'deliberations.csv', text)
}
