import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { requirePublic } from '#modules/synthesis/requires.ts'
import {
  fingerprintOf,
  type Passage,
  passageOf,
  type Stance,
  signsOf,
} from '#modules/synthesis/statements/statement.ts'
import { citation, unused } from '#modules/synthesis/tables.ts'

export interface Citing {
  readonly statement: number
  readonly processId: number
  readonly contribution: number
  readonly stance: Stance
  /** The very words cited; or where they stand in the published text. Neither: the whole contribution. */
  readonly words?: string | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** Links a voice to a statement. What was set aside and serves after all is no longer set aside: says whether it was. */
export async function cite(
  tx: Database,
  wish: Citing,
  now: Date,
): Promise<{ id: number; takenBack: boolean }> {
  const { text } = await requirePublic(tx, wish.contribution, wish.processId)
  const passage = wantedPassage(text, wish)
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
      startAt: passage?.start ?? null,
      endAt: passage?.end ?? null,
      passageFingerprint: passage
        ? fingerprintOf(signsOf(text).slice(passage.start, passage.end).join(''))
        : null,
      citedAt: now,
    })
    .returning({ id: citation.id })
  const taken = await tx
    .delete(unused)
    .where(eq(unused.contributionId, wish.contribution))
    .returning({ id: unused.contributionId })
  return { id: (made as { id: number }).id, takenBack: taken.length > 0 }
}

function wantedPassage(text: string, wish: Citing): Passage | undefined {
  if (wish.words) {
    const found = passageOf(text, wish.words)
    if (!found)
      throw invalid(
        'words',
        sentence(messages, (m) => m.wordsNotThere),
      )
    return found
  }
  if (wish.start === undefined && wish.end === undefined) return undefined
  if (wish.start === undefined || wish.end === undefined || wish.end <= wish.start)
    throw invalid(
      'end',
      sentence(messages, (m) => m.passageHalf),
    )
  if (wish.end > signsOf(text).length)
    throw invalid(
      'end',
      sentence(messages, (m) => m.passageOutside),
    )
  return { start: wish.start, end: wish.end }
}
