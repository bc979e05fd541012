import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { axesOf } from '#modules/processes/module.ts'
import { organisationById } from '#modules/territory/module.ts'
import { messages } from './messages.ts'
import type { SessionStatus } from './session.ts'
import { session } from './tables.ts'

type Handle = { tx: Database } | { db: Database }

/** Whose a session is: its process. @throws Refusal when there is no such session. */
export async function ownerOfSession(input: { session: number }, deed: Handle) {
  const db = 'tx' in deed ? deed.tx : deed.db
  const [found] = await db
    .select({ process: session.processId })
    .from(session)
    .where(eq(session.id, input.session))
  if (!found) throw missing(sentence(messages, (m) => m.unknownSession))
  return { process: found.process }
}

/** Locks the session, and refuses when its status is none of those a step starts from. */
export async function lockSession(tx: Database, id: number, from: readonly SessionStatus[]) {
  const [found] = await tx.select().from(session).where(eq(session.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.unknownSession))
  if (!from.includes(found.status))
    throw conflict({
      fr: messages.fr.notNow(messages.fr.statuses[found.status]),
      en: messages.en.notNow(messages.en.statuses[found.status]),
    })
  return found
}

/** The identifiers behind the number of an axis and the number of an organisation. @throws Refusal on the field. */
export async function requireAxis(tx: Database, process: number, number: number | undefined, field = 'axis') {
  if (number === undefined) return null
  const found = (await axesOf(tx, process)).find((one) => one.number === number)
  if (!found)
    throw invalid(
      field,
      sentence(messages, (m) => m.unknownAxis),
    )
  return found
}

export async function requireFacilitator(
  tx: Database,
  organisation: number | undefined,
): Promise<number | null> {
  if (organisation === undefined) return null
  if (!(await organisationById(tx, organisation)))
    throw invalid(
      'facilitator',
      sentence(messages, (m) => m.unknownOrganisation),
    )
  return organisation
}
