import { type SQL, sql } from 'drizzle-orm'
import type { Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'

/** All rows of a query; ids and counts are cast to int in the SQL, so that they come back as numbers. */
export async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface ProposalRef {
  id: number
  processId: number
  slug: string
  number: number
  title: string
  status: string
  example: boolean
}

/** In the order of their numbers; fewer rows than ids when some do not exist. */
export async function proposalsById(db: Database, ids: readonly number[]): Promise<ProposalRef[]> {
  return rows<ProposalRef>(
    db,
    sql`select p.id::int, p.process_id::int as "processId", d.slug, p.number, p.title, p.status, p.example
        from synthesis_proposal p join processes_process d on d.id = p.process_id
        where p.id = any(${sql.param([...ids])}::bigint[]) order by p.process_id, p.number`,
  )
}

/** The numbers of the admitted proposals of a process that have no published answer: what the promise waits for. */
export async function missingIn(db: Database, processId: number): Promise<number[]> {
  const found = await rows<{ number: number }>(db, sql`select number from answers_missing(${processId})`)
  return found.map((row) => row.number)
}

export async function answeredIn(db: Database, processId: number): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        where p.process_id = ${processId} and p.status = 'admitted' and a.status = 'published'`,
  )
  return found?.n ?? 0
}

/** The validated answers of a process that wait for their publication, in the order in which rows are locked. */
export async function validatedIn(db: Database, processId: number): Promise<number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`select a.id::int from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        where p.process_id = ${processId} and p.status = 'admitted' and a.status = 'validated' order by a.id`,
  )
  return found.map((row) => row.id)
}

/** Whose a sheet is, for a reading; of nobody when it does not exist. */
export async function ownerOfSheet(db: Database, id: number): Promise<Owner> {
  const [found] = await rows<{ organisation: number; process: number }>(
    db,
    sql`select a.organisation_id::int as organisation, p.process_id::int as process from answers_answer a
        join synthesis_proposal p on p.id = a.proposal_id where a.id = ${id}`,
  )
  return found ?? {}
}
