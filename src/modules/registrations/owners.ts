import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from './messages.ts'
import { notice, person, registration } from './tables.ts'

type Handle = { tx: Database } | { db: Database }
const dbOf = (handle: Handle) => ('tx' in handle ? handle.tx : handle.db)

/** Whose a registration is: the process of its person. @throws Refusal when there is none. */
export async function ownerOfRegistration(input: { registration: number }, handle: Handle) {
  const [found] = await dbOf(handle)
    .select({ process: person.processId })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(eq(registration.id, input.registration))
  if (!found) throw missing(sentence(messages, (m) => m.unknownRegistration))
  return { process: found.process }
}

export async function ownerOfNotice(input: { notice: number }, handle: Handle) {
  const [found] = await dbOf(handle)
    .select({ registration: notice.registrationId })
    .from(notice)
    .where(eq(notice.id, input.notice))
  if (!found) throw missing(sentence(messages, (m) => m.unknownRegistration))
  return ownerOfRegistration(found, handle)
}
