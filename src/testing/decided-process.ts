import { type SQL, sql } from 'drizzle-orm'
import type { Town } from '#kernel/towns/towns.ts'

export interface DecidedProcess {
  readonly id: number
  readonly slug: string
  /** Ids of the proposals, numbered 1, 2, 3 … and of their answers. */
  readonly proposals: readonly number[]
  readonly answers: readonly number[]
  readonly organisation: number
  readonly axes: readonly number[]
}

let processes = 0

/**
 * A process as the decision finds it, written straight into the tables: what comes before is not what these tests are
 * about. Two axes; `published` answers out of as many proposals; `passed` says whether it went on to the decision.
 */
export async function decidedProcess(
  town: Town,
  wanted: { published?: number; drafted?: number; passed?: boolean; title?: string } = {},
): Promise<DecidedProcess> {
  const { published = 2, drafted = 0, passed = drafted === 0, title = 'La Fabrique' } = wanted
  const number = ++processes
  const slug = `fabrique-${number}`
  const id = await insert(
    town,
    sql`insert into processes_process (slug, title, summary, sponsor, level, created_at)
        values (${slug}, ${title}, 'Résumé', 'La Ville', 'co_construction', now()) returning id`,
  )
  const organisation = await insert(
    town,
    sql`insert into territory_organisation (name, kind, created_at) values (${`Service ${number}`}, 'town_service', now()) returning id`,
  )
  const axes: number[] = []
  for (const axis of [1, 2])
    axes.push(
      await insert(
        town,
        sql`insert into processes_axis (process_id, number, title, short_title, origin)
            values (${id}, ${axis}, ${`Axe numéro ${axis}`}, ${`Axe ${axis}`}, 'town') returning id`,
      ),
    )
  const proposals: number[] = []
  const answers: number[] = []
  for (let position = 1; position <= published + drafted; position++) {
    const isPublished = position <= published
    const proposal = await insert(
      town,
      sql`insert into synthesis_proposal (process_id, number, title, text, status_at, written_at)
          values (${id}, ${position}, ${`Proposition ${number}-${position}`}, 'Texte', now(), now()) returning id`,
    )
    proposals.push(proposal)
    answers.push(
      await insert(
        town,
        sql`insert into answers_answer (proposal_id, organisation_id, due_day, status, decision, reason_kind, reason, follow_up, version, assigned_at, published_at, changed_at)
            values (${proposal}, ${organisation}, '2026-06-30', ${isPublished ? 'published' : 'drafted'}, 'kept', 'need',
              'Une raison assez longue pour être lue.', 'Une action suit.', ${isPublished ? 1 : 0}, now(), ${isPublished ? sql`now()` : sql`null`}, now())
            returning id`,
      ),
    )
  }
  const made = { id, slug, proposals, answers, organisation, axes }
  if (passed) await passToDecision(town, id)
  return made
}

/** The passage from instruction to decision; the database refuses it while an answer is missing. */
export async function passToDecision(town: Town, process: number): Promise<void> {
  await town.db.execute(
    sql`insert into answers_passage (process_id, passed_at, passed_by, answered) values (${process}, now(), 'test', 0)`,
  )
}

async function insert(town: Town, statement: SQL): Promise<number> {
  const { rows } = await town.db.execute(statement)
  return Number(rows[0]?.id)
}
