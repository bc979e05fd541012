import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { type ArrowBranch, arrowBranches, isPublic } from '#modules/thread/arrow-branches.ts'
import { said } from '#modules/thread/item-reads.ts'
import { type Item, type Kind, kinds } from '#modules/thread/thread.ts'

/** Rows read at a time: what is held in memory, whatever the size of the graph. */
const batch = 2_000

const tables: Readonly<Record<Kind, SQL>> = {
  process: sql`processes_process c where true`,
  session: sql`workshops_session c where true`,
  contribution: sql`contributions_contribution c where ${isPublic}`,
  statement: sql`synthesis_statement c where true`,
  proposal: sql`synthesis_proposal c where true`,
  answer: sql`answers_answer c where true`,
  deliberation: sql`deliberations_deliberation c where true`,
  action: sql`plans_action c where true`,
}

/** Everything the thread shows, kind after kind, said as the thread says it: what is not public there is not here. */
export async function* everyNode(db: Database): AsyncGenerator<Item[]> {
  for (const kind of kinds)
    for (let last = 0; ; ) {
      const { rows } = await db.execute(sql`with chosen as (select c.id, c.id as place from ${tables[kind]}
          and c.id > ${last} order by c.id limit ${batch})
        select ${kind}::text as kind, ${said[kind]} order by chosen.place`)
      const found = rows as unknown as Item[]
      if (found.length > 0) yield found
      if (found.length < batch) break
      last = found.at(-1)?.id ?? 0
    }
}

export interface GraphLink {
  readonly from: Kind
  readonly fromKey: string
  readonly name: string
  readonly to: Kind
  readonly toKey: string
  readonly day: string | null
  readonly disagrees: boolean
  readonly example: boolean
}

/** A contribution is known by its reference, the others by their number in the database. */
const keyOf = (kind: Kind, id: SQL): SQL =>
  kind === 'contribution'
    ? sql`(select v.reference from contributions_contribution v where v.id = ${id})`
    : sql`(${id})::text`

function page(one: ArrowBranch, last: readonly number[] | undefined): SQL {
  const [first, second] = one.key
  const key = second ? sql`(${first}, ${second})` : first
  const after =
    last && sql`${key} > ${second ? sql`(${last[0]}::bigint, ${last[1]}::bigint)` : sql`${last[0]}::bigint`}`
  const wanted = [one.where, after].filter((part) => part !== undefined)
  return sql`select ${keyOf(one.from, one.fromId)} as "fromKey", ${keyOf(one.to, one.toId)} as "toKey", (${one.day})::text as day,
      ${one.disagrees ?? sql`false`} as disagrees, ${one.example ?? sql`false`} as example,
      ${first}::float8 as k1, ${second ?? sql`0`}::float8 as k2
    from ${one.source} where ${wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`}
    order by ${second ? sql`${first}, ${second}` : first} limit ${batch}`
}

/** Every link of the thread between things that are public, sort after sort. Who linked is left out. */
export async function* everyLink(db: Database): AsyncGenerator<GraphLink[]> {
  for (const one of arrowBranches)
    for (let last: readonly number[] | undefined; ; ) {
      const { rows } = await db.execute(page(one, last))
      const found = rows as unknown as (GraphLink & { k1: number; k2: number })[]
      if (found.length > 0) yield found.map((row) => ({ ...row, from: one.from, to: one.to, name: one.name }))
      if (found.length < batch) break
      const end = found.at(-1)
      last = [end?.k1 ?? 0, end?.k2 ?? 0]
    }
}
