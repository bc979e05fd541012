import { eq, sql } from 'drizzle-orm'
import type { Actor, Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, forbidden, invalid, missing } from '#kernel/refusal.ts'
import { instructs } from '#modules/answers/assignment/instructor.ts'
import { reasonWords } from './messages.ts'
import { passagesIn } from './passages.ts'
import { sharedReason } from './tables.ts'

export async function requireReason(tx: Database, id: number) {
  const [found] = await tx.select().from(sharedReason).where(eq(sharedReason.id, id)).for('update')
  if (!found) throw missing(sentence(reasonWords, (m) => m.noReason))
  return found
}

export async function requireOffered(tx: Database, id: number) {
  const found = await requireReason(tx, id)
  if (found.retiredAt) throw conflict(sentence(reasonWords, (m) => m.isRetired))
  return found
}

export async function ownerOfReason(input: { reason: number }, { tx }: { tx: Database }): Promise<Owner> {
  const found = await requireReason(tx, input.reason)
  return { organisation: found.organisationId, process: found.processId }
}

/** Its own service or the head; a reason of the head is not a service's to change. */
export function requireWriter(
  actor: Actor,
  reason: { organisationId: number | null; processId: number },
): void {
  if (!instructs(actor, { organisation: reason.organisationId, process: reason.processId }))
    throw forbidden(sentence(reasonWords, (m) => m.notYours))
}

/** The service in whose name a person writes in a process; none for the head and their officers. */
export function serviceOf(actor: Actor, process: number): number | null {
  const here = actor.grants.filter((grant) => grant.process == null || grant.process === process)
  if (here.some((grant) => grant.role === 'agent')) return null
  return here.find((grant) => grant.role === 'service')?.organisation ?? null
}

export async function requireSheetIn(
  tx: Database,
  organisation: number | null,
  process: number,
): Promise<void> {
  if (organisation === null) return
  const found = await tx.execute(
    sql`select from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        where a.organisation_id = ${organisation} and p.process_id = ${process} limit 1`,
  )
  if (found.rows.length === 0) throw forbidden(sentence(reasonWords, (m) => m.noSheet))
}

export function requirePassage(text: string): void {
  if (passagesIn(text).length === 0)
    throw invalid(
      'text',
      sentence(reasonWords, (m) => m.noPassage),
    )
}
