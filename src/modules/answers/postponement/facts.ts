import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

/** A public act promised the missing answers for a day: the process passed without them. */
export const answersPostponed = fact('AnswersPostponed', 'process', {
  postponed: z.number(),
  due: z.string(),
})
