import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { ownDesk } from '#modules/answers/desk/desk-readings.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { comparisonWords } from './messages.ts'
import { comparedSheets, mostCompared } from './reads.ts'

export const compareAnswerSheets = reading({
  name: 'compare-answer-sheets',
  summary: sentence(comparisonWords, (m) => m.summary),
  who: deskReaders,
  owner: ownDesk,
  input: z.object({ answers: z.array(identifier()).min(2).max(mostCompared) }),
  run: ({ answers }, { db, actor, now }) => comparedSheets(db, actor, [...new Set(answers)], dayInParis(now)),
})
