import { eq, sql } from 'drizzle-orm'
import type { Step } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { newReceiptCode } from '#kernel/receipt-code.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import type { Status } from './contribution.ts'
import { messages } from './messages.ts'
import { contribution, contributionVersion } from './tables.ts'

export type ContributionRow = typeof contribution.$inferSelect

/** Reads one contribution and keeps others from changing it until the end of the transaction. */
export async function requireContribution(tx: Database, id: number): Promise<ContributionRow> {
  const [found] = await tx.select().from(contribution).where(eq(contribution.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.unknown))
  return found
}

/** What a person saw when they decided: sent back with the decision, so that nothing another decided meanwhile is overwritten. */
export const stampOf = (row: { version: number; status: string; statusAt: Date | string }): string =>
  `${row.version}-${row.status}-${new Date(row.statusAt).getTime()}`

/** Refuses when someone else decided since the sheet was opened. Without a stamp (a program), the state alone is checked. */
export function requireSeen(row: ContributionRow, seen: string | undefined): void {
  if (seen === undefined || seen === stampOf(row)) return
  const status = row.status as Status
  throw conflict({
    fr: messages.fr.decidedMeanwhile(messages.fr.status[status]),
    en: messages.en.decidedMeanwhile(messages.en.status[status]),
  })
}

export function requireStep(step: Step<Status>, row: { status: string }, action: Words): void {
  if ((step.from as readonly string[]).includes(row.status)) return
  const status = row.status as Status
  throw conflict({
    fr: messages.fr.notNow(action.fr, messages.fr.status[status]),
    en: messages.en.notNow(action.en, messages.en.status[status]),
  })
}

/** Keeps what a change is about to replace, and gives the number of the version that comes. */
export async function keepVersion(
  tx: Database,
  row: ContributionRow,
  now: Date,
  why: 'corrected' | 'masked' | 'withdrawn',
) {
  await tx.insert(contributionVersion).values({
    contributionId: row.id,
    version: row.version,
    title: row.title,
    text: row.text,
    publishedText: row.publishedText,
    replacedAt: now,
    why,
  })
  return row.version + 1
}

/** Codes that no receipt bears yet. */
export async function freshCodes(tx: Database, wanted: number): Promise<string[]> {
  const codes = new Set<string>()
  while (codes.size < wanted) {
    while (codes.size < wanted) codes.add(newReceiptCode())
    const taken = await tx.execute<{ code: string }>(
      sql`select code from contributions_contribution where code = any(${sql.param([...codes])}::text[])`,
    )
    for (const { code } of taken.rows) codes.delete(code)
  }
  return [...codes]
}
