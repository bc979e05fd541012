import { type SQL, sql } from 'drizzle-orm'
import type { Kind } from './thread.ts'

const paris = (column: string) => sql.raw(`(${column} at time zone 'Europe/Paris')::date`)
export const isPublic = sql`c.status in ('published', 'published_masked')`

/** Who linked, from the journal's way of naming an actor: `person:12`, `operator`, `reaction:…`. */
const byActor = (column: string) => sql.raw(`split_part(${column}, ':', 1)`)

/** One sort of arrow: the table whose rows it is, and how each row says itself. */
export interface ArrowBranch {
  /** The name of the link in the open data. */
  readonly name: string
  readonly from: Kind
  readonly fromId: SQL
  readonly to: Kind
  readonly toId: SQL
  readonly day: SQL
  readonly by?: SQL
  readonly example?: SQL
  readonly disagrees?: SQL
  readonly source: SQL
  readonly where?: SQL
  /** What a row is found by, in order: an index of its table begins with it. */
  readonly key: readonly [SQL] | readonly [SQL, SQL]
}

/** A voice is received once: its other passages quoted by the same statement are no other arrow. */
const firstPassage = sql`not exists (select from synthesis_citation other where other.statement_id = k.statement_id
  and other.contribution_id = k.contribution_id and other.stance = k.stance and other.id < k.id)`

const received = {
  to: 'contribution',
  toId: sql`c.id`,
  day: sql`coalesce(c.said_on, case when c.channel <> 'import' then ${paris('c.received_at')} end)`,
  by: sql`case when c.entered_for then 'typed-for' else 'author' end`,
  source: sql`contributions_contribution c`,
  key: [sql`c.id`],
} as const

/** Every arrow of the chain, one branch a table, so that a condition on an end reaches the index of that end. */
export const arrowBranches: readonly ArrowBranch[] = [
  {
    name: 'holds',
    from: 'process',
    fromId: sql`s.process_id`,
    to: 'session',
    toId: sql`s.id`,
    day: sql`s.sort_day`,
    source: sql`workshops_session s`,
    key: [sql`s.id`],
  },
  {
    name: 'receives',
    from: 'process',
    fromId: sql`c.process_id`,
    ...received,
    where: sql`c.session_id is null and ${isPublic}`,
  },
  {
    name: 'receives',
    from: 'session',
    fromId: sql`c.session_id`,
    ...received,
    where: sql`c.session_id is not null and ${isPublic}`,
  },
  {
    name: 'isQuotedBy',
    from: 'contribution',
    fromId: sql`k.contribution_id`,
    to: 'statement',
    toId: sql`k.statement_id`,
    day: paris('k.cited_at'),
    example: sql`t.example`,
    disagrees: sql`k.stance = 'disagrees'`,
    source: sql`synthesis_citation k join synthesis_statement t on t.id = k.statement_id
      join contributions_contribution c on c.id = k.contribution_id`,
    where: sql`${isPublic} and ${firstPassage}`,
    key: [sql`k.id`],
  },
  {
    name: 'leadsTo',
    from: 'contribution',
    fromId: sql`o.contribution_id`,
    to: 'proposal',
    toId: sql`o.proposal_id`,
    day: paris('o.added_at'),
    example: sql`p.example`,
    source: sql`synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id
      join contributions_contribution c on c.id = o.contribution_id`,
    where: isPublic,
    key: [sql`o.id`],
  },
  {
    name: 'leadsTo',
    from: 'statement',
    fromId: sql`o.statement_id`,
    to: 'proposal',
    toId: sql`o.proposal_id`,
    day: paris('o.added_at'),
    example: sql`t.example or p.example`,
    source: sql`synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id
      join synthesis_statement t on t.id = o.statement_id`,
    key: [sql`o.id`],
  },
  {
    name: 'isMergedInto',
    from: 'proposal',
    fromId: sql`p.id`,
    to: 'proposal',
    toId: sql`p.merged_into`,
    day: paris('p.status_at'),
    example: sql`p.example`,
    source: sql`synthesis_proposal p`,
    where: sql`p.merged_into is not null`,
    key: [sql`p.id`],
  },
  {
    name: 'isAnsweredBy',
    from: 'proposal',
    fromId: sql`a.proposal_id`,
    to: 'answer',
    toId: sql`a.id`,
    day: paris('coalesce(a.published_at, a.assigned_at)'),
    example: sql`a.example`,
    source: sql`answers_answer a`,
    key: [sql`a.id`],
  },
  {
    name: 'isAdoptedBy',
    from: 'answer',
    fromId: sql`d.answer_id`,
    to: 'deliberation',
    toId: sql`d.deliberation_id`,
    day: paris('d.adopted_at'),
    example: sql`a.example`,
    source: sql`deliberations_adopted_answer d join answers_answer a on a.id = d.answer_id`,
    key: [sql`d.deliberation_id`, sql`d.answer_id`],
  },
  {
    name: 'isCarriedOutBy',
    from: 'proposal',
    fromId: sql`l.proposal_id`,
    to: 'action',
    toId: sql`l.action_id`,
    day: paris('l.linked_at'),
    by: byActor('l.linked_by'),
    example: sql`l.example`,
    source: sql`plans_action_proposal l`,
    key: [sql`l.action_id`, sql`l.proposal_id`],
  },
  ...(['x.deliberation_id', 'y.deliberation_id'] as const).map(
    (column): ArrowBranch => ({
      name: 'decides',
      from: 'deliberation',
      fromId: sql.raw(column),
      to: 'action',
      toId: sql`x.id`,
      day: sql`d.voted_on`,
      example: sql`d.example or x.example`,
      source: sql`plans_action x join plans_strategy y on y.id = x.strategy_id
        join deliberations_deliberation d on d.id = ${sql.raw(column)}`,
      // What an action says of its own vote goes before what its plan says.
      ...(column === 'y.deliberation_id' && { where: sql`x.deliberation_id is null` }),
      key: [sql`x.id`],
    }),
  ),
]

/** The columns of an arrow. */
export const arrowColumns = (
  one: ArrowBranch,
): SQL => sql`${one.from}::text as "from", ${one.fromId}::int as "fromId",
  ${one.to}::text as "to", ${one.toId}::int as "toId", (${one.day})::text as day, ${one.by ?? sql`null::text`} as by,
  ${one.example ?? sql`false`} as example, ${one.disagrees ?? sql`false`} as disagrees`
