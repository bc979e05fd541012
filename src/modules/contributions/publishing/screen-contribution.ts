import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { contributionLife, maxLongText, ownerOf } from '#modules/contributions/contribution.ts'
import {
  keepVersion,
  requireContribution,
  requireSeen,
  requireStep,
} from '#modules/contributions/contribution-row.ts'
import { contributionScreened } from '#modules/contributions/facts.ts'
import { contribution } from '#modules/contributions/tables.ts'

/** Reads for private data and, if need be, prepares the masked text. Publishes nothing; the text as said is untouched. */
export const screenContribution = operation({
  name: 'screen-contribution',
  summary: { fr: 'Relire une contribution avant publication', en: 'Read a contribution before publication' },
  done: {
    fr: 'La contribution est relue. Elle peut être publiée.',
    en: 'The contribution is read. It can be published.',
  },
  ...contributionLife.screen,
  input: z.object({
    contribution: identifier(),
    /** It tells of someone's private life: published only with masks. */
    privateLife: z.boolean().default(false),
    /** The text with its masks; left out when nothing is hidden. */
    publishedText: text({ max: maxLongText }).optional(),
    title: line({ max: 200 }).optional(),
    seen: line({ max: 80 }).optional(),
  }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, { tx, now, note }) {
    const row = await requireContribution(tx, input.contribution)
    requireSeen(row, input.seen)
    requireStep(contributionLife.screen, row, screenContribution.summary)
    const published = input.publishedText && input.publishedText !== row.text ? input.publishedText : null
    const title = input.title ?? row.title
    // A title is shown as it stands: the one that was said is kept among the versions.
    const version = title === row.title ? row.version : await keepVersion(tx, row, now, 'masked')
    await tx
      .update(contribution)
      .set({
        status: 'screened',
        statusAt: now,
        screenedAt: now,
        privateLife: input.privateLife,
        publishedText: published,
        title,
        version,
      })
      .where(eq(contribution.id, row.id))
    note(
      contributionScreened(row.id, {
        process: row.processId,
        privateLife: input.privateLife,
        masked: published !== null,
      }),
    )
    return { id: row.id, reference: row.reference }
  },
})
