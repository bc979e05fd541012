import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { newReceiptCode } from '#kernel/receipt-code.ts'

// What no operation does: planted by raw rows, for tests of what is said when it happened all the same.

type At = { readonly db: Database }

/** Changes a published answer without a new version. */
export async function alterPublishedAnswer(town: At, answer: number): Promise<void> {
  await town.db.execute(
    sql`update answers_answer set reason = 'Une autre raison, écrite sans version.' where id = ${answer}`,
  )
}

/** Makes of every statement and action an example of the demonstration. */
export async function markExamples(town: At): Promise<void> {
  await town.db.execute(sql`update synthesis_statement set example = true`)
  await town.db.execute(sql`update plans_action set example = true`)
}

/** A well-formed code that opens nothing. */
export const unusedCode = (): string => newReceiptCode()

/** Every session of a process has taken place, whatever the day. */
export async function holdSessions(town: At, process: number): Promise<void> {
  await town.db.execute(sql`update workshops_session set status = 'held' where process_id = ${process}`)
}

/** A registration whose persons were ticked at the door, one code each: the same code at two sessions is the same person. */
export async function tickedAtTheDoor(
  town: At,
  process: number,
  who: { code: string; session: number; persons: number },
): Promise<void> {
  await town.db.execute(sql`with known as (select id from registrations_person where code = ${who.code}),
      made as (insert into registrations_person (process_id, code, name, reach, channel, made_at)
        select ${process}, ${who.code}, 'Personne', 'none', 'counter', now() where not exists (select from known) returning id)
    insert into registrations_registration (person_id, session_id, persons, status, made_at, status_at, present)
    select id, ${who.session}, ${who.persons}, 'registered', now(), now(), ${who.persons} from (select id from known union all select id from made) p`)
}

/** Published words that their author corrected: the former ones are kept. */
export async function correctedWords(town: At, contribution: number): Promise<void> {
  await town.db.execute(
    sql`insert into contributions_version (contribution_id, version, text, published_text, replaced_at, why)
        values (${contribution}, 1, 'Avant', 'Avant', now(), 'corrected')`,
  )
}

/** Words placed under the first axis and the first angle of a process. */
export async function placedUnder(town: At, process: number, contribution: number): Promise<void> {
  await town.db.execute(
    sql`update contributions_contribution set axis_id = (select id from processes_axis where process_id = ${process} and number = 1),
          angle_id = (select id from processes_angle where process_id = ${process} and position = 1) where id = ${contribution}`,
  )
}

/** A table of a session that works on the first axis from the first angle. */
export async function tableOfSession(town: At, process: number, session: number): Promise<void> {
  await town.db.execute(
    sql`insert into minutes_table (session_id, number, axis_id, angle_id, created_at)
        select ${session}, 1, (select id from processes_axis where process_id = ${process} and number = 1),
          (select id from processes_angle where process_id = ${process} and position = 1), now()`,
  )
}

/** Briefs as organisations signed them: the words, whose they are, how many theses. */
export async function signedBriefs(
  town: At,
  briefs: readonly (readonly [contribution: number, organisation: string, theses: number])[],
): Promise<void> {
  for (const [contribution, organisation, theses] of briefs)
    await town.db.execute(sql`with made as (
        insert into briefs_brief (contribution_id, organisation_name, received_at) values (${contribution}, ${organisation}, now()) returning id)
      insert into briefs_version (brief_id, version, theses, in_name_of, decided_how, received_at)
      select id, 1, ${theses}, 'Ses membres', 'vote', now() from made`)
}

/** Words that a group of so many persons said. */
export async function saidByGroup(town: At, contribution: number, persons: number): Promise<void> {
  await town.db.execute(
    sql`update contributions_contribution set group_size = ${persons} where id = ${contribution}`,
  )
}
