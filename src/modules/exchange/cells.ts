import { type ColumnKind, columnKinds, fileColumns } from '#modules/contributions/module.ts'

const yes = new Set(['true', '1', 'yes', 'oui', 'vrai', 'x'])
const no = new Set(['false', '0', 'no', 'non', 'faux'])

/** Reads the cells of a line as the types the row declares; what cannot be read is left for the row to refuse. */
export function typedRow(
  cells: Readonly<Record<string, unknown>>,
  guarded: boolean,
): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const name of fileColumns) {
    const value = cells[name]
    if (value === undefined || value === null || value === '') continue
    row[name] =
      typeof value === 'string' ? typedCell(columnKinds[name], guarded ? unguard(value) : value) : value
  }
  return row
}

function typedCell(kind: ColumnKind, value: string): unknown {
  if (kind === 'number') return /^\s*\d+\s*$/.test(value) ? Number(value) : value
  if (kind === 'yes-no') {
    const word = value.trim().toLowerCase()
    return yes.has(word) ? true : no.has(word) ? false : value
  }
  if (kind === 'day') return value.trim().slice(0, 10)
  if (kind === 'instant') return asInstant(value.trim())
  return value
}

// Made once: each one holds tens of kilobytes outside of JavaScript's memory.
const parisClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A day or an hour without zone are of Paris, as the people who wrote them. */
function asInstant(value: string): string {
  const local = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(value)
  if (!local) return value
  const [, date, time = '12:00', seconds = ':00'] = local
  const utc = Date.parse(`${date}T${time}${seconds}Z`)
  if (Number.isNaN(utc)) return value
  const ahead = Date.parse(`${parisClock.format(new Date(utc)).replace(' ', 'T')}Z`) - utc
  return new Date(utc - ahead).toISOString()
}

const dangerous = /^[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'(?=['=+\-@\t\r\n＝＋－＠])/

/** A cell that a spreadsheet would run as a formula begins with an apostrophe; so does one that already begins with it. */
export function guard(cell: string): string {
  return dangerous.test(cell) || guarded.test(cell) ? `'${cell}` : cell
}

/** Exactly what `guard` was given. */
export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}
