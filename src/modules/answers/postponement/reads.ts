import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/answers/reads.ts'

export interface PostponementAct {
  process: string
  processTitle: string
  reason: string
  dueDay: string
  signedAs: string
  decidedAt: string
  example: boolean
  proposals: { number: number; title: string; answeredAt: string | null }[]
}

/** The act of a process with the proposals it names and what became of each; undefined when none was taken. */
export async function postponementOf(db: Database, slug: string): Promise<PostponementAct | undefined> {
  const [found] = await rows<PostponementAct>(
    db,
    sql`select d.slug as process, d.title as "processTitle", w.reason, w.due_day::text as "dueDay", w.signed_as as "signedAs",
               w.decided_at::text as "decidedAt", w.example,
               (select json_agg(json_build_object('number', p.number, 'title', p.title,
                         'answeredAt', case when a.status = 'published' then a.published_at end) order by p.number)
                from answers_postponed k join synthesis_proposal p on p.id = k.proposal_id
                left join answers_answer a on a.proposal_id = p.id where k.process_id = w.process_id) as proposals
        from answers_postponement w join processes_process d on d.id = w.process_id where d.slug = ${slug}`,
  )
  return found
}

export interface Missing {
  id: number
  number: number
  title: string
}

/** The proposals an act would have to name today. */
export async function missingWithTitles(db: Database, processId: number): Promise<Missing[]> {
  return rows<Missing>(
    db,
    sql`select p.id::int, p.number, p.title from answers_missing(${processId}) m
        join synthesis_proposal p on p.process_id = ${processId} and p.number = m.number order by p.number`,
  )
}
