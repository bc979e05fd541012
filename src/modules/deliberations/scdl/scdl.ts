import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { Download, reading } from '#kernel/reading.ts'
import { type Fault, faultsOf, fields, type Line } from './fields.ts'
import { matters } from './matters.ts'
import { type ScdlRow, scdlRows } from './reads.ts'

/** What an act says in the standard's words. `address` makes a full address of a path of the town. */
export function lineOf(row: ScdlRow, address: (path: string) => string): Line {
  const cast = [row.votesFor, row.votesAgainst, row.votesAbstention]
  const known = cast.every((votes) => votes !== null)
  const line: Record<string, string | number | null | undefined> = {
    COLL_NOM: row.bodyName,
    COLL_SIRET: row.siret,
    DELIB_ID: row.number,
    DELIB_DATE: row.votedOn,
    DELIB_MATIERE_CODE: row.matter,
    DELIB_MATIERE_NOM: row.matter && matters.get(row.matter),
    DELIB_OBJET: row.subject,
    BUDGET_ANNEE: row.budgetYear,
    BUDGET_NOM: row.budgetName,
    PREF_ID: row.sentOn ? row.controlAuthority : null,
    PREF_DATE: row.sentOn,
    VOTE_EFFECTIF: row.members,
    // Those who took no part in the vote stay out of it.
    VOTE_REEL: known ? cast.reduce<number>((sum, votes) => sum + (votes ?? 0), 0) : null,
    VOTE_POUR: row.votesFor,
    VOTE_CONTRE: row.votesAgainst,
    VOTE_ABSTENTION: row.votesAbstention,
    DELIB_URL: row.published ? address(`/deliberations/${row.id}`) : null,
  }
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      value === null || value === undefined ? '' : String(value),
    ]),
  )
}

export interface Assessed {
  readonly row: ScdlRow
  readonly line: Line
  readonly faults: readonly Fault[]
}

/** Real acts alone: what a demonstration invents is never published as data. */
export function assess(rows: readonly ScdlRow[], address: (path: string) => string): Assessed[] {
  return rows
    .filter((row) => !row.example)
    .map((row) => {
      const line = lineOf(row, address)
      return { row, line, faults: faultsOf(line) }
    })
}

/** The valid lines, exactly the columns of the standard: UTF-8, comma, no formula escape, which would alter the data. */
export function scdlFile(assessed: readonly Assessed[]): Download {
  const lines = assessed.filter(({ faults }) => faults.length === 0).map(({ line }) => line)
  const text = stringify(lines as Line[], { header: true, columns: fields.map(({ name }) => name) })
  return new Download('text/csv; charset=utf-8', 'deliberations-scdl.csv', text)
}

export const exportScdl = reading({
  name: 'export-scdl-deliberations',
  summary: {
    fr: 'Exporter les délibérations au format SCDL 2.1',
    en: 'Export the deliberations in the SCDL 2.1 format',
  },
  who: 'anyone',
  input: z.object({ origin: z.url({ protocol: /^https?$/ }).optional() }),
  async run({ origin }, { db, town }) {
    const base = origin ? `${new URL(origin).origin}${town.base}` : undefined
    // Without an origin the address is unknown, so left empty rather than false.
    const rows = (await scdlRows(db)).map((row) => (base ? row : { ...row, published: false }))
    return scdlFile(assess(rows, (path) => `${base}${path}`))
  },
})
