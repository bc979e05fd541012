import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const id = z.number()

export const opinionAsked = fact('OpinionAsked', 'opinion', { answer: id, organisation: id, due: z.string() })
export const opinionGiven = fact('OpinionGiven', 'opinion', {
  answer: id,
  organisation: id,
  stance: z.string(),
})
export const opinionRequestWithdrawn = fact('OpinionRequestWithdrawn', 'opinion', { answer: id })
