import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { openCheckOf } from '#modules/synthesis/agreement/check-reads.ts'
import { appliedRun } from '#modules/synthesis/themes/edits-reads.ts'
import { readAgainUnder } from '#modules/synthesis/themes/theme-reads.ts'

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface FiledTheme {
  readonly theme: number
  readonly theme_title: string
  readonly theme_words: string | null
  readonly axis: number | null
  readonly locked: boolean
}

/** One published voice of a theme: cited by its sentences, placed in it, or both. */
export interface Member {
  readonly id: number
  readonly reference: string
  readonly link: 'cited' | 'placed' | 'both'
  readonly sentences_for: string | null
  readonly sentences_against: string | null
  readonly author_category: string
  readonly language: string
  readonly text: string
  readonly decided_by: 'run' | 'vote' | 'person' | null
  readonly share: number | null
  readonly margin: number | null
  readonly read_again: boolean | null
  readonly second_theme: number | null
  readonly copy_of: string | null
}

const membersAtOnce = 1000

const themesOf = (db: Database, processId: number) =>
  rows<FiledTheme>(
    db,
    sql`select t.id::int as theme, t.title as theme_title, x.number as axis, t.locked,
          (select string_agg(w.one ->> 'words', '; ' order by w.at)
            from jsonb_array_elements(t.words) with ordinality as w (one, at)) as theme_words
        from synthesis_theme t left join processes_axis x on x.id = t.axis_id
        where t.process_id = ${processId} and t.merged_into is null and t.retired_at is null order by t.position, t.id`,
  )

const membersOf = (db: Database, theme: number, run: number, placed: boolean, after: number) =>
  rows<Member>(
    db,
    sql`with cited as (
          select k.contribution_id,
            array_to_string(array_agg(distinct s.number order by s.number) filter (where k.stance = 'says'), ' ') as sentences_for,
            array_to_string(array_agg(distinct s.number order by s.number) filter (where k.stance = 'disagrees'), ' ') as sentences_against
          from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
          where s.theme_id = ${theme} group by 1),
        member as (
          select contribution_id from cited
          union select contribution_id from synthesis_place where ${placed} and theme_id = ${theme})
        select c.id::int, c.reference, q.sentences_for, q.sentences_against, c.author_category, c.language, c.published_text as text,
          case when q.contribution_id is null then 'placed' when l.contribution_id is null then 'cited' else 'both' end as link,
          l.decided_by, case when l.decided_by <> 'person' then round(l.share::numeric, 3)::float8 end as share,
          round(l.margin::numeric, 3)::float8 as margin, l.margin < ${readAgainUnder} as read_again,
          l.second_theme_id::int as second_theme, o.reference as copy_of
        from member m join contributions_contribution c on c.id = m.contribution_id and c.status in ('published', 'published_masked')
        left join cited q on q.contribution_id = c.id
        left join synthesis_place l on ${placed} and l.contribution_id = c.id and l.theme_id = ${theme}
        left join synthesis_placement p on p.run_id = ${run} and p.contribution_id = c.id and l.contribution_id is not null
        left join contributions_contribution o on o.id = p.copy_of and o.status in ('published', 'published_masked')
        where c.id > ${after} order by c.id limit ${membersAtOnce}`,
  )

/** Each theme that is alive, with some of its voices at a time; a theme without any comes once, with none. */
export async function* filedThemes(
  db: Database,
  processId: number,
  { desk }: { desk: boolean },
): AsyncGenerator<{ theme: FiledTheme; members: Member[]; first: boolean }> {
  // Everyone reads the public file, and who places voices blind too.
  const placed = desk || (await openCheckOf(db, processId)) === undefined
  const run = (await appliedRun(db, processId)) ?? 0
  for (const theme of await themesOf(db, processId)) {
    let [first, after] = [true, 0]
    for (let last = false; !last; first = false) {
      const members = await membersOf(db, theme.theme, run, placed, after)
      last = members.length < membersAtOnce
      after = members.at(-1)?.id ?? after
      yield { theme, members, first }
    }
  }
}
