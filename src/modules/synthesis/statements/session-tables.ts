import type { Database } from '#kernel/database/database.ts'

/** The table a session published: three columns, each cell with the public voices it rests on. */
export interface SessionTable {
  readonly session: number
  readonly title: string
  readonly cells: readonly {
    readonly id: number
    readonly part: 'objective' | 'factor' | 'disposition'
    readonly text: string
    readonly contributions: readonly number[]
  }[]
}

export type SessionTables = (db: Database, processId: number) => Promise<SessionTable[]>

let teller: SessionTables | undefined

/** The composition says once who keeps the tables of sessions: this module may not lean on it. */
export function tellSessionTables(tables: SessionTables): void {
  teller = tables
}

export const sessionTables = async (db: Database, processId: number): Promise<SessionTable[]> =>
  teller ? teller(db, processId) : []
