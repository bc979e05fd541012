import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { newReceiptCode } from '#kernel/receipt-code.ts'

// What no operation does: planted by raw rows, for tests of what is said when it happened all the same.

type At = { readonly db: Database }

/** Changes a published answer without a new version. */
export async function alterPublishedAnswer(town: At, answer: number): Promise<void> {
  await town.db.execute(
    sql`update answers_answer set reason = 'Une autre raison, écrite sans version.' where id = ${answer}`,
  )
}

/** Makes of every statement and action an example of the demonstration. */
export async function markExamples(town: At): Promise<void> {
  await town.db.execute(sql`update synthesis_statement set example = true`)
  await town.db.execute(sql`update plans_action set example = true`)
}

/** A well-formed code that opens nothing. */
export const unusedCode = (): string => newReceiptCode()
