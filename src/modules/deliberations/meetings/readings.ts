import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { backPlan, lateSteps, meetingState, noticeState } from './meeting.ts'
import { listMeetings, showMeeting } from './reads.ts'

/** Null is unknown. The dates of `plan` are computed from the day of the meeting, never typed. */
export const listMeetingsReading = reading({
  name: 'list-meetings',
  summary: {
    fr: 'Lister les séances, avec leurs dates comptées à rebours',
    en: 'List meetings, with their dates counted backwards',
  },
  who: 'anyone',
  input: z.object({ body: z.enum(bodies).optional() }),
  async run(input, { db, now }) {
    const town = (await townIdentity(db)) ?? {}
    return (await listMeetings(db, input)).map((one) => {
      const plan = backPlan(one, town)
      return { ...one, state: meetingState(one, now), plan, late: lateSteps(one, plan, now) }
    })
  },
})

export const showMeetingReading = reading({
  name: 'show-meeting',
  summary: {
    fr: 'Montrer une séance, son ordre du jour et ses dates',
    en: 'Show a meeting, its agenda and its dates',
  },
  who: 'anyone',
  input: z.object({ meeting: identifier() }),
  async run(input, { db, now }) {
    const shown = await showMeeting(db, input.meeting)
    const plan = backPlan(shown.meeting, (await townIdentity(db)) ?? {})
    return {
      ...shown,
      days: shown.days.map(({ heldOn, reason, recordedAt }) => ({ heldOn, reason, recordedAt })),
      state: meetingState(shown.meeting, now),
      plan,
      notice: noticeState(shown.meeting, plan, now),
      late: lateSteps(shown.meeting, plan, now),
    }
  },
})
