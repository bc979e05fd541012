import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Fact } from '#kernel/journal.ts'
import { proposalAssigned } from '#modules/answers/facts.ts'
import { rows } from '#modules/answers/reads.ts'

/** Another due day for all the sheets of a process that are not published, or for those of one service; nothing else changes. */
export async function moveDueDays(
  tx: Database,
  which: { process: number; organisation?: number | undefined },
  due: string,
  now: Date,
): Promise<Fact[]> {
  const moved = await rows<{ id: number; proposal: number; organisation: number }>(
    tx,
    sql`update answers_answer a set due_day = ${due}::date, changed_at = ${now.toISOString()}::timestamptz
        from synthesis_proposal p
        where p.id = a.proposal_id and p.process_id = ${which.process} and p.status = 'admitted' and a.status <> 'published'
          and a.due_day <> ${due}::date
          and ${which.organisation ? sql`a.organisation_id = ${which.organisation}` : sql`true`}
        returning a.id::int, a.proposal_id::int as proposal, a.organisation_id::int as organisation`,
  )
  return moved.map((one) =>
    proposalAssigned(one.proposal, { answer: one.id, organisation: one.organisation, due }),
  )
}
