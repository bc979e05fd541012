import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { contributionLife, maxLongText, ownerOf } from './contribution.ts'
import { requireContribution, requireStep } from './contribution-row.ts'
import { contributionPublished, contributionScreened } from './facts.ts'
import { messages } from './messages.ts'
import { contribution } from './tables.ts'

/** Publishes as said, or with masks when the published text differs. From "received", reading and publishing are one gesture. */
export const publishContribution = operation({
  name: 'publish-contribution',
  summary: { fr: 'Publier une contribution', en: 'Publish a contribution' },
  done: { fr: 'La contribution est publiée.', en: 'The contribution is published.' },
  ...contributionLife.publish,
  input: z.object({
    contribution: identifier(),
    /** The text as the public reads it; left out: as prepared at screening, or as said. */
    publishedText: text({ max: maxLongText }).optional(),
    /** Someone has checked: what was flagged as private life is not. */
    nothingPrivate: z.boolean().optional(),
  }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, { tx, now, note }) {
    const row = await requireContribution(tx, input.contribution)
    requireStep(contributionLife.publish, row, publishContribution.summary)
    const published = input.publishedText ?? row.publishedText ?? row.text
    const masked = published !== row.text
    if (row.privateLife && !masked && !input.nothingPrivate)
      throw invalid(
        'publishedText',
        sentence(messages, (m) => m.maskFirst),
      )
    await tx
      .update(contribution)
      .set({
        status: masked ? 'published_masked' : 'published',
        statusAt: now,
        screenedAt: row.screenedAt ?? now,
        publishedAt: now,
        publishedText: published,
        privateLife: row.privateLife && masked,
        statusReason: null,
        statusNote: null,
      })
      .where(eq(contribution.id, row.id))
    if (row.status === 'received')
      note(
        contributionScreened(row.id, {
          process: row.processId,
          privateLife: row.privateLife && masked,
          masked,
        }),
      )
    note(contributionPublished(row.id, { process: row.processId, masked }))
    return { id: row.id, reference: row.reference }
  },
})
