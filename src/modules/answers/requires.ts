import { eq, sql } from 'drizzle-orm'
import type { Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import type { ReasonKind } from './answer.ts'
import { messages } from './messages.ts'
import { proposalsById } from './reads.ts'
import { answer, version } from './tables.ts'

/** The sheet, locked until the commit, with its proposal: nobody validates what another is rewriting. */
export async function requireAnswer(tx: Database, id: number) {
  const [found] = await tx.select().from(answer).where(eq(answer.id, id)).for('update')
  const [proposal] = found ? await proposalsById(tx, [found.proposalId]) : []
  if (!found || !proposal) throw missing(sentence(messages, (m) => m.noAnswer))
  return { ...found, proposal }
}

/** The same for an act: a proposal that was merged or withdrawn no longer waits for an answer. */
export async function requireLiving(tx: Database, id: number) {
  const found = await requireAnswer(tx, id)
  const { number, status } = found.proposal
  if (status !== 'admitted') throw conflict(sentence(messages, (m) => m.notAdmitted(number)))
  return found
}

export async function ownerByAnswer(input: { answer: number }, { tx }: { tx: Database }): Promise<Owner> {
  const found = await requireAnswer(tx, input.answer)
  return { organisation: found.organisationId, process: found.proposal.processId }
}

export interface Answered {
  readonly decision: string
  readonly reasonKind: ReasonKind | string
  readonly reason: string
  readonly followUp: string | null
  readonly passedTo: string | null
  readonly passedOn: string | null
  readonly plain: string | null
}

/** Keeps one publication as it is read that day. */
export async function keepVersion(
  tx: Database,
  answerId: number,
  number: number,
  said: Answered,
  now: Date,
  changeReason: string | null = null,
): Promise<void> {
  const { decision, reasonKind, reason, followUp, passedTo, passedOn, plain } = said
  await tx.insert(version).values({
    answerId,
    version: number,
    decision,
    reasonKind,
    reason,
    followUp,
    passedTo,
    passedOn,
    plain,
    changeReason,
    publishedAt: now,
  })
}

export async function requireOrganisation(tx: Database, id: number): Promise<boolean> {
  return (await tx.execute(sql`select 1 from territory_organisation where id = ${id}`)).rows.length > 0
}
