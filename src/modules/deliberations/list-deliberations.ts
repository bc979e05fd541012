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

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
export function deliberationsAsCsv(rows: ReturnType<typeof withComputed>[], lang: 'fr' | 'en'): Download {
  const { field, body, status, outcome } = messages[lang]
  const { columns } = pageWords[lang]
  const lines = rows.map((row) => ({
    [field.number]: row.number,
    [field.subject]: row.subject,
    [columns.body]: body[row.body as 'council'],
    [columns.status]: status[row.status as 'voted'],
    [field.plannedOn]: row.plannedOn,
    [columns.announcedOn]: row.announcedOn,
    [field.votedOn]: row.votedOn,
    [columns.gap]: row.slipInDays,
    [field.outcome]: row.outcome && outcome[row.outcome as 'adopted'],
    [field.votesFor]: row.votesFor,
    [field.votesAgainst]: row.votesAgainst,
    [field.votesAbstention]: row.votesAbstention,
    [field.votesNotTakingPart]: row.votesNotTakingPart,
    [field.sentOn]: row.sentOn,
    [columns.publishedOn]: row.publishedAt && dayOf(row.publishedAt),
    [columns.executoryOn]: row.executoryOn,
    [columns.answers]: row.answers,
    [columns.actions]: row.actions,
    [columns.fingerprint]: row.fingerprint,
    [field.example]: row.example,
  }))
  const text = stringify(lines, {
    header: true,
    bom: true,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
  return new Download('text/csv; charset=utf-8', 'deliberations.csv', text)
}
