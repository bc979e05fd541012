import { type SQL, sql } from 'drizzle-orm'
import { itemsPerPage, type Kind } from './thread.ts'

const paris = (column: string) => sql.raw(`(${column} at time zone 'Europe/Paris')::date::text`)

/** How each kind says itself: the columns of an Item, from the ids the walk found. */
const said: Readonly<Record<Kind, SQL>> = {
  process: sql`select 'process' as kind, p.id::int, p.id::text as key, null::int as number, p.title,
      ${paris('p.created_at')} as day, p.current_phase as status, false as example,
      jsonb_build_object('slug', p.slug, 'summary', p.summary, 'sponsor', p.sponsor, 'labelFr', p.label_fr, 'labelEn', p.label_en) as extra,
      row_number() over (order by p.id) as place
    from processes_process p where p.id in (select id from t_process)`,
  session: sql`select 'session' as kind, s.id::int, s.id::text as key, null::int as number, s.title,
      s.sort_day::text as day, s.status, false as example,
      jsonb_build_object('slug', p.slug, 'place', s.place, 'starts', s.starts_at, 'ends', s.ends_at, 'axis', x.short_title,
        'approximate_from', s.approximate_from, 'approximate_to', s.approximate_to, 'approximate_text', s.approximate_text,
        'cancelReason', s.cancel_reason) as extra,
      row_number() over (order by s.sort_day, s.starts_at, s.id) as place
    from workshops_session s join processes_process p on p.id = s.process_id left join processes_axis x on x.id = s.axis_id
    where s.id in (select id from t_session)`,
  contribution: sql`select 'contribution' as kind, c.id::int, c.reference as key, null::int as number,
      left(c.published_text, 320) as title,
      coalesce(c.said_on::text, ${paris('c.received_at')}) as day, c.status, false as example,
      jsonb_build_object('language', c.language, 'channel', c.channel, 'cut', length(c.published_text) > 320) as extra,
      row_number() over (order by c.received_at, c.id) as place
    from contributions_contribution c where c.id in (select id from t_contribution)`,
  statement: sql`select 'statement' as kind, t.id::int, t.id::text as key, t.number, t.text as title,
      ${paris('t.written_at')} as day, t.kind as status, t.example,
      jsonb_build_object('slug', p.slug) as extra, row_number() over (order by t.process_id, t.number) as place
    from synthesis_statement t join processes_process p on p.id = t.process_id where t.id in (select id from t_statement)`,
  proposal: sql`select 'proposal' as kind, q.id::int, q.id::text as key, q.number, q.title,
      ${paris('q.written_at')} as day, q.status, q.example,
      jsonb_build_object('slug', p.slug, 'reason', q.status_reason, 'into', i.number) as extra,
      row_number() over (order by q.process_id, q.number) as place
    from synthesis_proposal q join processes_process p on p.id = q.process_id
      left join synthesis_proposal i on i.id = q.merged_into
    where q.id in (select id from t_proposal)`,
  // What a service drafts is nobody's business before an elected member has validated and published it.
  answer: sql`select 'answer' as kind, a.id::int, a.id::text as key, q.number, q.title,
      coalesce(${paris('a.published_at')}, a.due_day::text) as day,
      case when a.status = 'published' then a.decision else 'expected' end as status, a.example,
      jsonb_build_object('slug', p.slug, 'due', a.due_day, 'proposal', q.id)
        || case when a.status = 'published' then jsonb_build_object('reason', a.reason, 'followUp', a.follow_up,
             'passedTo', a.passed_to, 'passedOn', a.passed_on) else '{}' end as extra,
      row_number() over (order by a.status = 'published', q.process_id, q.number) as place
    from answers_answer a join synthesis_proposal q on q.id = a.proposal_id join processes_process p on p.id = q.process_id
    where a.id in (select id from t_answer)`,
  deliberation: sql`select 'deliberation' as kind, d.id::int, d.id::text as key, null::int as number, d.subject as title,
      coalesce(d.voted_on, n.planned_on, d.planned_on)::text as day,
      case when d.voted_on is null then 'expected' else d.outcome end as status, d.example,
      jsonb_build_object('slug', p.slug, 'body', d.body, 'number', d.number, 'planned', d.planned_on, 'voted', d.voted_on,
        'announced', n.planned_on, 'slipReason', d.slip_reason, 'summary', d.summary) as extra,
      row_number() over (order by coalesce(d.voted_on, d.planned_on) nulls last, d.id) as place
    from deliberations_deliberation d join processes_process p on p.id = d.process_id
      left join lateral (select planned_on from deliberations_planned_date where deliberation_id = d.id order by id desc limit 1) n on true
    where d.id in (select id from t_deliberation)`,
  action: sql`select 'action' as kind, x.id::int, x.id::text as key, x.number, x.title,
      coalesce(x.deadline_to, x.status_on)::text as day, x.status, x.example,
      jsonb_build_object('slug', y.slug, 'strategy', y.title, 'starts', y.starts, 'ends', y.ends, 'statusExample', x.status_example,
        'deadline_from', x.deadline_from, 'deadline_to', x.deadline_to, 'deadline_text', x.deadline_text) as extra,
      row_number() over (order by x.strategy_id, x.number) as place
    from plans_action x join plans_strategy y on y.id = x.strategy_id where x.id in (select id from t_action)`,
}

/** The first things of a kind, the one looked from before all others. To be written after a `walk`. */
export function firstOf(kind: Kind, most: number, here?: number): SQL {
  const first = here === undefined ? sql`place` : sql`(id = ${here}) desc, place`
  return sql`(select kind, id, key, number, title, day, status, example, extra, place from (${said[kind]}) one
    order by ${first} limit ${most})`
}

/** One page of the things of a kind, in their order. */
export function pageOf(kind: Kind, page: number, total: number): SQL {
  const most = itemsPerPage(total)
  return sql`(select kind, id, key, number, title, day, status, example, extra, place from (${said[kind]}) one
    order by place limit ${most} offset ${(page - 1) * most})`
}

/** How many of each kind, and what is hidden or awaited. To be written after a `walk`. */
export const tallied = sql`select
    (select count(*)::int from t_process) as process, (select count(*)::int from t_session) as session,
    (select count(*)::int from t_contribution) as contribution, (select count(*)::int from t_statement) as statement,
    (select count(*)::int from t_proposal) as proposal, (select count(*)::int from t_answer) as answer,
    (select count(*)::int from t_deliberation) as deliberation, (select count(*)::int from t_action) as action,
    (select count(*)::int from t_voice) - (select count(*)::int from t_contribution) as hidden,
    (select count(*)::int from answers_answer a where a.id in (select id from t_answer) and a.status = 'published') as "answersPublished",
    (select count(*)::int from synthesis_proposal p where p.id in (select id from t_proposal) and p.status = 'admitted') as admitted,
    (select count(*)::int from synthesis_proposal p where p.id in (select id from t_proposal) and p.status = 'admitted'
      and not exists (select from answers_answer a where a.proposal_id = p.id)) as unassigned`
