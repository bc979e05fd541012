import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { contributionLife } from '#modules/contributions/contribution.ts'
import { keepVersion, requireContribution, requireStep } from '#modules/contributions/contribution-row.ts'
import { contributionWithdrawn } from '#modules/contributions/facts.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { contact, contribution, contributionVersion } from '#modules/contributions/tables.ts'

/** Nothing of it is public any more and the way to reach its author is forgotten; with `erase`, no word of it is kept. */
export const withdrawContribution = operation({
  name: 'withdraw-contribution',
  summary: { fr: 'Retirer sa contribution', en: 'Withdraw one’s contribution' },
  done: {
    fr: 'Votre contribution est retirée. Personne ne peut plus la lire sur ce site.',
    en: 'Your contribution is withdrawn. Nobody can read it on this site any more.',
  },
  ...contributionLife.withdraw,
  input: z.object({ code: line({ max: 40 }), erase: z.boolean().default(false) }),
  async run(input, { tx, town, actor, door, now, note }) {
    const found = await findByCode(tx, input.code, door === 'page' ? undefined : codeSource(town, actor))
    const row = await requireContribution(tx, found.id)
    requireStep(contributionLife.withdraw, row, withdrawContribution.summary)
    const version = await keepVersion(tx, row, now, 'withdrawn')
    await tx
      .update(contribution)
      .set({
        status: 'withdrawn',
        statusAt: now,
        publishedText: null,
        statusReason: null,
        statusNote: null,
        pseudonym: null,
        translation: null,
        translationOrigin: null,
        version,
        ...(input.erase ? { text: '', title: null } : {}),
      })
      .where(eq(contribution.id, row.id))
    await tx.delete(contact).where(eq(contact.contributionId, row.id))
    if (input.erase)
      await tx
        .update(contributionVersion)
        .set({ text: '', title: null, publishedText: sql`null` })
        .where(eq(contributionVersion.contributionId, row.id))
    note(contributionWithdrawn(row.id, { process: row.processId, erased: input.erase }))
    return { code: row.code, reference: row.reference }
  },
})
