import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { prepared } from '#kernel/database/prepared.ts'
import { type Kind, kinds } from '#modules/thread/thread.ts'
import { walk } from '#modules/thread/walk-reads.ts'

/** How many things of each kind are on the thread of one, and the key of one of them. */
export interface Around {
  readonly process: { readonly id: number; readonly slug: string; readonly title: string } | null
  /** The number people say aloud, of a statement or a proposal. */
  readonly number: number | null
  readonly levels: readonly { readonly kind: Kind; readonly total: number; readonly key: string }[]
}

const keyed = (kind: Kind) =>
  kind === 'contribution'
    ? sql`(select c.reference from contributions_contribution c where c.id = (select min(id) from t_contribution))`
    : sql.raw(`(select min(id)::text from t_${kind})`)

const numberOf = (kind: Kind, id: number) =>
  kind === 'statement' || kind === 'proposal'
    ? sql`(select number from ${sql.raw(`synthesis_${kind}`)} where id = ${id})`
    : sql`null::int`

/** One query: lists of ids, counted where they are found. */
export async function aroundOf(db: Database, kind: Exclude<Kind, 'process'>, id: number): Promise<Around> {
  const wanted = kinds.filter((one) => one !== 'process' && one !== kind)
  const levels = wanted.map(
    (one) =>
      sql`select ${one}::text as kind, ${sql.raw(`(select count(*)::int from t_${one})`)} as total, ${keyed(one)} as key`,
  )
  const found = await prepared<{
    kind: Kind | 'here'
    total: number
    key: string | null
    about: Around['process']
    number: number | null
  }>(
    db,
    sql`${walk(kind, id)} select l.*, null::json as about, null::int as number from (${sql.join(levels, sql` union all `)}) l
      union all select 'here', 0, null, (select json_build_object('id', p.id, 'slug', p.slug, 'title', p.title) from t_process t
        join processes_process p on p.id = t.id limit 1), ${numberOf(kind, id)}`,
  )
  return {
    process: found.find((one) => one.kind === 'here')?.about ?? null,
    number: found.find((one) => one.kind === 'here')?.number ?? null,
    levels: found.flatMap((one) =>
      one.kind !== 'here' && one.total > 0 && one.key
        ? [{ kind: one.kind, total: one.total, key: one.key }]
        : [],
    ),
  }
}

const tables: Readonly<Record<Exclude<Kind, 'process'>, string>> = {
  session: 'workshops_session s where s.process_id = $',
  contribution:
    "contributions_contribution c where c.process_id = $ and c.status in ('published', 'published_masked')",
  statement: 'synthesis_statement s where s.process_id = $',
  proposal: 'synthesis_proposal p where p.process_id = $',
  answer:
    "answers_answer a join synthesis_proposal p on p.id = a.proposal_id where p.process_id = $ and a.status = 'published'",
  deliberation: 'deliberations_deliberation d where d.process_id = $',
  action: 'plans_action x join plans_strategy y on y.id = x.strategy_id where y.process_id = $',
}

/** The plans of a process: what holds its actions and its objectives. */
export async function plansIn(db: Database, process: number): Promise<{ slug: string; title: string }[]> {
  return prepared(
    db,
    sql`select slug, title from plans_strategy where process_id = ${process} order by id limit 5`,
  )
}

/** Which kinds of things a process has, without counting them: there may be a hundred thousand. */
export async function kindsIn(db: Database, process: number): Promise<Kind[]> {
  const held = (kind: keyof typeof tables) => {
    const [before = '', after = ''] = tables[kind].split('$')
    return sql`select ${kind}::text as kind where exists (select from ${sql.raw(before)}${process}${sql.raw(after)})`
  }
  const found = await prepared<{ kind: Kind }>(
    db,
    sql.join((Object.keys(tables) as (keyof typeof tables)[]).map(held), sql` union all `),
  )
  return kinds.filter((kind) => found.some((one) => one.kind === kind))
}

/** Whether the public register has a line about it. */
export async function isRegistered(db: Database, thing: string): Promise<boolean> {
  const found = await prepared(db, sql`select 1 from register_entry where thing = ${thing} limit 1`)
  return found.length > 0
}
