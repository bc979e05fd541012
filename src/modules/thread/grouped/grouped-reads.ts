import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { isPublic } from '#modules/thread/arrow-branches.ts'
import { rows } from '#modules/thread/thread-reads.ts'
import { type Bundle, bundlesPerPage, type Grouping } from './grouped.ts'

/** One bundle opened into smaller ones: the themes of an axis, the proposals of a theme. */
export interface Within {
  readonly theme?: number
  readonly axis?: number
}

/** What each grouping takes for the bundle of a statement and of a proposal, and the bundles themselves. */
interface Cut {
  readonly statements: SQL
  readonly proposalBundle: SQL
  readonly heads: (process: number, within: Within) => SQL
}

/** The theme a proposal was put in; else that of the first statement it comes from. */
const themeOfProposal = sql`coalesce(p.theme_id, (select s.theme_id from synthesis_origin o join synthesis_statement s on s.id = o.statement_id
  where o.proposal_id = p.id order by o.id limit 1))`

const none = sql`select 0::bigint as id, null::int as number, null::text as title, false as example, 2147483647 as place`

const statementsBy = (bundle: SQL) => (process: number) =>
  sql`select s.id, coalesce(${bundle}, 0) as bundle from synthesis_statement s join synthesis_theme t on t.id = s.theme_id
    where s.process_id = ${process}`

const cuts: Readonly<Record<Grouping, Omit<Cut, 'statements'> & { statements: (process: number) => SQL }>> = {
  theme: {
    statements: statementsBy(sql`s.theme_id`),
    proposalBundle: sql`coalesce(${themeOfProposal}, 0)`,
    heads: (
      process,
      { axis },
    ) => sql`select t.id, null::int as number, t.title, t.example, t.position as place from synthesis_theme t
      where t.process_id = ${process} and t.retired_at is null${axis === undefined ? sql`` : sql` and t.axis_id = ${axis}`}
      ${axis === undefined ? sql` union all ${none}` : sql``}`,
  },
  axe: {
    statements: statementsBy(sql`t.axis_id`),
    proposalBundle: sql`coalesce(p.axis_id, t.axis_id, 0)`,
    heads: (
      process,
    ) => sql`select x.id, x.number, x.title, false as example, x.number as place from processes_axis x
      where x.process_id = ${process} union all ${none}`,
  },
  proposition: {
    statements:
      () => sql`select o.statement_id as id, pr.id as bundle from pr join synthesis_origin o on o.proposal_id = pr.id
      where o.statement_id is not null`,
    proposalBundle: sql`p.id`,
    heads: (
      process,
      { theme },
    ) => sql`select p.id, p.number, p.title, p.example, p.number as place from synthesis_proposal p
      where p.process_id = ${process} and p.status = 'admitted'${
        theme === undefined
          ? sql``
          : theme === 0
            ? sql` and ${themeOfProposal} is null`
            : sql` and ${themeOfProposal} = ${theme}`
      }`,
  },
}

/** A page of bundles in their order, counted in one query whatever their number; `today` tells the answers that are late. */
export async function bundlesOf(
  db: Database,
  process: number,
  by: Grouping,
  asked: { within: Within; page: number; today: string },
): Promise<{ bundles: Bundle[]; total: number }> {
  const cut = cuts[by]
  const { within, page, today } = asked
  const found = await rows<Bundle & { total: number }>(
    db,
    sql`with heads as materialized (${cut.heads(process, within)}),
      pr as materialized (select p.id, ${cut.proposalBundle} as bundle, a.id as answer, a.status, a.decision, a.due_day
        from synthesis_proposal p left join synthesis_theme t on t.id = ${themeOfProposal} left join answers_answer a on a.proposal_id = p.id
        where p.process_id = ${process} and p.status = 'admitted'),
      st as materialized (${cut.statements(process)}),
      said as (select st.bundle, k.contribution_id as id from st join synthesis_citation k on k.statement_id = st.id and k.stance = 'says'
        union select pr.bundle, o.contribution_id from pr join synthesis_origin o on o.proposal_id = pr.id where o.contribution_id is not null),
      voices as (select said.bundle, count(*) as n from said join contributions_contribution c on c.id = said.id and ${isPublic} group by said.bundle),
      statements as (select bundle, count(distinct id) as n from st group by bundle),
      proposals as (select bundle, count(*) as n, count(*) filter (where status = 'published') as answered,
          count(*) filter (where status is distinct from 'published' and due_day < ${today}::date) as late,
          count(*) filter (where status = 'published' and decision in ('kept', 'kept_in_part')) as kept
        from pr group by bundle),
      adopted as (select pr.bundle, count(distinct pr.answer) as n from pr join deliberations_adopted_answer d on d.answer_id = pr.answer
        join deliberations_deliberation v on v.id = d.deliberation_id and v.voted_on is not null and v.outcome = 'adopted' group by pr.bundle),
      linked as (select distinct pr.bundle, l.action_id as id from pr join plans_action_proposal l on l.proposal_id = pr.id),
      actions as (select linked.bundle, count(*) as n, count(*) filter (where x.status in ('done', 'made_permanent')) as done,
          count(*) filter (where x.status = 'unknown') as unknown
        from linked join plans_action x on x.id = linked.id group by linked.bundle),
      counted as (select h.*, coalesce(v.n, 0)::int as voices, coalesce(s.n, 0)::int as statements, coalesce(p.n, 0)::int as proposals,
          coalesce(p.answered, 0)::int as answered, coalesce(p.late, 0)::int as late, coalesce(p.kept, 0)::int as kept,
          coalesce(d.n, 0)::int as adopted, coalesce(x.n, 0)::int as actions, coalesce(x.done, 0)::int as "actionsDone",
          coalesce(x.unknown, 0)::int as "actionsUnknown"
        from heads h left join voices v on v.bundle = h.id left join statements s on s.bundle = h.id left join proposals p on p.bundle = h.id
          left join adopted d on d.bundle = h.id left join actions x on x.bundle = h.id
        where h.id > 0 or v.n > 0 or s.n > 0 or p.n > 0)
    select id::int, number, coalesce(title, '') as title, example, voices, statements, proposals, answered, late, kept, adopted, actions,
      "actionsDone", "actionsUnknown", count(*) over ()::int as total
    from counted order by place, id limit ${bundlesPerPage} offset ${(page - 1) * bundlesPerPage}`,
  )
  return {
    bundles: found.map(({ total: _, ...bundle }) => bundle),
    total: found[0]?.total ?? 0,
  }
}

/** Public contributions of the process, and how many of them some statement or proposal rests on. */
export async function restedOn(db: Database, process: number): Promise<{ voices: number; used: number }> {
  const [found] = await rows<{ voices: number; used: number }>(
    db,
    sql`select count(*)::int as voices, (count(*) filter (where exists (select from synthesis_citation k where k.contribution_id = c.id)
        or exists (select from synthesis_origin o where o.contribution_id = c.id)))::int as used
      from contributions_contribution c where c.process_id = ${process} and ${isPublic}`,
  )
  return found ?? { voices: 0, used: 0 }
}

/** What was opened, for the title of the page. */
export async function nameOf(db: Database, process: number, within: Within): Promise<string | undefined> {
  const wanted =
    within.theme !== undefined
      ? sql`select title from synthesis_theme where process_id = ${process} and id = ${within.theme}`
      : sql`select title from processes_axis where process_id = ${process} and id = ${within.axis ?? 0}`
  const [found] = await rows<{ title: string }>(db, wanted)
  return found?.title
}
