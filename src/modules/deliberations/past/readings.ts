import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { countPastActs, type PastAct, pastActs, perPage } from './reads.ts'

export const pastQuery = {
  q: z.string().max(200).optional(),
  page: identifier().default(1),
}

const told = ({ identity, searched, importId, ...act }: PastAct) => act

export const listPastActs = reading({
  name: 'list-past-acts',
  summary: { fr: 'Lister les délibérations anciennes', en: 'List past deliberations' },
  who: 'anyone',
  input: z.object(pastQuery),
  run: async ({ q, page }, { db }) => ({
    total: await countPastActs(db, q),
    perPage,
    acts: (await pastActs(db, q, page)).map(told),
  }),
})

const columns = [
  'actedOn',
  'body',
  'number',
  'reference',
  'subject',
  'rapporteur',
  'service',
  'state',
  'source',
] as const

/** An unknown cell is empty. Cells that a spreadsheet would run as formulas are made inert. */
export function pastActsFile(rows: readonly PastAct[]): Download {
  const text = stringify(
    rows.map((row) => columns.map((name) => row[name])),
    { header: true, columns: [...columns], bom: true, escape_formulas: true },
  )
  return new Download('text/csv; charset=utf-8', 'deliberations-anciennes.csv', text)
}
