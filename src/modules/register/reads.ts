import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { VerifyingKey } from './checkpoint.ts'
import type { EntryKind } from './entry.ts'
import { type Hash, type Node, nodesOf, rootOf } from './merkle.ts'

export interface ListedEntry {
  readonly n: number
  readonly kind: EntryKind
  readonly thing: string
  readonly process: string | null
  readonly at: Date
  readonly body: string
  readonly example: boolean
}

export interface SignedHead {
  readonly size: number
  readonly root: Hash
  readonly signedAt: Date
  readonly checkpoint: string
}

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface EntryFilter {
  readonly kind?: string
  readonly process?: string
  readonly thing?: string
}

const where = ({ kind, process, thing }: EntryFilter) => sql`
  ${kind ? sql`kind = ${kind}` : sql`true`} and ${process ? sql`process = ${process}` : sql`true`}
  and ${thing ? sql`(thing = ${thing} or thing = '/contributions/' || upper(${thing}))` : sql`true`}`

const columns = sql`n::int, kind, thing, process, at, body, body::jsonb -> 'example' = 'true' as example`

const dated = (row: ListedEntry): ListedEntry => ({ ...row, at: new Date(row.at) })

export async function countEntries(db: Database, filter: EntryFilter = {}): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from register_entry where ${where(filter)}`,
  )
  return found?.n ?? 0
}

/** Newest first. */
export async function listEntries(
  db: Database,
  filter: EntryFilter,
  page: number,
  size: number,
): Promise<ListedEntry[]> {
  const found = await rows<ListedEntry>(
    db,
    sql`select ${columns} from register_entry where ${where(filter)} order by n desc limit ${size} offset ${(page - 1) * size}`,
  )
  return found.map(dated)
}

export async function findEntry(db: Database, n: number): Promise<ListedEntry | undefined> {
  const [found] = await rows<ListedEntry>(db, sql`select ${columns} from register_entry where n = ${n}`)
  return found && dated(found)
}

/** Oldest first. */
export async function entriesOf(db: Database, thing: string): Promise<ListedEntry[]> {
  return (
    await rows<ListedEntry>(db, sql`select ${columns} from register_entry where thing = ${thing} order by n`)
  ).map(dated)
}

export interface Opening {
  readonly salt: Buffer
  readonly content: string | null
  readonly version: number | null
  readonly public: boolean
}

export async function openingOf(db: Database, n: number): Promise<Opening | undefined> {
  const [found] = await rows<{ salt: string } & Omit<Opening, 'salt'>>(
    db,
    sql`select encode(salt, 'hex') as salt, content, version, public from register_opening where n = ${n}`,
  )
  return found && { ...found, salt: Buffer.from(found.salt, 'hex') }
}

const headColumns = sql`size::int, encode(root, 'hex') as root, signed_at as "signedAt", checkpoint`
type HeadRow = Omit<SignedHead, 'root'> & { root: string }
const headOf = (row: HeadRow): SignedHead => ({
  ...row,
  root: Buffer.from(row.root, 'hex'),
  signedAt: new Date(row.signedAt),
})

export async function lastHead(db: Database): Promise<SignedHead | undefined> {
  const [found] = await rows<HeadRow>(
    db,
    sql`select ${headColumns} from register_head order by size desc limit 1`,
  )
  return found && headOf(found)
}

export async function listHeads(db: Database, most: number): Promise<SignedHead[]> {
  return (
    await rows<HeadRow>(db, sql`select ${headColumns} from register_head order by size desc limit ${most}`)
  ).map(headOf)
}

export async function findHead(db: Database, size: number): Promise<SignedHead | undefined> {
  const [found] = await rows<HeadRow>(db, sql`select ${headColumns} from register_head where size = ${size}`)
  return found && headOf(found)
}

export async function keysOf(db: Database): Promise<(VerifyingKey & { since: Date })[]> {
  const found = await rows<{ name: string; key: string; since: Date }>(
    db,
    sql`select name, encode(public_key, 'hex') as key, since from register_key order by id`,
  )
  return found.map(({ name, key, since }) => ({
    name,
    publicKey: Buffer.from(key, 'hex'),
    since: new Date(since),
  }))
}

/** The fingerprints of complete subtrees, in the order asked. */
export async function hashesOf(db: Database, nodes: readonly Node[]): Promise<Hash[]> {
  if (nodes.length === 0) return []
  const levels = nodes.map(({ level }) => level)
  const positions = nodes.map(({ position }) => position)
  const found = await rows<{ level: number; position: number; hash: string }>(
    db,
    sql`select level, position::int, encode(hash, 'hex') as hash from register_node
        where (level, position) in (select * from unnest(${sql.param(levels)}::int[], ${sql.param(positions)}::bigint[]))`,
  )
  const byPlace = new Map(found.map(({ level, position, hash }) => [`${level}/${position}`, hash]))
  return nodes.map(({ level, position }) => Buffer.from(byPlace.get(`${level}/${position}`) as string, 'hex'))
}

/** The fingerprint of each range of leaves, as proofs need them. */
export async function rangesOf(
  db: Database,
  ranges: readonly (readonly [number, number])[],
): Promise<Hash[]> {
  const cut = ranges.map(([start, end]) => nodesOf(start, end))
  const hashes = await hashesOf(db, cut.flat())
  let at = 0
  return cut.map((nodes) => {
    const mine = hashes.slice(at, at + nodes.length)
    at += nodes.length
    return rootOf(mine)
  })
}

/** How many leaves the tree has, signed or not. */
export async function treeSize(db: Database): Promise<number> {
  const [found] = await rows<{ size: number }>(
    db,
    sql`select coalesce(max(n) + 1, 0)::int as size from register_entry`,
  )
  return found?.size ?? 0
}

export interface ExportedEntry {
  readonly n: number
  readonly body: string
  readonly leaf: string
  readonly salt: string | null
  readonly content: string | null
  readonly thing: string
}

/** By size, the signed heads of trees larger than `from` and at most `to` entries. */
export async function headsBetween(db: Database, from: number, to: number): Promise<Map<number, string>> {
  const found = await rows<{ size: number; checkpoint: string }>(
    db,
    sql`select size::int, checkpoint from register_head where size > ${from} and size <= ${to}`,
  )
  return new Map(found.map(({ size, checkpoint }) => [size, checkpoint]))
}

/** From `after`, in order, with what anybody may open. */
export async function exportedEntries(db: Database, after: number, most: number): Promise<ExportedEntry[]> {
  return rows<ExportedEntry>(
    db,
    sql`select e.n::int, e.body, e.thing, encode(l.hash, 'hex') as leaf,
               case when o.public then encode(o.salt, 'hex') end as salt, case when o.public then o.content end as content
        from register_entry e
        join register_node l on l.level = 0 and l.position = e.n
        left join register_opening o on o.n = e.n
        where e.n > ${after} order by e.n limit ${most}`,
  )
}
