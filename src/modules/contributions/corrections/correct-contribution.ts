import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { contributionLife, maxLongText } from '#modules/contributions/contribution.ts'
import { requireContribution, requireStep } from '#modules/contributions/contribution-row.ts'
import { messages } from '#modules/contributions/messages.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { beforeCorrection } from './before-correction.ts'
import { rewrite } from './rewrite.ts'

/** The new words are read again before they are published; the old ones leave the public pages at once. */
export const correctContribution = operation({
  name: 'correct-contribution',
  summary: { fr: 'Corriger sa contribution', en: 'Correct one’s contribution' },
  done: {
    fr: 'Votre correction est enregistrée. Elle sera relue avant d’être publiée.',
    en: 'Your correction is recorded. It will be read before it is published.',
  },
  ...contributionLife.correct,
  input: z.object({ code: line({ max: 40 }), text: text({ max: maxLongText }) }),
  async run(input, deed) {
    const { tx, town, actor, door } = deed
    const found = await findByCode(tx, input.code, door === 'page' ? undefined : codeSource(town, actor))
    const row = await requireContribution(tx, found.id)
    requireStep(contributionLife.correct, row, correctContribution.summary)
    if (input.text === row.text)
      throw invalid(
        'text',
        sentence(messages, (m) => m.sameText),
      )
    await beforeCorrection(deed, row, input.text)
    await rewrite(deed, row, { text: input.text })
    return { code: row.code, reference: row.reference }
  },
})
