import { eq, inArray } from 'drizzle-orm'
import { queueMessage } from '#kernel/mail.ts'
import type { Deed } from '#kernel/operation.ts'
import { dayInParis, instantInParis } from '#modules/processes/module.ts'
import { registeredTold } from '#modules/registrations/facts.ts'
import type { NoticeKind } from '#modules/registrations/registration.ts'
import { notice, person, registration } from '#modules/registrations/tables.ts'
import { type Session, sessionOf } from '#modules/workshops/module.ts'
import { toldWords } from './told-words.ts'

type At = { readonly id: number; readonly processId: number }

/**
 * Tells these registrations of a session, each once for what it is `about`: an e-mail leaves through the outbox, a
 * telephone goes on the call list, who left neither learns it from the code. In the transaction of what is told.
 */
export async function tell(
  deed: Deed,
  at: At,
  kind: NoticeKind,
  about: string,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  const { tx, now, note } = deed
  const rows = await tx
    .select({ id: registration.id, reach: person.reach, contact: person.contact, lang: person.lang })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(inArray(registration.id, [...ids]))
    .orderBy(registration.id)
  const session = await sessionOf(tx, at.processId, at.id)
  let emails = 0
  let calls = 0
  for (const row of rows) {
    if (row.reach === 'none' || row.contact === null) continue
    const [made] = await tx
      .insert(notice)
      .values({ registrationId: row.id, kind, about, channel: row.reach, madeAt: now })
      .onConflictDoNothing()
      .returning({ id: notice.id })
    if (!made) continue
    if (row.reach === 'telephone') {
      calls++
      continue
    }
    emails++
    const message = {
      kind: `registration-${kind}`,
      recipient: row.contact,
      ...toldWords(session, kind, row.lang),
    }
    const messageId = await queueMessage(tx, message, now, decentHour(now))
    await tx.update(notice).set({ messageId }).where(eq(notice.id, made.id))
  }
  if (emails + calls > 0) note(registeredTold(at.id, { process: at.processId, kind, emails, calls }))
}

/** Nobody is woken: what is made at night leaves at eight. */
function decentHour(now: Date): Date {
  const eight = instantInParis(dayInParis(now), '08:00')
  return now < eight ? eight : now
}

export type TellingSession = Session
