import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import type { Arrow, Kind } from './thread.ts'

const paris = (column: string) => sql.raw(`(${column} at time zone 'Europe/Paris')::date`)
const isPublic = sql`c.status in ('published', 'published_masked')`

/** Who linked, from the journal's way of naming an actor: `person:12`, `operator`, `reaction:…`. */
const byActor = (column: string) => sql.raw(`split_part(${column}, ':', 1)`)

/**
 * Every arrow of the chain, one branch a table. A condition on from_kind and from_id (or to_kind and to_id) reaches each
 * branch, so that only the tables concerned are read, by their indexes.
 */
const arrows = sql`(
  select 'process' as from_kind, s.process_id as from_id, 'session' as to_kind, s.id as to_id,
         s.sort_day as day, null::text as by, false as example, false as disagrees
  from workshops_session s
  union all
  select case when c.session_id is null then 'process' else 'session' end, coalesce(c.session_id, c.process_id),
         'contribution', c.id, coalesce(c.said_on, case when c.channel <> 'import' then ${paris('c.received_at')} end),
         case when c.entered_for then 'typed-for' else 'author' end, false, false
  from contributions_contribution c where ${isPublic}
  union all
  select distinct 'contribution', k.contribution_id, 'statement', k.statement_id,
         ${paris('k.cited_at')}, null, t.example, k.stance = 'disagrees'
  from synthesis_citation k join synthesis_statement t on t.id = k.statement_id
    join contributions_contribution c on c.id = k.contribution_id and ${isPublic}
  union all
  select 'contribution', o.contribution_id, 'proposal', o.proposal_id, ${paris('o.added_at')}, null, p.example, false
  from synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id
    join contributions_contribution c on c.id = o.contribution_id and ${isPublic}
  union all
  select 'statement', o.statement_id, 'proposal', o.proposal_id, ${paris('o.added_at')}, null, t.example or p.example, false
  from synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id join synthesis_statement t on t.id = o.statement_id
  union all
  select 'proposal', p.id, 'proposal', p.merged_into, ${paris('p.status_at')}, null, p.example, false
  from synthesis_proposal p where p.merged_into is not null
  union all
  select 'proposal', a.proposal_id, 'answer', a.id, ${paris('coalesce(a.published_at, a.assigned_at)')}, null, a.example, false
  from answers_answer a
  union all
  select 'answer', d.answer_id, 'deliberation', d.deliberation_id, ${paris('d.adopted_at')}, null, a.example, false
  from deliberations_adopted_answer d join answers_answer a on a.id = d.answer_id
  union all
  select 'proposal', l.proposal_id, 'action', l.action_id, ${paris('l.linked_at')}, ${byActor('l.linked_by')}, l.example, false
  from plans_action_proposal l
  union all
  select 'deliberation', coalesce(x.deliberation_id, y.deliberation_id), 'action', x.id, d.voted_on, null,
         d.example or x.example, false
  from plans_action x join plans_strategy y on y.id = x.strategy_id
    join deliberations_deliberation d on d.id = coalesce(x.deliberation_id, y.deliberation_id)
) arrow`

const columns = sql`from_kind as "from", from_id::int as "fromId", to_kind as "to", to_id::int as "toId",
  day::text, by, example, disagrees`

interface End {
  readonly kind: Kind
  readonly id: number
}

function among(side: 'from' | 'to', ends: readonly End[]): SQL {
  const byKind = new Map<Kind, number[]>()
  for (const { kind, id } of ends) byKind.set(kind, [...(byKind.get(kind) ?? []), id])
  const one = [...byKind].map(
    ([kind, ids]) =>
      sql`(${sql.raw(`${side}_kind`)} = ${sql.raw(`'${kind}'`)} and ${sql.raw(`${side}_id`)} in (${sql.join(
        ids.map((id) => sql`${id}::bigint`),
        sql`, `,
      )}))`,
  )
  return one.length > 0 ? sql`(${sql.join(one, sql` or `)})` : sql`false`
}

/** The arrows that leave a thing (`down`) and those that reach it (`up`), oldest first. */
export async function arrowsOf(
  db: Database,
  end: End,
  most: number,
): Promise<{ up: Arrow[]; down: Arrow[] }> {
  const side = async (name: 'from' | 'to') =>
    (
      await db.execute(
        sql`select ${columns} from ${arrows} where ${among(name, [end])} order by day nulls last, from_id, to_id limit ${most}`,
      )
    ).rows as unknown as Arrow[]
  return { up: await side('to'), down: await side('from') }
}

/** The arrows between things that are all on the page. */
export async function arrowsAmong(db: Database, ends: readonly End[]): Promise<Arrow[]> {
  if (ends.length === 0) return []
  const { rows } = await db.execute(
    sql`select ${columns} from ${arrows} where ${among('from', ends)} and ${among('to', ends)}`,
  )
  return rows as unknown as Arrow[]
}
