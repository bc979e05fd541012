import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { messages } from '#modules/answers/messages.ts'
import { ownerOfSheet } from '#modules/answers/reads.ts'
import { sheetOf } from '#modules/answers/sheet/reads.ts'
import { sameWordsAs } from '#modules/answers/similar/reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { advise } from './advise.ts'
import { qualityWords } from './messages.ts'

/** The advice shown beside the draft, for programs: the same for all who read the desk, kept nowhere. */
export const reviewAnswer = reading({
  name: 'review-answer',
  summary: { fr: qualityWords.fr.summary, en: qualityWords.en.summary },
  who: deskReaders,
  input: z.object({ answer: identifier() }),
  owner: (input, { db }) => ownerOfSheet(db, input.answer),
  async run(input, { db, actor, now }) {
    const sheet = await sheetOf(db, actor, input.answer, dayInParis(now))
    if (!sheet) throw missing(sentence(messages, (m) => m.noAnswer))
    return advise(sheet, sheet, await sameWordsAs(db, actor, { answer: sheet.id, reason: sheet.reason }))
  },
})
