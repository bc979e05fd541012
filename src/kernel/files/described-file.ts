import type { Words } from '#kernel/i18n.ts'

export const columnTypes = ['text', 'number', 'yes-no', 'day', 'instant', 'choice'] as const
export type ColumnType = (typeof columnTypes)[number]

/** What one column of a file, or one place of a JSON answer, holds: said for people and for programs. */
export interface DescribedColumn {
  /** As it is written, never translated. In JSON, `cells[].text` is the text of each of the cells. */
  readonly name: string
  readonly type: ColumnType
  /** The only words it may hold, when it has a closed list. */
  readonly values: readonly string[]
  /** What a number counts; null for a number that counts nothing, as a position. */
  readonly unit: Words | null
  /** Empty is « not known » or « does not apply », never zero. */
  readonly mayBeEmpty: boolean
  readonly label: Words
  readonly meaning: Words
  /** As a file holds it, always invented. */
  readonly example: string
}

/** A file anyone, or those it names, may take away: a module declares its own, the data dictionary prints them all. */
export interface DescribedFile {
  readonly name: string
  readonly title: Words
  /** Who may take it, where, and what it leaves out. */
  readonly who: Words
  /** Where it is taken, inside a town: `/demarches/{process}/contributions.csv`. */
  readonly addresses: readonly string[]
  readonly columns: readonly DescribedColumn[]
}

const two = (said: string): Words => {
  const [fr, en, ...more] = said.split(' / ')
  if (!fr || !en || more.length > 0) throw new Error(`not two languages: ${said}`)
  return { fr, en }
}

/**
 * Columns written as a table, one a line, cells between bars:
 * `name | type | label / in English | meaning / in English | example`.
 * The type is followed by `?` when a cell may be empty, and a number by what it counts: `number? personnes / persons`.
 */
export function describedColumns(
  table: string,
  choices: Readonly<Record<string, readonly string[]>> = {},
): DescribedColumn[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  const columns = lines.map((line): DescribedColumn => {
    const [name = '', kind = '', label = '', meaning = '', example = '', ...more] = line
      .split(' | ')
      .map((cell) => cell.trim())
    const [, type, optional, unit] = /^([a-z-]+)(\?)?(?: (.+))?$/.exec(kind) ?? []
    const known = columnTypes.find((one) => one === type)
    if (!known || !name || !example || more.length > 0) throw new Error(`not a described column: ${line}`)
    const values = choices[name] ?? []
    if ((known === 'choice') !== values.length > 0) throw new Error(`${name}: a choice has its list of words`)
    return {
      name,
      type: known,
      values,
      unit: unit ? two(unit) : null,
      mayBeEmpty: optional !== undefined,
      label: two(label),
      meaning: two(meaning),
      example,
    }
  })
  const unused = Object.keys(choices).find((name) => !columns.some((one) => one.name === name))
  if (unused) throw new Error(`${unused}: words of a column that is not described`)
  return columns
}
