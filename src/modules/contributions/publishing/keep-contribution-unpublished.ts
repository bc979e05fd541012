import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, line, text } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import {
  contributionLife,
  type KeptReason,
  keptReasons,
  ownerOf,
} from '#modules/contributions/contribution.ts'
import {
  type ContributionRow,
  requireContribution,
  requireSeen,
  requireStep,
} from '#modules/contributions/contribution-row.ts'
import { contributionKeptUnpublished } from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'
import { contribution } from '#modules/contributions/tables.ts'

export const keepContributionUnpublished = operation({
  name: 'keep-contribution-unpublished',
  summary: { fr: 'Garder une contribution non publiée', en: 'Keep a contribution unpublished' },
  done: {
    fr: 'La contribution n’est pas publiée. La raison est dite à son auteur.',
    en: 'The contribution is not published. Its author is told the reason.',
  },
  ...contributionLife.keepUnpublished,
  input: z.object({
    contribution: identifier(),
    reason: z.enum(keptReasons),
    /** A word to the author; left empty: the sentence of the rules for that reason, in the language of the words. */
    note: text({ max: 1000 }).optional(),
    seen: line({ max: 80 }).optional(),
  }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, deed) {
    const row = await requireContribution(deed.tx, input.contribution)
    requireSeen(row, input.seen)
    requireStep(contributionLife.keepUnpublished, row, keepContributionUnpublished.summary)
    await keepUnpublished(deed, row, input)
    return { id: row.id, reference: row.reference }
  },
})

/** A refusal never goes without a word: what the author can change, in the language of what was said. */
export const wordFor = (row: { language: string }, reason: KeptReason): string =>
  messages[row.language === 'en' ? 'en' : 'fr'].toMend[reason]

export async function keepUnpublished(
  { tx, now, note }: Deed,
  row: ContributionRow,
  why: { reason: KeptReason; note?: string },
): Promise<void> {
  await tx
    .update(contribution)
    .set({
      status: 'kept_unpublished',
      statusReason: why.reason,
      statusNote: why.note ?? wordFor(row, why.reason),
      statusAt: now,
      screenedAt: row.screenedAt ?? now,
    })
    .where(eq(contribution.id, row.id))
  note(contributionKeptUnpublished(row.id, { process: row.processId, reason: why.reason }))
}
