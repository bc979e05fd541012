import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier } from '#kernel/input.ts'
import type { Fact } from '#kernel/journal.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { requireStep } from '#modules/answers/answer.ts'
import { proposalAssigned } from '#modules/answers/facts.ts'
import { messages } from '#modules/answers/messages.ts'
import type { ProposalRef } from '#modules/answers/reads.ts'
import { requireOrganisation } from '#modules/answers/requires.ts'
import { answer } from '#modules/answers/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'

/** To whom, and for which day. */
export const assignment = { organisation: identifier(), due: day() }

/** Gives one proposal to a service, or gives it to another as long as nothing is validated. What was drafted stays. */
export async function assign(
  tx: Database,
  proposal: ProposalRef,
  to: { organisation: number; due: string },
  now: Date,
): Promise<{ id: number; fact: Fact }> {
  if (proposal.status !== 'admitted')
    throw conflict(sentence(messages, (m) => m.notAdmitted(proposal.number)))
  if (to.due < dayInParis(now))
    throw invalid(
      'due',
      sentence(messages, (m) => m.dueInPast),
    )
  if (!(await requireOrganisation(tx, to.organisation)))
    throw invalid(
      'organisation',
      sentence(messages, (m) => m.noOrganisation),
    )
  const [known] = await tx.select().from(answer).where(eq(answer.proposalId, proposal.id)).for('update')
  if (known) requireStep('assign', known.status)
  const set = {
    organisationId: to.organisation,
    dueDay: to.due,
    status: 'assigned' as const,
    assignedAt: now,
    changedAt: now,
  }
  const [kept] = known
    ? await tx.update(answer).set(set).where(eq(answer.id, known.id)).returning({ id: answer.id })
    : await tx
        .insert(answer)
        // The sheet of an invented proposal is invented too, before anything is written on it.
        .values({ ...set, proposalId: proposal.id, example: proposal.example })
        .returning({ id: answer.id })
  const id = (kept as { id: number }).id
  return {
    id,
    fact: proposalAssigned(proposal.id, { answer: id, organisation: to.organisation, due: to.due }),
  }
}

/** Another day for the same service: what is written, and where it stands, stays. */
export async function moveDue(tx: Database, sheet: number, due: string, now: Date): Promise<Fact> {
  const [kept] = await tx
    .update(answer)
    .set({ dueDay: due, changedAt: now })
    .where(eq(answer.id, sheet))
    .returning({ proposal: answer.proposalId, organisation: answer.organisationId })
  if (!kept) throw missing(sentence(messages, (m) => m.noAnswer))
  return proposalAssigned(kept.proposal, { answer: sheet, organisation: kept.organisation, due })
}
