import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid } from '#kernel/refusal.ts'
import { reasonWords } from './messages.ts'
import { unfilled } from './passages.ts'
import { reasonUse } from './tables.ts'

/** An answer that began with a shared reason says its own passages before it is passed on. */
export async function requireFilled(
  tx: Database,
  answer: number,
  said: { reason: string; followUp?: string | undefined; plain?: string | undefined },
): Promise<void> {
  const uses = await tx.select({ text: reasonUse.text }).from(reasonUse).where(eq(reasonUse.answerId, answer))
  for (const field of ['reason', 'followUp', 'plain'] as const) {
    const left = [...new Set(uses.flatMap((use) => unfilled(use.text, said[field] ?? '')))]
    if (left.length > 0)
      throw invalid(
        field,
        sentence(reasonWords, (m) => m.toFill(left.join(', '))),
      )
  }
}
