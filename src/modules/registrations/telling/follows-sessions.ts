import { and, eq, inArray } from 'drizzle-orm'
import type { Deed } from '#kernel/operation.ts'
import { countedByCode, placesOf, sharedPersons } from '#modules/registrations/count-reads.ts'
import { promoteWaiting } from '#modules/registrations/registering/places.ts'
import { registration } from '#modules/registrations/tables.ts'
import type { SessionRow, WhoComes } from '#modules/workshops/module.ts'
import { tell } from './tell.ts'

/** What this module tells the one of sessions, and does in the transaction that changes one. */
export const followsSessions: WhoComes = {
  places: placesOf,
  shared: sharedPersons,
  counted: countedByCode,
  async sessionWritten(deed, before, after) {
    if (after.status === 'cancelled') return tellAll(deed, after, 'cancelled')
    if (isMoved(before, after)) await tellAll(deed, after, 'moved')
    await promoteWaiting(deed, after)
  },
}

async function tellAll(deed: Deed, session: SessionRow, kind: 'cancelled' | 'moved') {
  const concerned = await deed.tx
    .select({ id: registration.id })
    .from(registration)
    .where(
      and(eq(registration.sessionId, session.id), inArray(registration.status, ['registered', 'waiting'])),
    )
  await tell(
    deed,
    session,
    kind,
    String(session.revision),
    concerned.map((one) => one.id),
  )
}

function isMoved(before: SessionRow, after: SessionRow): boolean {
  const where = (one: SessionRow) =>
    JSON.stringify([one.startsAt, one.endsAt, one.approximateFrom, one.approximateTo, one.place])
  return where(before) !== where(after)
}
