import { inArray } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { deleteMessages } from '#kernel/mail.ts'
import { messageIdsOf } from '#modules/registrations/reads.ts'
import { person } from '#modules/registrations/tables.ts'

/** Empties all that tells who someone is, with the messages they were sent; numbers of persons stay, to be counted. */
export async function forgetPersons(tx: Database, ids: readonly number[], now: Date): Promise<void> {
  await deleteMessages(tx, await messageIdsOf(tx, ids))
  await tx
    .update(person)
    .set({
      code: null,
      calendarKey: null,
      submission: null,
      name: null,
      reach: 'none',
      contact: null,
      language: null,
      needsAccess: false,
      needsChildCare: false,
      needsTransport: false,
      needsInterpreter: false,
      forgottenAt: now,
    })
    .where(inArray(person.id, [...ids]))
}
