import { type SQL, sql } from 'drizzle-orm'
import { itemsPerPage, type Kind } from './thread.ts'

const paris = (column: string) => sql.raw(`(${column} at time zone 'Europe/Paris')::date::text`)

/** The ids the walk found, in the order of their kind: by arrival, by day, by the number people say aloud. */
const ordered: Readonly<Record<Kind, { id: SQL; from: SQL; by: SQL }>> = {
  process: { id: sql`p.id`, from: sql`t_process t join processes_process p on p.id = t.id`, by: sql`p.id` },
  session: {
    id: sql`s.id`,
    from: sql`t_session t join workshops_session s on s.id = t.id`,
    by: sql`s.sort_day, s.starts_at, s.id`,
  },
  contribution: {
    id: sql`c.id`,
    from: sql`t_contribution c`,
    by: sql`c.received_at, c.id`,
  },
  statement: {
    id: sql`x.id`,
    from: sql`t_statement t join synthesis_statement x on x.id = t.id`,
    by: sql`x.process_id, x.number`,
  },
  proposal: {
    id: sql`q.id`,
    from: sql`t_proposal q`,
    by: sql`q.process_id, q.number`,
  },
  answer: {
    id: sql`a.id`,
    from: sql`t_answer a`,
    by: sql`a.status = 'published', a.process_id, a.number`,
  },
  deliberation: {
    id: sql`d.id`,
    from: sql`t_deliberation t join deliberations_deliberation d on d.id = t.id`,
    by: sql`coalesce(d.voted_on, d.planned_on) nulls last, d.id`,
  },
  action: {
    id: sql`x.id`,
    from: sql`t_action x`,
    by: sql`x.strategy_id, x.number`,
  },
}

/** How each kind says itself: the columns of an Item, for the few that are shown. */
export const said: Readonly<Record<Kind, SQL>> = {
  process: sql`p.id::int, p.id::text as key, null::int as number, p.title,
      ${paris('p.created_at')} as day, p.current_phase as status, false as example,
      jsonb_build_object('slug', p.slug, 'summary', p.summary, 'sponsor', p.sponsor, 'labelFr', p.label_fr, 'labelEn', p.label_en) as extra
    from chosen join processes_process p on p.id = chosen.id`,
  session: sql`s.id::int, s.id::text as key, null::int as number, s.title,
      s.sort_day::text as day, s.status, false as example,
      jsonb_build_object('slug', p.slug, 'place', s.place, 'starts', s.starts_at, 'ends', s.ends_at, 'axis', x.short_title,
        'approximate_from', s.approximate_from, 'approximate_to', s.approximate_to, 'approximate_text', s.approximate_text,
        'cancelReason', s.cancel_reason) as extra
    from chosen join workshops_session s on s.id = chosen.id join processes_process p on p.id = s.process_id
      left join processes_axis x on x.id = s.axis_id`,
  contribution: sql`c.id::int, c.reference as key, null::int as number, left(c.published_text, 320) as title,
      coalesce(c.said_on::text, case when c.channel <> 'import' then ${paris('c.received_at')} end) as day, c.status, false as example,
      jsonb_build_object('language', c.language, 'channel', c.channel, 'cut', length(c.published_text) > 320,
        'publishedOn', case when c.channel <> 'import' then ${paris('c.published_at')} end) as extra
    from chosen join contributions_contribution c on c.id = chosen.id`,
  statement: sql`t.id::int, t.id::text as key, t.number, t.text as title,
      case when not t.example then ${paris('t.written_at')} end as day, t.kind as status, t.example,
      jsonb_build_object('slug', p.slug, 'voices', (select count(distinct k.contribution_id) from synthesis_citation k
        join contributions_contribution c on c.id = k.contribution_id and c.status in ('published', 'published_masked')
        where k.statement_id = t.id and k.stance = 'says')) as extra
    from chosen join synthesis_statement t on t.id = chosen.id join processes_process p on p.id = t.process_id`,
  proposal: sql`q.id::int, q.id::text as key, q.number, q.title,
      case when not q.example then ${paris('q.written_at')} end as day, q.status, q.example,
      jsonb_build_object('slug', p.slug, 'reason', q.status_reason, 'into', i.number) as extra
    from chosen join synthesis_proposal q on q.id = chosen.id join processes_process p on p.id = q.process_id
      left join synthesis_proposal i on i.id = q.merged_into`,
  // What a service drafts is nobody's business before an elected member has validated and published it.
  answer: sql`a.id::int, a.id::text as key, q.number, q.title,
      case when not a.example then coalesce(${paris('a.published_at')}, a.due_day::text) end as day,
      case when a.status = 'published' then a.decision else 'expected' end as status, a.example,
      jsonb_build_object('slug', p.slug, 'due', a.due_day, 'proposal', q.id)
        || case when a.status = 'published' then jsonb_build_object('reason', a.reason, 'followUp', a.follow_up,
             'passedTo', a.passed_to, 'passedOn', a.passed_on) else '{}' end as extra
    from chosen join answers_answer a on a.id = chosen.id join synthesis_proposal q on q.id = a.proposal_id
      join processes_process p on p.id = q.process_id`,
  deliberation: sql`d.id::int, d.id::text as key, null::int as number, d.subject as title,
      coalesce(d.voted_on, n.planned_on, d.planned_on)::text as day,
      case when d.voted_on is null then 'expected' else d.outcome end as status, d.example,
      jsonb_build_object('slug', p.slug, 'body', d.body, 'number', d.number, 'planned', d.planned_on, 'voted', d.voted_on,
        'announced', n.planned_on, 'slipReason', d.slip_reason, 'summary', d.summary) as extra
    from chosen join deliberations_deliberation d on d.id = chosen.id join processes_process p on p.id = d.process_id
      left join lateral (select planned_on from deliberations_planned_date where deliberation_id = d.id order by id desc limit 1) n on true`,
  action: sql`x.id::int, x.id::text as key, x.number, x.title,
      coalesce(x.deadline_to, x.status_on)::text as day, x.status, x.example,
      jsonb_build_object('slug', y.slug, 'strategy', y.title, 'starts', y.starts, 'ends', y.ends, 'statusExample', x.status_example, 'statusOn', x.status_on,
        'deadline_from', x.deadline_from, 'deadline_to', x.deadline_to, 'deadline_text', x.deadline_text) as extra
    from chosen join plans_action x on x.id = chosen.id join plans_strategy y on y.id = x.strategy_id`,
}

/** Chooses first, says after: a thread of thousands shows few. */
function chosen(kind: Kind, order: SQL, limit: SQL): SQL {
  const { id, from } = ordered[kind]
  return sql`(with chosen as (select id, row_number() over () as place from (select ${id} from ${from} order by ${order} ${limit}) one)
    select ${kind}::text as kind, chosen.place, ${said[kind]})`
}

/** The first things of a kind, the one looked from before all others. To be written after a `walk`. */
export function firstOf(kind: Kind, most: number, here?: number): SQL {
  const { id, by } = ordered[kind]
  return chosen(kind, here === undefined ? by : sql`(${id} = ${here}) desc, ${by}`, sql`limit ${most}`)
}

/** One page of the things of a kind, in their order. */
export function pageOf(kind: Kind, page: number, total: number): SQL {
  const most = itemsPerPage(total)
  return chosen(kind, ordered[kind].by, sql`limit ${most} offset ${(page - 1) * most}`)
}

/**
 * How many of each kind, and what is hidden or awaited. To be written after a `walk`: every answer of an admitted proposal is in
 * its list, and a proposal has one at most.
 */
export const tallied = sql`select
    (select count(*)::int from t_process) as process, (select count(*)::int from t_session) as session,
    (select count(*)::int from t_contribution) as contribution, (select count(*)::int from t_statement) as statement,
    (select count(*)::int from t_proposal) as proposal, (select count(*)::int from t_answer) as answer,
    (select count(*)::int from t_deliberation) as deliberation, (select count(*)::int from t_action) as action,
    (select count(*)::int from t_voice) - (select count(*)::int from t_contribution) as hidden,
    (select (count(*) filter (where status = 'published'))::int from t_answer) as "answersPublished",
    (select (count(*) filter (where status = 'admitted'))::int from t_proposal) as admitted,
    ((select count(*) filter (where status = 'admitted') from t_proposal) - (select count(*) filter (where admitted) from t_answer))::int as unassigned`
