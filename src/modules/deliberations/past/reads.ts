import { desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { findFile, readKept } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { pastAct, pastImport } from '#modules/deliberations/tables.ts'
import { actsOf, identityOf, type Mapping, plain, type ReadAct, readTable } from './file.ts'
import { messages } from './messages.ts'

export type PastImport = typeof pastImport.$inferSelect
const { search: _search, ...shown } = getTableColumns(pastAct)
export type PastAct = Omit<typeof pastAct.$inferSelect, 'search'>

export async function requireImport(db: Database, id: number): Promise<PastImport> {
  const [found] = await db.select().from(pastImport).where(eq(pastImport.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noImport))
  return found
}

export const listImports = (db: Database) =>
  db.select().from(pastImport).orderBy(desc(pastImport.id)).limit(100)

/** Reads the file that was sent again: nothing of it is in a table before it is taken. */
export async function readImport(town: Town, db: Database, sent: PastImport) {
  const table = await readTable(await readKept(town, await findFile(town, db, sent.file ?? '')))
  const { acts, faults } = actsOf(table, sent.columns as Mapping)
  const byIdentity = new Map<string, ReadAct>()
  for (const act of acts) {
    const identity = identityOf(sent.body, act)
    if (!byIdentity.has(identity)) byIdentity.set(identity, act)
  }
  const known = await identitiesKnown(db, [...byIdentity.keys()])
  const fresh = [...byIdentity].filter(([identity]) => !known.has(identity))
  return { table, faults, fresh, already: acts.length - fresh.length }
}

/** What a person last said of these very columns, when somebody did. */
export async function columnsSaidOf(db: Database, signature: string): Promise<Mapping | undefined> {
  const [found] = await db
    .select({ columns: pastImport.columns })
    .from(pastImport)
    .where(sql`${pastImport.signature} = ${signature} and ${pastImport.mapped}`)
    .orderBy(desc(pastImport.id))
    .limit(1)
  return found?.columns as Mapping | undefined
}

async function identitiesKnown(db: Database, identities: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let from = 0; from < identities.length; from += 1_000) {
    const some = identities.slice(from, from + 1_000)
    const { rows } = await db.execute<{ identity: string }>(
      sql`select identity from deliberations_past_act where identity in ${some}`,
    )
    for (const row of rows) found.add(row.identity)
  }
  return found
}

export const perPage = 50

const matching = (words?: string): SQL[] =>
  plain(words ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => sql`searched like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)

const where = (words?: string) => {
  const conditions = matching(words)
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

export async function pastActs(db: Database, words?: string, page?: number): Promise<PastAct[]> {
  const query = db
    .select(shown)
    .from(pastAct)
    .where(where(words))
    .orderBy(desc(pastAct.actedOn), desc(pastAct.id))
  return page === undefined ? query : query.limit(perPage).offset((page - 1) * perPage)
}

export async function countPastActs(db: Database, words?: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from deliberations_past_act where ${where(words)}`,
  )
  return rows[0]?.n ?? 0
}

export async function requirePastAct(db: Database, id: number): Promise<PastAct> {
  const [found] = await db.select(shown).from(pastAct).where(eq(pastAct.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noAct))
  return found
}
