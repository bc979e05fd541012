import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, text } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { contributionLife, isPublic, maxLongText, ownerOf } from '#modules/contributions/contribution.ts'
import {
  type ContributionRow,
  keepVersion,
  requireContribution,
  requireSeen,
  requireStep,
} from '#modules/contributions/contribution-row.ts'
import { contributionPublished, contributionScreened } from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'
import { contribution } from '#modules/contributions/tables.ts'

/**
 * Publishes as said, or with masks when the published text differs. From "received", reading and publishing are one
 * gesture; what is published already is published again with other masks.
 */
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
    /** The stamp of what was read: refused when someone decided since. */
    seen: line({ max: 80 }).optional(),
  }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, deed) {
    const row = await requireContribution(deed.tx, input.contribution)
    requireSeen(row, input.seen)
    requireStep(contributionLife.publish, row, publishContribution.summary)
    await publishWords(deed, row, input)
    return { id: row.id, reference: row.reference }
  },
})

/** The same from a decision on an appeal: the row is held, its state was checked. */
export async function publishWords(
  { tx, now, note }: Deed,
  row: ContributionRow,
  wish: { publishedText?: string; nothingPrivate?: boolean },
): Promise<{ masked: boolean }> {
  const published = wish.publishedText ?? row.publishedText ?? row.text
  const masked = published !== row.text
  if (row.privateLife && !masked && !wish.nothingPrivate)
    throw invalid(
      'publishedText',
      sentence(messages, (m) => m.maskFirst),
    )
  if (isPublic(row.status) && published === row.publishedText)
    throw conflict(sentence(messages, (m) => m.alreadyPublished))
  const version = isPublic(row.status) ? await keepVersion(tx, row, now, 'masked') : row.version
  await tx
    .update(contribution)
    .set({
      status: masked ? 'published_masked' : 'published',
      statusAt: now,
      screenedAt: row.screenedAt ?? now,
      publishedAt: isPublic(row.status) ? row.publishedAt : now,
      publishedText: published,
      privateLife: row.privateLife && masked,
      statusReason: null,
      statusNote: null,
      version,
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
  return { masked }
}
