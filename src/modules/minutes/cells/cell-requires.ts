import { and, eq, max } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { takeTurn } from '#modules/minutes/requires.ts'
import { type Part, roleOf } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cell, cellVersion } from '#modules/minutes/tables.ts'
import { sessionPlace } from '#modules/minutes/verbatims/session-reads.ts'
import { cellMessages } from './cell-messages.ts'
import { type CellRow, requireCell, tableStateOf } from './cell-reads.ts'

/** Whose a cell is: its session's process. @throws Refusal when there is no such cell. */
export async function ownerOfCell(input: { cell: number }, { tx }: { tx: Database }) {
  const found = await requireCell(tx, input.cell)
  return { process: (await sessionPlace(tx, found.sessionId)).process }
}

/** Waits for its turn in the session, then refuses when the table is validated. */
export async function openTable(tx: Database, session: number) {
  const place = await sessionPlace(tx, session)
  await takeTurn(tx, session)
  const state = await tableStateOf(tx, session)
  if (state.status !== 'provisional') throw conflict(sentence(cellMessages, (m) => m.notProvisional))
  return place
}

/** The cell as it stands once it is one's turn. */
export async function openCell(tx: Database, id: number) {
  const place = await openTable(tx, (await requireCell(tx, id)).sessionId)
  return { place, row: await requireCell(tx, id) }
}

/** Refuses what was decided on an older text: nobody overwrites what they have not read. */
export function requireVersion(row: CellRow, seen: number): void {
  if (row.version !== seen) throw conflict(sentence(cellMessages, (m) => m.changedSince))
}

export async function endOfColumn(tx: Database, session: number, part: Part): Promise<number> {
  const [last] = await tx
    .select({ position: max(cell.position) })
    .from(cell)
    .where(and(eq(cell.sessionId, session), eq(cell.part, part)))
  return (last?.position ?? 0) + 1
}

/** Writes the cell anew and keeps the state in its history. */
export async function writeCell(
  { tx, now, actor }: Deed,
  process: number,
  row: CellRow,
  to: { text?: string; part?: Part; position?: number; removed?: boolean },
): Promise<number> {
  const version = row.version + 1
  const next = { ...row, ...to, version, changedAt: now }
  const { text, part, position, removed } = next
  await tx
    .update(cell)
    .set({ text, part, position, removed, version, changedAt: now })
    .where(eq(cell.id, row.id))
  await tx
    .insert(cellVersion)
    .values({ cellId: row.id, version, part, text, removed, byRole: roleOf(actor, process), at: now })
  return version
}
