import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const id = z.number()

export const groupingAsked = fact('GroupingAsked', 'grouping', { process: id, seed: z.number() })
export const groupingCancelled = fact('GroupingCancelled', 'grouping', { process: id })
export const groupingProposed = fact('GroupingProposed', 'grouping', {
  process: id,
  texts: z.number(),
  themes: z.number(),
})
export const groupingFailed = fact('GroupingFailed', 'grouping', { process: id })
