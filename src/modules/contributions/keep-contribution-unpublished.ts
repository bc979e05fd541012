import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { contributionLife, keptReasons, ownerOf } from './contribution.ts'
import { requireContribution, requireStep } from './contribution-row.ts'
import { contributionKeptUnpublished } from './facts.ts'
import { contribution } from './tables.ts'

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
    /** A word to the author, read with the code. */
    note: text({ max: 1000 }).optional(),
  }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, { tx, now, note }) {
    const row = await requireContribution(tx, input.contribution)
    requireStep(contributionLife.keepUnpublished, row, keepContributionUnpublished.summary)
    await tx
      .update(contribution)
      .set({
        status: 'kept_unpublished',
        statusReason: input.reason,
        statusNote: input.note ?? null,
        statusAt: now,
        screenedAt: row.screenedAt ?? now,
      })
      .where(eq(contribution.id, row.id))
    note(contributionKeptUnpublished(row.id, { process: row.processId, reason: input.reason }))
    return { id: row.id, reference: row.reference }
  },
})
