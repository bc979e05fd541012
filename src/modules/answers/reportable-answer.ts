import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from './reads.ts'

/** A published answer in its public form, shown to the desk that receives reports. */
export async function reportableAnswer(db: Database, id: number) {
  const [found] = await rows<{
    id: number
    processId: number
    process: string
    processTitle: string
    number: number
    text: string
  }>(
    db,
    sql`select a.id::int, p.process_id::int as "processId", d.slug as process, d.title as "processTitle", p.number,
          concat_ws(E'\n\n', v.reason, v.follow_up) as text
        from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        join processes_process d on d.id = p.process_id
        join lateral (select * from answers_version w where w.answer_id = a.id order by w.version desc limit 1) v on true
        where a.id = ${id} and a.published_at is not null`,
  )
  return found && { ...found, path: `/demarches/${found.process}/propositions/${found.number}#reponse` }
}
