import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { messages } from '#modules/registrations/messages.ts'
import { holdSession } from '#modules/registrations/registering/places.ts'
import { registration } from '#modules/registrations/tables.ts'
import type { SessionRow } from '#modules/workshops/module.ts'

/** The session whose door is open: its day has come, and it is not cancelled. Held until the end of the transaction. */
export async function openDoor(deed: Deed, id: number): Promise<SessionRow> {
  const session = await holdSession(deed.tx, id)
  if (session.status === 'cancelled') throw conflict(sentence(messages, (m) => m.closedDoor))
  if (session.sortDay > dayInParis(deed.now)) throw conflict(sentence(messages, (m) => m.notYet))
  return session
}

/** The lines of the list in their order of arrival: the number of a line never changes, on paper or on the screen. */
export async function linesOf(tx: Deed['tx'], session: number) {
  const rows = await tx
    .select()
    .from(registration)
    .where(eq(registration.sessionId, session))
    .orderBy(registration.id)
  return rows.map((row, index) => ({ ...row, number: index + 1 }))
}

/** Present: all of them, or none; someone on the waiting list who came is present too. */
export async function setPresent(deed: Deed, session: number, ids: readonly number[], here: boolean) {
  if (ids.length === 0) return
  const scope = and(
    eq(registration.sessionId, session),
    inArray(registration.id, [...ids]),
    ne(registration.status, 'cancelled'),
  )
  await deed.tx
    .update(registration)
    .set({ present: here ? sql`${registration.persons}` : null })
    .where(scope)
}
