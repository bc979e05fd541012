import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { queueMessage, rewriteMessage, waitingMessage } from '#kernel/mail.ts'
import { dayInParis, instantInParis } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { rows, type Telling, tellings } from './reads.ts'
import { mailOf } from './telling.ts'

const kind = 'answers'
const dayLength = 86_400_000

/** Everything published in one day leaves in one message, the next day at eight: a person receives one a day at most. */
export const departureAfter = (now: Date): Date =>
  instantInParis(
    dayInParis(new Date(instantInParis(dayInParis(now), '12:00').getTime() + dayLength)),
    '08:00',
  )

/** Puts every notice by e-mail that has no message yet into its person's message of the day. */
export async function gatherMail(tx: Database, now: Date): Promise<void> {
  const loose = await tellings(
    tx,
    sql`n.status = 'waiting' and n.channel = 'email' and n.message_id is null and k.contact is not null`,
  )
  if (loose.length === 0) return
  const town = await townName(tx)
  const people = new Map<string, Telling[]>()
  for (const one of loose) {
    const recipient = (one.contact as string).toLowerCase()
    people.set(recipient, [...(people.get(recipient) ?? []), one])
  }
  for (const [recipient, theirs] of people) {
    const open = await waitingMessage(tx, kind, recipient)
    const message =
      open ??
      (await queueMessage(
        tx,
        { kind, recipient, daily: true, ...mailOf(theirs, town) },
        now,
        departureAfter(now),
      ))
    await setMessage(tx, message, theirs)
    if (open !== undefined) await sayAgain(tx, open, town)
  }
}

/** Writes messages again after one of their notices has left them; what says nothing more is not sent. */
export async function mendMail(tx: Database, messages: readonly number[]): Promise<void> {
  if (messages.length === 0) return
  const town = await townName(tx)
  for (const message of messages) await sayAgain(tx, message, town)
}

/** Takes these notices out of their messages. Returns the messages to mend. */
export async function detach(tx: Database, where: SQL): Promise<number[]> {
  const found = await rows<{ id: number }>(
    tx,
    sql`with gone as (
          update notices_notice n set message_id = null from notices_notice before
          where before.id = n.id and n.status = 'waiting' and n.message_id is not null and ${where}
          returning before.message_id)
        select distinct message_id::int as id from gone order by 1`,
  )
  return found.map((one) => one.id)
}

async function sayAgain(tx: Database, message: number, town: string): Promise<void> {
  const all = await tellings(tx, sql`n.message_id = ${message} and n.status = 'waiting'`)
  await rewriteMessage(tx, message, all.length > 0 ? mailOf(all, town) : undefined)
}

async function setMessage(tx: Database, message: number, theirs: readonly Telling[]): Promise<void> {
  const ids = theirs.map((one) => one.id)
  await tx.execute(
    sql`update notices_notice set message_id = ${message} where id = any(${sql.param(ids)}::bigint[])`,
  )
}

const townName = async (tx: Database) => (await townIdentity(tx))?.name ?? ''
