import { desc, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { statementVersion } from '#modules/synthesis/tables.ts'
import type { Kind } from './statement.ts'

/** What a sentence was before, the last wording first. */
export async function wordingsOf(db: Database, statementId: number) {
  const found = await db
    .select()
    .from(statementVersion)
    .where(eq(statementVersion.statementId, statementId))
    .orderBy(desc(statementVersion.version))
    .limit(50)
  return found.map((one) => ({ text: one.text, kind: one.kind as Kind, at: one.at }))
}
