import { date, text } from 'drizzle-orm/pg-core'
import { type FuzzyDate, fuzzyDate } from './fuzzy-date.ts'

const bound = (name: string) => date(name, { mode: 'string' })
const words = (name: string) => text(name)

type Columns<N extends string> = Record<`${N}From` | `${N}To`, ReturnType<typeof bound>> &
  Record<`${N}Text`, ReturnType<typeof words>>
type Values<N extends string> = Record<`${N}From` | `${N}To` | `${N}Text`, string | null>
type Kept<N extends string> = Readonly<Record<`${N}From` | `${N}To` | `${N}Text`, string | null>>

/**
 * The three optional columns of a date of the field, to spread in a `pgTable`:
 * `...fuzzyColumns('plannedStart', 'planned_start')`. The migration declares `planned_start_from date`,
 * `planned_start_to date` and `planned_start_text text`.
 */
export function fuzzyColumns<N extends string>(name: N, column: string): Columns<N> {
  return {
    [`${name}From`]: bound(`${column}_from`),
    [`${name}To`]: bound(`${column}_to`),
    [`${name}Text`]: words(`${column}_text`),
  } as unknown as Columns<N>
}

/** The values to write in those columns; no date empties them. */
export function fuzzyValues<N extends string>(name: N, value: FuzzyDate | undefined | null): Values<N> {
  return {
    [`${name}From`]: value?.from ?? null,
    [`${name}To`]: value?.to ?? null,
    [`${name}Text`]: value?.text ?? null,
  } as Values<N>
}

/** The date kept in those columns of a Drizzle row, or undefined. */
export function fuzzyOf<N extends string>(name: N, row: Kept<N>): FuzzyDate | undefined {
  const from = row[`${name}From`]
  const to = row[`${name}To`]
  return from && to ? fuzzyDate(from, to, row[`${name}Text`] ?? undefined) : undefined
}

/** The same from a row of a raw query, by the name of its columns: `fuzzyOfRow('planned_start', row)`. */
export function fuzzyOfRow(column: string, row: Readonly<Record<string, unknown>>): FuzzyDate | undefined {
  const from = row[`${column}_from`]
  const to = row[`${column}_to`]
  const said = row[`${column}_text`]
  return from && to ? fuzzyDate(String(from), String(to), said ? String(said) : undefined) : undefined
}
