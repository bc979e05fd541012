import { sql } from 'drizzle-orm'
import nodemailer from 'nodemailer'
import type { Database } from './database.ts'

/** A message to send. `{site}` in the body becomes the town's public address when it is sent. */
export interface Message {
  readonly kind: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
}

export interface QueuedMessage extends Message {
  readonly id: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly lastError: string | null
}

/** Writes the message in the transaction of what it tells: a refused operation sends nothing, a done one forgets nothing. */
export async function queueMessage(tx: Database, message: Message, now: Date): Promise<void> {
  await tx.execute(
    sql`insert into kernel_message (kind, recipient, subject, body, created_at, next_attempt_at)
        values (${message.kind}, ${message.recipient}, ${message.subject}, ${message.body}, ${now.toISOString()}, ${now.toISOString()})`,
  )
}

export async function recentMessages(db: Database, limit = 50): Promise<QueuedMessage[]> {
  const found = await db.execute(sql`select * from kernel_message order by id desc limit ${limit}`)
  return found.rows.map((row) => ({
    id: Number(row.id),
    kind: String(row.kind),
    recipient: String(row.recipient),
    subject: String(row.subject),
    body: String(row.body),
    createdAt: new Date(row.created_at as string),
    sentAt: row.sent_at ? new Date(row.sent_at as string) : null,
    attempts: Number(row.attempts),
    lastError: row.last_error as string | null,
  }))
}

export interface Mailer {
  send(message: Message & { text: string }): Promise<void>
}

/** `smtp://user:password@host:587` or `smtps://…`, and the address messages come from. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url)
  return {
    async send({ recipient, subject, text }) {
      await transport.sendMail({ from, to: recipient, subject, text })
    },
  }
}

/** A message sent a month ago is forgotten: the journal says that it was sent, its text is with the person. */
export async function forgetSent(db: Database, now: Date): Promise<void> {
  await db.execute(
    sql`delete from kernel_message where sent_at < ${now.toISOString()}::timestamptz - interval '30 days'`,
  )
}

/**
 * Sends what waits. A message is marked once the server took it; one that fails is tried again later and later, eight
 * times in about two days. Returns how many left.
 */
export async function sendWaiting(db: Database, mailer: Mailer, site: string, now: Date): Promise<number> {
  const waiting = await db.execute(
    sql`select id, kind, recipient, subject, body from kernel_message
        where sent_at is null and attempts < 8 and next_attempt_at <= ${now.toISOString()} order by id limit 50`,
  )
  let left = 0
  for (const row of waiting.rows) {
    const message = {
      kind: String(row.kind),
      recipient: String(row.recipient),
      subject: String(row.subject),
      body: String(row.body),
    }
    try {
      await mailer.send({ ...message, text: message.body.replaceAll('{site}', site) })
      await db.execute(
        sql`update kernel_message set sent_at = ${now.toISOString()}, attempts = attempts + 1, last_error = null where id = ${row.id}`,
      )
      left++
    } catch (error) {
      await db.execute(
        sql`update kernel_message set attempts = attempts + 1, last_error = ${String(error).slice(0, 300)},
              next_attempt_at = ${now.toISOString()}::timestamptz + interval '1 minute' * power(4, least(attempts, 5))
            where id = ${row.id}`,
      )
    }
  }
  return left
}
