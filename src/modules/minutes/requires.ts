import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { sessionPlace } from '#modules/minutes/verbatims/session-reads.ts'
import { anglesOf, axesOf } from '#modules/processes/module.ts'
import { messages } from './messages.ts'
import { sessionTable } from './tables.ts'

type Handle = { tx: Database } | { db: Database }

/** Whose a session is: its process. @throws Refusal when there is no such session. */
export async function ownerOfSession(input: { session: number }, deed: Handle) {
  const { process } = await sessionPlace('tx' in deed ? deed.tx : deed.db, input.session)
  return { process }
}

export async function ownerOfTable(input: { table: number }, { tx }: { tx: Database }) {
  return ownerOfSession({ session: (await requireTable(tx, input.table)).sessionId }, { tx })
}

/** Those who write in the same session take turns: ranks, keys and positions are then never given twice. */
export async function takeTurn(tx: Database, session: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7265019, ${session}::int)`)
}

export async function requireTable(tx: Database, id: number) {
  const [found] = await tx.select().from(sessionTable).where(eq(sessionTable.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.unknownTable))
  return found
}

/** What a table or words are about, by the numbers people see. @throws Refusal on the field. */
export async function requireSubject(
  tx: Database,
  process: number,
  asked: { axis?: number; angle?: number },
  named: (field: string) => string = (field) => field,
) {
  const axis = asked.axis && (await axesOf(tx, process)).find((one) => one.number === asked.axis)
  if (asked.axis && !axis)
    throw invalid(
      named('axis'),
      sentence(messages, (m) => m.unknownAxis),
    )
  const angle = asked.angle && (await anglesOf(tx, process)).find((one) => one.position === asked.angle)
  if (asked.angle && !angle)
    throw invalid(
      named('angle'),
      sentence(messages, (m) => m.unknownAngle),
    )
  return { axisId: axis ? axis.id : null, angleId: angle ? angle.id : null }
}

export async function numberIsFree(tx: Database, session: number, number: number, but?: number) {
  const [taken] = await tx
    .select({ id: sessionTable.id })
    .from(sessionTable)
    .where(and(eq(sessionTable.sessionId, session), eq(sessionTable.number, number)))
  if (taken && taken.id !== but)
    throw invalid(
      'number',
      sentence(messages, (m) => m.numberTaken(number)),
    )
}
