import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { requirePublic } from '#modules/synthesis/requires.ts'
import type { Stance } from '#modules/synthesis/statements/statement.ts'
import { citation, unused } from '#modules/synthesis/tables.ts'
import { anchorOf, type Chosen, passagesChosen } from './passages.ts'

export interface Citing extends Chosen {
  readonly statement: number
  readonly processId: number
  readonly contribution: number
  readonly stance: Stance
}

/**
 * Links a voice to a statement: whole, or one citation for each passage chosen. What was set aside and serves after all is
 * no longer set aside: says whether it was.
 */
export async function cite(
  tx: Database,
  wish: Citing,
  now: Date,
): Promise<{ ids: number[]; takenBack: boolean }> {
  const { text } = await requirePublic(tx, wish.contribution, wish.processId)
  const ids: number[] = []
  for (const passage of passagesChosen(text, wish)) {
    const [already] = await tx
      .select({ id: citation.id })
      .from(citation)
      .where(
        and(
          eq(citation.statementId, wish.statement),
          eq(citation.contributionId, wish.contribution),
          passage ? eq(citation.startAt, passage.start) : isNull(citation.startAt),
        ),
      )
    if (already) throw conflict(sentence(messages, (m) => m.alreadyCited))
    const [made] = await tx
      .insert(citation)
      .values({
        statementId: wish.statement,
        contributionId: wish.contribution,
        stance: wish.stance,
        ...anchorOf(text, passage),
        citedAt: now,
      })
      .returning({ id: citation.id })
    ids.push((made as { id: number }).id)
  }
  const taken = await tx
    .delete(unused)
    .where(eq(unused.contributionId, wish.contribution))
    .returning({ id: unused.contributionId })
  return { ids, takenBack: taken.length > 0 }
}
