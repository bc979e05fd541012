import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { prepared } from '#kernel/database/prepared.ts'
import { type ArrowBranch, arrowBranches, arrowColumns } from './arrow-branches.ts'
import type { Arrow, Kind } from './thread.ts'

interface End {
  readonly kind: Kind
  readonly id: number
}

const idsOf = (kind: Kind, ends: readonly End[]): number[] =>
  ends.filter((one) => one.kind === kind).map((one) => one.id)

/**
 * A list is made longer with ids that nothing has. The database then finds the plan it keeps no dearer than one made for each list,
 * and keeps it: planning these branches took longer than running them.
 */
const longEnough = 32
const padded = (ids: readonly number[]): number[] => [
  ...ids,
  ...Array<number>(Math.max(0, longEnough - ids.length)).fill(0),
]

const oneOf = (column: SQL, ids: readonly number[]): SQL =>
  sql`${column} = any(${sql.param(padded(ids))}::bigint[])`

const arrowsWhere = (branch: ArrowBranch, ends: SQL): SQL =>
  sql`select ${arrowColumns(branch)} from ${branch.source} where ${ends}${branch.where ? sql` and ${branch.where}` : sql``}`

/** Only the tables that can hold such arrows are read: fewer to plan, and each by the index of an end. */
async function read(db: Database, branches: readonly SQL[], order: SQL): Promise<Arrow[]> {
  if (branches.length === 0) return []
  return prepared(db, sql`${sql.join([...branches], sql` union all `)}${order}`)
}

/** The arrows that leave a thing (`down`) and those that reach it (`up`), oldest first. */
export async function arrowsOf(
  db: Database,
  end: End,
  most: number,
): Promise<{ up: Arrow[]; down: Arrow[] }> {
  const order = sql` order by day nulls last, "fromId", "toId" limit ${most}`
  return {
    up: await read(
      db,
      arrowBranches
        .filter((one) => one.to === end.kind)
        .map((one) => arrowsWhere(one, oneOf(one.toId, [end.id]))),
      order,
    ),
    down: await read(
      db,
      arrowBranches
        .filter((one) => one.from === end.kind)
        .map((one) => arrowsWhere(one, oneOf(one.fromId, [end.id]))),
      order,
    ),
  }
}

/** The arrows between things that are all on the page. */
export async function arrowsAmong(db: Database, ends: readonly End[]): Promise<Arrow[]> {
  const branches = arrowBranches.flatMap((one) => {
    const [from, to] = [idsOf(one.from, ends), idsOf(one.to, ends)]
    return from.length === 0 || to.length === 0
      ? []
      : [arrowsWhere(one, sql`${oneOf(one.fromId, from)} and ${oneOf(one.toId, to)}`)]
  })
  return read(db, branches, sql``)
}
