import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { contributionLife } from '#modules/contributions/contribution.ts'
import { requireContribution, requireStep } from '#modules/contributions/contribution-row.ts'
import { contributionConfirmed } from '#modules/contributions/facts.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import { contribution } from '#modules/contributions/tables.ts'

/** With the receipt, the author of words typed by someone else says that they are theirs. */
export const confirmContribution = operation({
  name: 'confirm-contribution',
  summary: { fr: 'Dire que c’est bien ce qu’on a dit', en: 'Say that this is what one said' },
  done: {
    fr: 'Merci : c’est noté, vous avez relu ces mots.',
    en: 'Thank you: it is noted that you read these words.',
  },
  who: 'anyone',
  from: contributionLife.contact.from,
  when: contributionLife.contact.when,
  input: z.object({ code: line({ max: 40 }) }),
  async run(input, { tx, town, actor, door, now, note }) {
    const found = await findByCode(tx, input.code, door === 'page' ? undefined : codeSource(town, actor))
    const row = await requireContribution(tx, found.id)
    requireStep(contributionLife.contact, row, confirmContribution.summary)
    if (!row.enteredFor) throw conflict(sentence(followMessages, (m) => m.check.yours))
    // Corrected by its author is stronger than read by its author: it stays.
    if (row.authorCheck === null)
      await tx
        .update(contribution)
        .set({ authorCheck: 'confirmed', authorCheckedAt: now })
        .where(eq(contribution.id, row.id))
    note(contributionConfirmed(row.id, { process: row.processId }))
    return { code: row.code }
  },
})
