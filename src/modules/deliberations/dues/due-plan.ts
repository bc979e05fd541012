import { type BackPlan, backPlan, type Town } from '#modules/deliberations/meetings/meeting.ts'
import type { Day } from '#ui/dates.ts'
import { openDaysBefore } from '#ui/holidays.ts'

/** Open days left for each step: usages of this software, to be changed, and no rule of law. */
export interface Lead {
  readonly opinionDays: number
  readonly validationDays: number
  readonly publicationDays: number
}

export const usualLead: Lead = { opinionDays: 10, validationDays: 10, publicationDays: 2 }
export const mostLead = 60

export interface DuePlan extends BackPlan {
  readonly heldOn: Day
  /** Opinions of the other services; drafts; validation by the elected; publication: each is the last day for it. */
  readonly opinionsDue: Day
  readonly draftsDue: Day
  readonly validationDue: Day
}

/** From the meeting back to the first opinion: notice in clear days, then open days without public holidays. */
export function duePlan(meeting: { body: string; heldOn: Day }, town: Town, lead: Lead): DuePlan {
  const back = backPlan(meeting, town)
  const before = (day: Day, days: number) => openDaysBefore(day, days, town.inseeCode)
  const validationDue = before(back.answersDue, lead.publicationDays)
  const draftsDue = before(validationDue, lead.validationDays)
  return {
    ...back,
    heldOn: meeting.heldOn,
    validationDue,
    draftsDue,
    opinionsDue: before(draftsDue, lead.opinionDays),
  }
}
