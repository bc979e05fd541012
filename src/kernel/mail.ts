import { sql } from 'drizzle-orm'
import nodemailer from 'nodemailer'
import type { Database } from '#kernel/database/database.ts'

/** A message to send. `{site}` in the body becomes the town's public address when it is sent. */
export interface Message {
  readonly kind: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** More lines of the head, such as how to stop these messages; `{site}` is replaced there too. */
  readonly headers?: Readonly<Record<string, string>>
  /** Of the daily ones a person receives one a day, whatever they tell: the others wait for the next day. */
  readonly daily?: boolean
}

export interface QueuedMessage extends Message {
  readonly id: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly lastError: string | null
  /** refused: the server of the address refuses it for good; tried: eight times in vain. */
  readonly gaveUp: 'refused' | 'tried' | null
}

/**
 * Writes the message in the transaction of what it tells: a refused operation sends nothing, a done one forgets nothing.
 * It leaves at `notBefore`, or at once. Returns its number.
 */
export async function queueMessage(
  tx: Database,
  message: Message,
  now: Date,
  notBefore: Date = now,
): Promise<number> {
  const added = await tx.execute(
    sql`insert into kernel_message (kind, recipient, subject, body, headers, daily, created_at, next_attempt_at)
        values (${message.kind}, ${message.recipient}, ${message.subject}, ${message.body},
          ${message.headers ? JSON.stringify(message.headers) : null}::jsonb, ${message.daily ?? false},
          ${now.toISOString()}, ${notBefore.toISOString()})
        returning id::int`,
  )
  return Number(added.rows[0]?.id)
}

/** The message of this kind that waits for this person and has not begun to leave; nobody sends it before the commit. */
export async function waitingMessage(
  tx: Database,
  kind: string,
  recipient: string,
): Promise<number | undefined> {
  const found = await tx.execute(
    sql`select id::int from kernel_message where kind = ${kind} and lower(recipient) = lower(${recipient})
        and sent_at is null and attempts = 0 order by id limit 1 for update`,
  )
  return found.rows[0] === undefined ? undefined : Number(found.rows[0].id)
}

/** Says something else in a message that has not left; `undefined`: nothing is left to say, it is not sent at all. */
export async function rewriteMessage(
  tx: Database,
  id: number,
  said: Pick<Message, 'subject' | 'body'> | undefined,
): Promise<void> {
  if (said)
    await tx.execute(
      sql`update kernel_message set subject = ${said.subject}, body = ${said.body} where id = ${id} and sent_at is null`,
    )
  else await tx.execute(sql`delete from kernel_message where id = ${id} and sent_at is null`)
}

/** Forgets messages and the addresses they went to. */
export async function deleteMessages(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`delete from kernel_message where id = any(${sql.param([...ids])}::bigint[])`)
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
    gaveUp: row.gave_up as QueuedMessage['gaveUp'],
  }))
}

export interface Mailer {
  /** @throws RefusedForGood when trying again is of no use. */
  send(message: Message & { text: string; messageId: string }): Promise<void>
}

/** The server of the recipient says that this address, or this message to it, will never be taken. */
export class RefusedForGood extends Error {}

/** `smtp://user:password@host:587` or `smtps://…`, and the address messages come from. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url)
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ recipient, subject, text, headers, messageId }) {
      try {
        await transport.sendMail({
          from,
          to: recipient,
          subject,
          text,
          headers: { ...headers },
          messageId: `<${messageId}@${domain}>`,
        })
      } catch (error) {
        throw isForGood(error) ? new RefusedForGood(String(error), { cause: error }) : error
      }
    },
  }
}

/**
 * A 5xx to the recipient or to the message is for good. To anything else (who we are, our password, our own address) it is
 * ours to mend, and no fault of the person's address; 552 says a full mailbox, which may be emptied (RFC 5321, 4.5.3.1.10).
 */
function isForGood(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  if (!responseCode || responseCode < 500 || responseCode > 599 || responseCode === 552) return false
  return /^(RCPT TO|DATA)$/i.test(command ?? '')
}

/** A message sent a month ago is forgotten: the journal says that it was sent, its text is with the person. So is one given up. */
export async function forgetSent(db: Database, now: Date): Promise<void> {
  await db.execute(
    sql`delete from kernel_message where coalesce(sent_at, case when gave_up is not null then next_attempt_at end)
          < ${now.toISOString()}::timestamptz - interval '30 days'`,
  )
}

/** While a message is being sent nobody else takes it; longer than any patience of the mail server's connection. */
const sendingMinutes = 30
const mostTries = 8

/**
 * Sends what waits. A message is marked once the server took it; one that fails is tried again later and later, eight
 * times in about two days; one refused for good is not tried again. Returns how many left.
 *
 * At least once: a process that dies after the server took a message and before that is written sends it again half an hour
 * later. It then bears the same Message-ID, by which many mail servers and programs show one message only. Of two senders,
 * one takes a message and the other leaves it.
 */
export async function sendWaiting(db: Database, mailer: Mailer, site: string, now: Date): Promise<number> {
  await giveUpLost(db, now)
  let left = 0
  for (let taken = 0; taken < 50; taken++) {
    const claimed = await db.execute(
      sql`update kernel_message set attempts = attempts + 1,
            next_attempt_at = ${now.toISOString()}::timestamptz + interval '1 minute' * ${sendingMinutes}::integer
          where id = (select m.id from kernel_message m
                      where m.sent_at is null and m.gave_up is null and m.next_attempt_at <= ${now.toISOString()}
                        and not (m.daily and ${hadTheirs(now)})
                      order by m.id limit 1 for update skip locked)
          returning id, kind, recipient, subject, body, headers, created_at`,
    )
    const row = claimed.rows[0]
    if (!row) break
    const message = {
      kind: String(row.kind),
      recipient: String(row.recipient),
      subject: String(row.subject),
      body: String(row.body),
      headers: headersOf(row.headers, site),
      messageId: `${row.kind}.${row.id}.${new Date(row.created_at as string).getTime()}`,
    }
    try {
      await mailer.send({ ...message, text: message.body.replaceAll('{site}', site) })
    } catch (error) {
      await recordFailure(db, Number(row.id), error, now)
      continue
    }
    await db.execute(
      sql`update kernel_message set sent_at = ${now.toISOString()}, last_error = null where id = ${row.id}`,
    )
    left++
  }
  return left
}

/** Tried again after 1, 4, 16, 64, 256, 1024 and 1024 minutes. */
async function recordFailure(db: Database, id: number, error: unknown, now: Date): Promise<void> {
  const refused = error instanceof RefusedForGood
  await db.execute(
    sql`update kernel_message set last_error = ${String(error).slice(0, 300)},
          next_attempt_at = ${now.toISOString()}::timestamptz + interval '1 minute' * power(4, least(attempts - 1, 5)),
          gave_up = case when ${refused}::boolean then 'refused' when attempts >= ${mostTries}::integer then 'tried' end
        where id = ${id} and sent_at is null`,
  )
}

/** Whoever was trying for the last time died on the way: nobody knows whether it left, and it is said not to have. */
async function giveUpLost(db: Database, now: Date): Promise<void> {
  await db.execute(
    sql`update kernel_message set gave_up = 'tried' where sent_at is null and gave_up is null
          and attempts >= ${mostTries}::integer and next_attempt_at <= ${now.toISOString()}`,
  )
}

/** Whether this person has had a daily message today, in Paris, or one is on its way to them. */
function hadTheirs(now: Date) {
  const at = sql`${now.toISOString()}::timestamptz`
  return sql`exists (select from kernel_message other where other.daily and other.id <> m.id
    and lower(other.recipient) = lower(m.recipient)
    and ((other.sent_at at time zone 'Europe/Paris')::date = (${at} at time zone 'Europe/Paris')::date
      or (other.sent_at is null and other.gave_up is null and other.attempts > 0 and other.next_attempt_at > ${at})))`
}

function headersOf(kept: unknown, site: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries((kept ?? {}) as Record<string, string>).map(([name, value]) => [
      name,
      value.replaceAll('{site}', site),
    ]),
  )
}
