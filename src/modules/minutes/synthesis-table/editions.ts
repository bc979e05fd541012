import { asc, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import {
  type Cell,
  type CellShown,
  living,
  livingCells,
  restOn,
  wordsBySession,
} from '#modules/minutes/cells/cell-reads.ts'
import { edition } from '#modules/minutes/tables.ts'
import type { EditionCell } from './synthesis-table.ts'

export type EditionRow = typeof edition.$inferSelect

/** Every table a session has published, the first one first. */
export function editionsOf(db: Database, session: number): Promise<EditionRow[]> {
  return db.select().from(edition).where(eq(edition.sessionId, session)).orderBy(asc(edition.number))
}

/** A table as it is published, kept for good: what readers cited stays readable once it is opened again. */
export async function keepEdition(
  tx: Database,
  session: number,
  as: { body: string; onDay: string; publishedAt: Date; cells: readonly Cell[] },
): Promise<number> {
  const number = (await editionsOf(tx, session)).length + 1
  const cells: EditionCell[] = livingCells(as.cells).map(({ id, part, text, verbatims, disagreements }) => ({
    id,
    part,
    text,
    verbatims: verbatims.map((one) => one.id),
    disagreements: disagreements.map(({ category, persons, words }) => ({
      category,
      persons,
      contribution: words?.id ?? null,
    })),
  }))
  const { body, onDay, publishedAt } = as
  await tx.insert(edition).values({ sessionId: session, number, body, onDay, publishedAt, cells })
  return number
}

/** The cells of a past edition, with the words they rested on as they may be read today. */
export async function cellsOfEdition(db: Database, one: EditionRow): Promise<CellShown[]> {
  const all = await wordsBySession(db, one.sessionId)
  return one.cells.map(({ id, part, text, verbatims, disagreements }) => ({
    id,
    part,
    text,
    ...restOn(all, new Set(verbatims)),
    disagreements: disagreements.map(({ category, persons, contribution }, index) => ({
      id: index,
      category,
      persons,
      words: living(all, contribution),
    })),
  }))
}
