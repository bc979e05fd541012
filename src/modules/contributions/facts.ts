import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const contributionReceived = fact('ContributionReceived', 'contribution', {
  process: z.number(),
  channel: z.string(),
  enteredFor: z.boolean(),
})
/** The same form came twice: nothing was added, the same receipt was given. */
export const submissionRepeated = fact('SubmissionRepeated', 'contribution', {})
export const contributionScreened = fact('ContributionScreened', 'contribution', {
  process: z.number(),
  privateLife: z.boolean(),
  masked: z.boolean(),
})
export const contributionPublished = fact('ContributionPublished', 'contribution', {
  process: z.number(),
  masked: z.boolean(),
})
export const contributionKeptUnpublished = fact('ContributionKeptUnpublished', 'contribution', {
  process: z.number(),
  reason: z.string(),
})
export const contributionRestored = fact('ContributionRestored', 'contribution', { process: z.number() })
/** A decision taken back at once by the person who took it. */
export const decisionUndone = fact('DecisionUndone', 'contribution', {
  process: z.number(),
  back: z.string(),
})
/** Back to "received": its new text is read again before it is published. */
export const contributionCorrected = fact('ContributionCorrected', 'contribution', {
  process: z.number(),
  version: z.number(),
})
export const contributionWithdrawn = fact('ContributionWithdrawn', 'contribution', {
  process: z.number(),
  erased: z.boolean(),
})
/** Its author, with the receipt, says that what was typed for them is what they said. */
export const contributionConfirmed = fact('ContributionConfirmed', 'contribution', { process: z.number() })
/** What it says in French was written beside the words said; by whom, in a word. */
export const contributionTranslated = fact('ContributionTranslated', 'contribution', {
  process: z.number(),
  origin: z.string(),
})
/** How its author wants to be told of the answer; `kept` false: by the code alone, nothing is kept. Never the contact. */
export const contactChanged = fact('ContactChanged', 'contribution', {
  process: z.number(),
  kept: z.boolean(),
})
/** One batch of an import; `first` and `last` are the numbers of the contributions added. */
export const contributionsImported = fact('ContributionsImported', 'import', {
  added: z.number(),
  first: z.number(),
  last: z.number(),
})
