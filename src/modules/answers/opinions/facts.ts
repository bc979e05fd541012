import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const id = z.number()

export const opinionAsked = fact('OpinionAsked', 'opinion', { answer: id, organisation: id, due: z.string() })
export const opinionGiven = fact('OpinionGiven', 'opinion', {
  answer: id,
  organisation: id,
  stance: z.string(),
})
/** To an organisation without account: its link is sent, sent again, or serves no more; it is reminded, once. */
export const opinionLinkSent = fact('OpinionLinkSent', 'opinion', { answer: id, organisation: id })
export const opinionLinkRevoked = fact('OpinionLinkRevoked', 'opinion', { answer: id })
export const opinionReminded = fact('OpinionReminded', 'opinion', { answer: id })
export const opinionRequestWithdrawn = fact('OpinionRequestWithdrawn', 'opinion', { answer: id })
