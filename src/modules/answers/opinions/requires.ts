import { eq } from 'drizzle-orm'
import type { Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { requireAnswer } from '#modules/answers/requires.ts'
import { opinionWords } from './messages.ts'
import { opinion } from './tables.ts'

/** The request with its sheet, both locked until the commit. */
export async function requireOpinion(tx: Database, id: number) {
  const [known] = await tx.select({ answer: opinion.answerId }).from(opinion).where(eq(opinion.id, id))
  if (!known) throw missing(sentence(opinionWords, (m) => m.noOpinion))
  const sheet = await requireAnswer(tx, known.answer)
  const [found] = await tx.select().from(opinion).where(eq(opinion.id, id)).for('update')
  if (!found) throw missing(sentence(opinionWords, (m) => m.noOpinion))
  return { ...found, sheet }
}

/** Of the organisation that is asked. */
export async function ownerAsked(input: { opinion: number }, { tx }: { tx: Database }): Promise<Owner> {
  const found = await requireOpinion(tx, input.opinion)
  return { organisation: found.organisationId, process: found.sheet.proposal.processId }
}

/** Of the service in charge of the sheet, which asks. */
export async function ownerAsking(input: { opinion: number }, { tx }: { tx: Database }): Promise<Owner> {
  const { sheet } = await requireOpinion(tx, input.opinion)
  return { organisation: sheet.organisationId, process: sheet.proposal.processId }
}
