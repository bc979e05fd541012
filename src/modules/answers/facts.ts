import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const id = z.number()

export const proposalAssigned = fact('ProposalAssigned', 'proposal', {
  answer: id,
  organisation: id,
  due: z.string(),
})
export const answerDrafted = fact('AnswerDrafted', 'answer', { proposal: id, decision: z.string() })
export const answerSentBack = fact('AnswerSentBack', 'answer', { proposal: id })
export const answerValidated = fact('AnswerValidated', 'answer', { proposal: id, decision: z.string() })
/** What the authors of the proposal are told: subject, the answer; the proposal and its process in the data. */
export const answerPublished = fact('AnswerPublished', 'answer', {
  proposal: id,
  process: id,
  decision: z.string(),
  version: id,
})
export const answerCorrected = fact('AnswerCorrected', 'answer', {
  proposal: id,
  process: id,
  decision: z.string(),
  version: id,
})
/** Every admitted proposal has its published answer, or a public act promises it: the process may be decided upon. */
export const passedToDecision = fact('PassedToDecision', 'process', {
  answered: id,
  /** Named by a public act, still to answer; absent when each has its answer. */
  postponed: id.optional(),
})
/** Something begun was kept: nobody reads it as an answer. */
export const answerSaved = fact('AnswerSaved', 'answer', { proposal: id })
