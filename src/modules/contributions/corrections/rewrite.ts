import { eq } from 'drizzle-orm'
import type { Deed } from '#kernel/operation.ts'
import { type ContributionRow, keepVersion } from '#modules/contributions/contribution-row.ts'
import { contributionCorrected } from '#modules/contributions/facts.ts'
import { touchesPrivateLife } from '#modules/contributions/speaking/personal-data.ts'
import { contribution } from '#modules/contributions/tables.ts'

/** Its author's new words: read again before they are public; what they replace is kept as a version. */
export async function rewrite(
  { tx, now, note }: Pick<Deed, 'tx' | 'now' | 'note'>,
  row: ContributionRow,
  words: { readonly text: string; readonly title?: string },
): Promise<void> {
  const version = await keepVersion(tx, row, now, 'corrected')
  const title = words.title ?? row.title
  await tx
    .update(contribution)
    .set({
      title,
      text: words.text,
      publishedText: null,
      publishedAt: null,
      screenedAt: null,
      version,
      status: 'received',
      statusReason: null,
      statusNote: null,
      statusAt: now,
      // Of the words that were: the new ones are to be translated again.
      translation: null,
      translationOrigin: null,
      ...(row.enteredFor ? { authorCheck: 'corrected', authorCheckedAt: now } : {}),
      privateLife: touchesPrivateLife(`${title ?? ''}\n${words.text}`),
    })
    .where(eq(contribution.id, row.id))
  note(contributionCorrected(row.id, { process: row.processId, version }))
}
