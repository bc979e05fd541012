import { randomInt } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Step } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { dropFiles, type KeptFile, recordFile } from '#kernel/files/files.ts'
import type { Upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { freshCodes } from '#modules/contributions/module.ts'
import { depositReceived } from './facts.ts'
import { messages } from './messages.ts'
import { attachment, deposit } from './tables.ts'

/**
 * A sheet photographed or a voice recorded, kept with a receipt from the first minute. An officer takes it, types one
 * contribution or several from it, or sets it aside with a reason its author reads. Its files go after a delay.
 */
export const depositStatuses = ['waiting', 'taken', 'transcribed', 'set_aside', 'withdrawn'] as const
export type DepositStatus = (typeof depositStatuses)[number]

const typists = { administrator: 'all', agent: 'all', facilitator: 'own' } as const

export const depositLife = {
  take: { who: typists, from: ['waiting', 'taken'], to: 'taken' },
  type: { who: typists, from: ['waiting', 'taken'], to: 'transcribed' },
  setAside: { who: typists, from: ['waiting', 'taken'], to: 'set_aside' },
  withdraw: {
    who: 'anyone',
    from: ['waiting', 'taken', 'set_aside'],
    to: 'withdrawn',
    when: { fr: 'avec le code du reçu', en: 'with the receipt’s code' },
  },
} as const satisfies Record<string, Step<DepositStatus>>

export const asideReasons = ['inaudible', 'empty', 'twice'] as const

/** Days a photo or a voice is kept once typed or set aside: time to check, then nothing is left of it. */
export const daysKept = 30

export const filesGoOn = (now: Date): string =>
  new Date(now.getTime() + daysKept * 86_400_000).toISOString().slice(0, 10)

export type DepositRow = typeof deposit.$inferSelect

export async function requireDeposit(tx: Database, id: number): Promise<DepositRow> {
  const [found] = await tx.select().from(deposit).where(eq(deposit.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.unknown))
  return found
}

export function requireDepositStep(step: Step<DepositStatus>, row: { status: string }): void {
  if (!(step.from as readonly string[]).includes(row.status))
    throw conflict(sentence(messages, (m) => m.notNow(m.status[row.status as DepositStatus])))
}

/** To whom it belongs, for a facilitator who reaches its own process only. */
export const ownerOfDeposit = async (input: { deposit: number }, { tx }: Pick<Deed, 'tx'>) => {
  const [found] = await tx.select().from(deposit).where(eq(deposit.id, input.deposit))
  if (!found) throw missing(sentence(messages, (m) => m.unknown))
  return { process: found.processId }
}

type Arrived = Pick<DepositRow, 'processId' | 'axisId' | 'sessionId' | 'channel' | 'saidOn'> &
  Partial<Pick<DepositRow, 'arrivedOn' | 'mailReference'>> & { submission?: string }

/** Keeps what arrived, with the code of its receipt, in the transaction of the operation that received it. */
export async function keepDeposit(deed: Deed, arrived: Arrived, uploads: readonly Upload[]) {
  const { tx, now, actor, note } = deed
  const [code] = await freshCodes(tx, 1)
  const [added] = await tx
    .insert(deposit)
    .values({
      ...arrived,
      submission: arrived.submission ?? null,
      code: code as string,
      enteredBy: arrived.channel === 'web' ? null : (actor.person ?? null),
      status: 'waiting',
      receivedAt: now,
      statusAt: now,
    })
    .returning({ id: deposit.id })
  if (!added) throw new Error('a deposit was not kept')
  for (const [index, one] of uploads.entries()) await attach(tx, added.id, index + 1, one.kept, now)
  note(
    depositReceived(added.id, {
      process: arrived.processId,
      channel: arrived.channel,
      files: uploads.length,
    }),
  )
  return { deposit: added.id, code: code as string }
}

async function attach(tx: Database, depositId: number, position: number, file: KeptFile, now: Date) {
  const name = await recordFile(tx, file, now)
  await tx.insert(attachment).values({ depositId, position, kind: file.kind, file: name, quarters: 0 })
}

/** Takes its files away at once; how many there were. */
export async function dropAttachments(tx: Database, depositId: number, now: Date): Promise<number> {
  const found = await tx
    .select()
    .from(attachment)
    .where(and(eq(attachment.depositId, depositId), isNotNull(attachment.file)))
    .orderBy(asc(attachment.position))
  const names = found.map(({ file }) => file as string)
  await dropFiles(tx, names, now)
  await tx.update(attachment).set({ file: null }).where(eq(attachment.depositId, depositId))
  return names.length
}

export const newKey = (): string =>
  `f-${Array.from({ length: 20 }, () => randomInt(36).toString(36)).join('')}`
