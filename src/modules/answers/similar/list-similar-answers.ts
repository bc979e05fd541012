import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { messages } from '#modules/answers/messages.ts'
import { ownerOfSheet } from '#modules/answers/reads.ts'
import { sheetOf } from '#modules/answers/sheet/reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { similarWords } from './messages.ts'
import { similarAnswers } from './reads.ts'

export const listSimilarAnswers = reading({
  name: 'list-similar-answers',
  summary: sentence(similarWords, (m) => m.summary),
  who: deskReaders,
  input: z.object({ answer: identifier() }),
  owner: (input, { db }) => ownerOfSheet(db, input.answer),
  async run(input, { db, actor, now }) {
    const sheet = await sheetOf(db, actor, input.answer, dayInParis(now))
    if (!sheet) throw missing(sentence(messages, (m) => m.noAnswer))
    return similarAnswers(db, sheet)
  },
})
