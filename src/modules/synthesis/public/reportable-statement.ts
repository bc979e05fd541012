import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

/** A sentence of the synthesis in its public form, shown to the desk that receives reports. */
export async function reportableStatement(db: Database, id: number) {
  const { rows } = await db.execute<{
    id: number
    processId: number
    process: string
    processTitle: string
    number: number
    text: string
  }>(
    sql`select s.id::int, s.process_id::int as "processId", p.slug as process, p.title as "processTitle", s.number, s.text
        from synthesis_statement s join processes_process p on p.id = s.process_id where s.id = ${id}`,
  )
  const found = rows[0]
  return found && { ...found, path: `/demarches/${found.process}/synthese/${found.number}` }
}
