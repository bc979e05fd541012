import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

export type AnnexedAnswer = {
  number: number
  title: string
  decision: string
  reason: string
  followUp: string | null
  passedTo: string | null
  example: boolean
}

/** The answers an act adopts, as published, in the order of the proposals. */
export async function annexedAnswers(db: Database, act: number): Promise<AnnexedAnswer[]> {
  const { rows } = await db.execute<AnnexedAnswer>(sql`
    select p.number::int as number, p.title, coalesce(v.decision, a.decision) as decision,
      coalesce(v.reason, a.reason) as reason, coalesce(v.follow_up, a.follow_up) as "followUp",
      coalesce(v.passed_to, a.passed_to) as "passedTo",
      (a.example or p.example) as example
    from deliberations_adopted_answer d join answers_answer a on a.id = d.answer_id
    join synthesis_proposal p on p.id = a.proposal_id
    left join answers_version v on v.answer_id = a.id and v.version = a.version
    where d.deliberation_id = ${act} order by p.number`)
  return rows
}

/** How many proposals of the process were admitted, and how many of those have a published answer. */
export async function answeredOf(
  db: Database,
  process: number,
): Promise<{ admitted: number; answered: number }> {
  const { rows } = await db.execute<{ admitted: number; answered: number }>(sql`
    select count(*)::int as admitted, count(a.id)::int as answered
    from synthesis_proposal p left join answers_answer a on a.proposal_id = p.id and a.status = 'published'
    where p.process_id = ${process} and p.status = 'admitted'`)
  return rows[0] ?? { admitted: 0, answered: 0 }
}
