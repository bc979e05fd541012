import { type SQL, sql } from 'drizzle-orm'
import type { Kind } from './thread.ts'

const isPublic = sql`c.status in ('published', 'published_masked')`
const nothing = sql`select null::bigint where false`

/**
 * For each thing found, what a table says of it, looked up by index. `offset 0` keeps the planner from joining the two lists:
 * it cannot know how few a thread holds, and would read a table of a hundred thousand voices whole.
 */
const each = (found: string, look: SQL, columns = sql`l.*`): SQL =>
  sql`select ${columns} from ${sql.raw(found)} t cross join lateral (${look} offset 0) l`

/** An action with what orders it and the vote that adopts it, or its whole plan. */
const adopted = (where: SQL): SQL =>
  sql`select x.id, x.strategy_id, x.number, coalesce(x.deliberation_id, y.deliberation_id) from plans_action x
    join plans_strategy y on y.id = x.strategy_id where ${where}`

const proposalColumns = sql`p.id, p.process_id, p.number, p.status, p.merged_into`
const firstProposals = each(
  'p_start',
  sql`select ${proposalColumns} from synthesis_proposal p where p.id = t.id`,
)

/** One thing of a kind and what follows it, before any walk: the beginning of each list below. */
interface Start {
  /** The thing stands before the proposals: it is followed downwards only. */
  readonly above: boolean
  readonly session?: SQL
  readonly voice?: SQL
  readonly statement?: SQL
  readonly proposal: SQL
  readonly answer?: SQL
  readonly action?: SQL
  readonly deliberation?: SQL
}

const publicVoice = sql`select c.id, c.session_id, c.received_at from contributions_contribution c where c.id = t.id and ${isPublic}`

/** From the words a thread starts with (`v_start`): by index, one by one, or the citations of a whole town would be read. */
const statementsCiting = each(
  'v_start',
  sql`select k.statement_id from synthesis_citation k where k.contribution_id = t.id`,
)

/** A voice that disagrees with a statement did not ask for what follows from it. */
const proposalsFrom = sql`
  ${each('v_start', sql`select o.proposal_id from synthesis_origin o where o.contribution_id = t.id`)}
  union ${each(
    'v_start',
    sql`select o.proposal_id from synthesis_citation k join synthesis_origin o on o.statement_id = k.statement_id
      where k.contribution_id = t.id and k.stance = 'says'`,
  )}`

const adoptedActions = (id: number) => sql`
  select x.id from plans_action x where x.deliberation_id = ${id}
  union select x.id from plans_strategy y join plans_action x on x.strategy_id = y.id
  where y.deliberation_id = ${id} and x.deliberation_id is null`

function startOf(kind: Exclude<Kind, 'process'>, id: number): Start {
  const itself = sql`select ${id}::bigint`
  switch (kind) {
    case 'session':
    case 'contribution': {
      const voices =
        kind === 'contribution'
          ? itself
          : sql`select c.id from contributions_contribution c where c.session_id = ${id} and ${isPublic}`
      const session = kind === 'session' ? itself : undefined
      return {
        above: true,
        session,
        voice: voices,
        statement: statementsCiting,
        proposal: proposalsFrom,
      }
    }
    case 'statement':
      return {
        above: true,
        voice: sql`select k.contribution_id from synthesis_citation k where k.statement_id = ${id}`,
        statement: itself,
        proposal: sql`select o.proposal_id from synthesis_origin o where o.statement_id = ${id}`,
      }
    case 'proposal':
      return { above: false, proposal: itself }
    case 'answer':
      return {
        above: false,
        proposal: sql`select a.proposal_id from answers_answer a where a.id = ${id}`,
        answer: sql`select a.id, a.status, p.process_id, p.number, p.status = 'admitted' from answers_answer a
          join synthesis_proposal p on p.id = a.proposal_id where a.id = ${id}`,
      }
    case 'deliberation':
      return {
        above: false,
        deliberation: itself,
        action: adoptedActions(id),
        proposal: sql`select a.proposal_id from deliberations_adopted_answer d join answers_answer a on a.id = d.answer_id
          where d.deliberation_id = ${id}
          union select l.proposal_id from plans_action_proposal l where l.action_id in (${adoptedActions(id)})`,
      }
    case 'action':
      return {
        above: false,
        action: itself,
        proposal: sql`select l.proposal_id from plans_action_proposal l where l.action_id = ${id}`,
      }
  }
}

/**
 * The `with` that finds everything on the thread of one thing: `t_process`, `t_session`, `t_voice` (public or not),
 * `t_contribution` (public), `t_statement`, `t_proposal`, `t_answer`, `t_deliberation`, `t_action`, each a list of ids. Those that
 * may be thousands carry what orders and counts them, so that they are looked up once.
 *
 * The proposals are the pivot: upwards the words and statements they come from, downwards their answers, the votes and the
 * actions. Two things are on each other's thread or neither is. A proposal that was merged brings the one it became.
 */
export function walk(kind: Kind, id: number): SQL {
  if (kind === 'process') return wholeProcess(id)
  const start = startOf(kind, id)
  const plus = (more: SQL | undefined) => (more ? sql` union ${more}` : sql``)
  const origins = start.above
    ? nothing
    : each(
        't_proposal',
        sql`select o.statement_id from synthesis_origin o where o.proposal_id = t.id and o.statement_id is not null`,
      )
  const voices = start.above
    ? sql`select id from v_start`
    : sql`${each('t_proposal', sql`select o.contribution_id from synthesis_origin o where o.proposal_id = t.id and o.contribution_id is not null`)}
        union ${each('t_statement', sql`select k.contribution_id from synthesis_citation k where k.statement_id = t.id and k.stance = 'says'`)}`
  return sql`with recursive
    v_start(id) as materialized (${start.voice ?? nothing}),
    p_start(id) as materialized (${start.proposal}),
    p_down(id, process_id, number, status, merged_into) as (${firstProposals} union select ${proposalColumns}
      from p_down d join synthesis_proposal p on p.id = d.merged_into where d.merged_into is not null),
    p_up(id, process_id, number, status, merged_into) as (${start.above ? sql`select * from p_down where false` : firstProposals}
      union select ${proposalColumns} from p_up u join synthesis_proposal p on p.merged_into = u.id),
    t_proposal(id, process_id, number, status) as materialized (select id, process_id, number, status from p_down
      union select id, process_id, number, status from p_up),
    t_answer(id, status, process_id, number, admitted) as materialized (${each(
      't_proposal',
      sql`select a.id, a.status, t.process_id, t.number, t.status = 'admitted' from answers_answer a
        where a.proposal_id = t.id and (t.status = 'admitted' or a.status = 'published')`,
    )}${plus(start.answer)}),
    x_all(id) as materialized (${each(
      't_proposal',
      sql`select l.action_id from plans_action_proposal l where l.proposal_id = t.id`,
      sql`distinct l.action_id`,
    )}${plus(start.action)}),
    t_action(id, strategy_id, number, deliberation_id) as materialized (${each('x_all', adopted(sql`x.id = t.id`))}),
    t_deliberation(id) as materialized (${each(
      't_answer',
      sql`select d.deliberation_id from deliberations_adopted_answer d where d.answer_id = t.id`,
    )} union select t.deliberation_id from t_action t where t.deliberation_id is not null${plus(start.deliberation)}),
    t_statement(id) as materialized (${start.statement ?? nothing} union ${origins}),
    t_voice(id) as materialized (${voices}),
    t_contribution(id, session_id, received_at) as materialized (${each('t_voice', publicVoice)}),
    t_session(id) as materialized (select distinct t.session_id from t_contribution t
      where t.session_id is not null${plus(start.session)}),
    t_process(id) as materialized (${processOf(kind, id)})`
}

const owned: Readonly<Record<Exclude<Kind, 'process' | 'answer' | 'action'>, string>> = {
  session: 'workshops_session',
  contribution: 'contributions_contribution',
  statement: 'synthesis_statement',
  proposal: 'synthesis_proposal',
  deliberation: 'deliberations_deliberation',
}

function processOf(kind: Exclude<Kind, 'process'>, id: number): SQL {
  if (kind === 'answer')
    return sql`select p.process_id from answers_answer a join synthesis_proposal p on p.id = a.proposal_id where a.id = ${id}`
  if (kind === 'action')
    return sql`select y.process_id from plans_action x join plans_strategy y on y.id = x.strategy_id where x.id = ${id}`
  return sql`select process_id from ${sql.raw(owned[kind])} where id = ${id}`
}

function wholeProcess(id: number): SQL {
  const of = (table: string) => sql`materialized (select id from ${sql.raw(table)} where process_id = ${id})`
  return sql`with
    t_process(id) as (select ${id}::bigint),
    t_session(id) as ${of('workshops_session')},
    t_voice(id) as ${of('contributions_contribution')},
    t_contribution(id, session_id, received_at) as materialized (select c.id, c.session_id, c.received_at from contributions_contribution c where c.process_id = ${id} and ${isPublic}),
    t_statement(id) as ${of('synthesis_statement')},
    t_proposal(id, process_id, number, status) as materialized (select p.id, p.process_id, p.number, p.status
      from synthesis_proposal p where p.process_id = ${id}),
    t_answer(id, status, process_id, number, admitted) as materialized (select a.id, a.status, p.process_id, p.number, p.status = 'admitted'
      from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
      where p.process_id = ${id} and (p.status = 'admitted' or a.status = 'published')),
    t_deliberation(id) as ${of('deliberations_deliberation')},
    t_action(id, strategy_id, number, deliberation_id) as materialized (${adopted(sql`y.process_id = ${id}`)})`
}
