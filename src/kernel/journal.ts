import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'

/** What happened, in the past participle: kept in the journal in the transaction that made it. Never any personal text. */
export interface Fact {
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data: Readonly<Record<string, unknown>>
}

export interface FactKind<S extends z.ZodRawShape = z.ZodRawShape> {
  (id: number | string, data: z.input<z.ZodObject<S>>): Fact
  readonly fact: string
  readonly subject: string
  readonly schema: z.ZodObject<S>
}

/** Declares a kind of fact: `fact('ProposalAnswered', 'proposal', { decision: z.string() })`. */
export function fact<S extends z.ZodRawShape>(name: string, subject: string, shape: S): FactKind<S> {
  const schema = z.object(shape)
  const make = (id: number | string, data: z.input<z.ZodObject<S>>): Fact => ({
    name,
    subject: { kind: subject, id: String(id) },
    data: schema.parse(data) as Record<string, unknown>,
  })
  return Object.assign(make, { fact: name, subject, schema })
}

/** A line of the journal as it is read back. */
export interface Recorded {
  readonly id: number
  readonly at: Date
  readonly fact: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly actor: string
  readonly operation: string
  readonly door: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Entry {
  readonly at: Date
  readonly actor: string
  readonly operation: string
  readonly door: string
}

/** Any constant does, as long as nobody else takes it: it puts all commits that journal something in one total order. */
const journalLock = 7_265_766

/**
 * Appends facts. The lock is held until the commit, so that the numbers of the journal follow the order of commits and a
 * reader that has seen number n never misses a smaller one.
 */
export async function append(tx: Database, entry: Entry, facts: readonly Fact[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${journalLock})`)
  const rows = facts.map(
    (f) =>
      sql`(${entry.at.toISOString()}::timestamptz, ${f.name}, ${f.subject.kind}, ${f.subject.id}, ${entry.actor}, ${entry.operation}, ${entry.door}, ${JSON.stringify(f.data)}::jsonb)`,
  )
  for (let start = 0; start < rows.length; start += 1000)
    await tx.execute(
      sql`insert into kernel_journal (at, fact, subject_kind, subject_id, actor, operation, door, data) values ${sql.join(rows.slice(start, start + 1000), sql`, `)}`,
    )
}

/** Whether a later fact of these kinds is recorded: a reaction may wait for it to do once what serves both. */
export async function isFollowed(
  db: Database,
  kinds: readonly { readonly fact: string }[],
  id: number,
): Promise<boolean> {
  const names = kinds.map((kind) => kind.fact)
  const found = await db.execute(
    sql`select exists (select from kernel_journal where fact = any(${sql.param(names)}::text[]) and id > ${id}) as later`,
  )
  return found.rows[0]?.later === true
}

/** The journal of one thing, oldest first. */
export async function journalOf(db: Database, kind: string, id: number | string): Promise<Recorded[]> {
  const found = await db.execute(
    sql`select id, at, fact, subject_kind, subject_id, actor, operation, door, data from kernel_journal
        where subject_kind = ${kind} and subject_id = ${String(id)} order by id`,
  )
  return found.rows.map((row) => recorded(row))
}

export function recorded(row: Record<string, unknown>): Recorded {
  return {
    id: Number(row.id),
    at: new Date(row.at as string | Date),
    fact: String(row.fact),
    subjectKind: String(row.subject_kind),
    subjectId: String(row.subject_id),
    actor: String(row.actor),
    operation: String(row.operation),
    door: String(row.door),
    data: row.data as Record<string, unknown>,
  }
}
