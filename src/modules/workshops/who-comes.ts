import type { Database } from '#kernel/database/database.ts'
import type { Deed } from '#kernel/operation.ts'
import type { session } from './tables.ts'

export type SessionRow = typeof session.$inferSelect

/** How many persons hold a place at a session, and how many wait for one. */
export interface Places {
  readonly registered: number
  readonly waiting: number
}

/** Persons registered for both of two sessions: counted, never named. */
export interface Shared {
  readonly first: number
  readonly second: number
  readonly persons: number
}

/** What the lists of names add up to over a process: distinct persons are not attendances. */
export interface CountedByCode {
  readonly sessions: number
  readonly persons: number
  readonly attendances: number
}

/** What the module that knows who comes tells this one, which may not lean on it. */
export interface WhoComes {
  places(db: Database, process: number): Promise<ReadonlyMap<number, Places>>
  shared(db: Database, process: number): Promise<readonly Shared[]>
  counted(db: Database, process: number): Promise<CountedByCode>
  /** In the transaction that changes or cancels a session: gives places to those who wait, tells those it concerns. */
  sessionWritten(deed: Deed, before: SessionRow, after: SessionRow): Promise<void>
}

const nobody: WhoComes = {
  places: async () => new Map(),
  shared: async () => [],
  counted: async () => ({ sessions: 0, persons: 0, attendances: 0 }),
  sessionWritten: async () => {},
}

let told = nobody

/** The composition says once, at start, who knows who comes. */
export function tellWhoComes(one: WhoComes): void {
  told = one
}

export const whoComes: WhoComes = {
  places: (db, process) => told.places(db, process),
  shared: (db, process) => told.shared(db, process),
  counted: (db, process) => told.counted(db, process),
  sessionWritten: (deed, before, after) => told.sessionWritten(deed, before, after),
}
