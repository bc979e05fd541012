import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const deliberationPrepared = fact('DeliberationPrepared', 'deliberation', {
  process: z.int(),
  body: z.string(),
})
export const deliberationRevised = fact('DeliberationRevised', 'deliberation', {
  fields: z.array(z.string()),
})
export const deliberationReplanned = fact('DeliberationReplanned', 'deliberation', {
  plannedOn: z.string(),
  reasonPublished: z.boolean(),
})
export const answersAdopted = fact('AnswersAdopted', 'deliberation', { count: z.int() })
export const answerReleased = fact('AnswerReleased', 'deliberation', { answer: z.int() })
export const deliberationVoted = fact('DeliberationVoted', 'deliberation', {
  process: z.int(),
  votedOn: z.string(),
  outcome: z.string(),
})
export const deliberationSent = fact('DeliberationSent', 'deliberation', {
  process: z.int(),
  sentOn: z.string(),
})
export const deliberationPublished = fact('DeliberationPublished', 'deliberation', {
  process: z.int(),
  fingerprint: z.string(),
})
export const deliberationCorrected = fact('DeliberationCorrected', 'deliberation', { field: z.string() })
export const deliberationClassified = fact('DeliberationClassified', 'deliberation', { matter: z.string() })
export const bodyDescribed = fact('BodyDescribed', 'body', {})

/** The sheets of a process received the due day counted backwards from a meeting. */
export const dueDaysApplied = fact('DueDaysApplied', 'process', {
  meeting: z.int(),
  due: z.string(),
  sheets: z.int(),
})
export const meetingPlanned = fact('MeetingPlanned', 'meeting', { body: z.string(), heldOn: z.string() })
export const meetingMoved = fact('MeetingMoved', 'meeting', { heldOn: z.string(), acts: z.int() })
export const meetingCancelled = fact('MeetingCancelled', 'meeting', { acts: z.int() })
export const placedOnAgenda = fact('PlacedOnAgenda', 'deliberation', {
  meeting: z.int(),
  plannedOn: z.string(),
})
/** Never their names. */
export const membersListed = fact('MembersListed', 'body', { members: z.int() })
export const noticeSent = fact('NoticeSent', 'meeting', { sentOn: z.string(), late: z.boolean() })
export const meetingListPublished = fact('MeetingListPublished', 'meeting', { acts: z.int() })
export const pastActsSent = fact('PastActsSent', 'past-import', { rows: z.int() })
export const pastColumnsMapped = fact('PastColumnsMapped', 'past-import', { columns: z.int() })
export const pastActsTaken = fact('PastActsTaken', 'past-import', {
  added: z.int(),
  already: z.int(),
  faulty: z.int(),
})
