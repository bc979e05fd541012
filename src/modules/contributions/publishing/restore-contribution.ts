import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { contributionLife, ownerOf } from '#modules/contributions/contribution.ts'
import { requireContribution, requireSeen, requireStep } from '#modules/contributions/contribution-row.ts'
import { contributionRestored } from '#modules/contributions/facts.ts'
import { contribution } from '#modules/contributions/tables.ts'

/** Takes back the decision not to publish: the contribution is read, and waits to be published again. */
export const restoreContribution = operation({
  name: 'restore-contribution',
  summary: { fr: 'Rétablir une contribution non publiée', en: 'Restore an unpublished contribution' },
  done: {
    fr: 'La contribution est rétablie. Elle peut être publiée.',
    en: 'The contribution is restored. It can be published.',
  },
  ...contributionLife.restore,
  input: z.object({ contribution: identifier(), seen: line({ max: 80 }).optional() }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, { tx, now, note }) {
    const row = await requireContribution(tx, input.contribution)
    requireSeen(row, input.seen)
    requireStep(contributionLife.restore, row, restoreContribution.summary)
    await tx
      .update(contribution)
      .set({ status: 'screened', statusReason: null, statusNote: null, statusAt: now })
      .where(eq(contribution.id, row.id))
    note(contributionRestored(row.id, { process: row.processId }))
    return { id: row.id, reference: row.reference }
  },
})
