import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const n = z.number()

export const delaysPromised = fact('ModerationDelaysPromised', 'moderation', {
  process: n.nullable(),
  reading: n,
  appeal: n,
  report: n,
})
export const appealMade = fact('AppealMade', 'contribution', { process: n, appeal: n, reason: z.string() })
export const opinionGiven = fact('AppealOpinionGiven', 'contribution', { process: n, appeal: n })
export const appealDecided = fact('AppealDecided', 'contribution', {
  process: n,
  appeal: n,
  result: z.string(),
  alone: z.boolean(),
})
/** Its object is gone: the words were corrected, withdrawn or published meanwhile. */
export const appealLapsed = fact('AppealLapsed', 'contribution', { process: n, appeal: n })
export const reportMade = fact('ReportMade', 'contribution', {
  process: n,
  urgent: z.boolean(),
  repeated: z.boolean(),
})
export const reportsSettled = fact('ReportsSettled', 'contribution', {
  process: n,
  result: z.string(),
  reports: n,
})
const reportedText = { process: n, number: n, urgent: z.boolean(), repeated: z.boolean() }
const settledText = { process: n, number: n.nullable(), result: z.string(), reports: n }
/** The same, of a sentence of the synthesis or of a published answer; `number` is its public one. */
export const textReported = {
  statement: fact('ReportMade', 'statement', reportedText),
  answer: fact('ReportMade', 'answer', reportedText),
}
export const textReportsSettled = {
  statement: fact('ReportsSettled', 'statement', settledText),
  answer: fact('ReportsSettled', 'answer', settledText),
}
/** Who read a text that the public reads with masks, and when: never the text. */
export const originalRead = fact('OriginalRead', 'contribution', { process: n })
export const authorToTell = fact('RefusalToTell', 'contribution', { process: n, about: z.string() })
export const decisionTold = fact('DecisionTold', 'contribution', { process: n, outcome: z.string() })
