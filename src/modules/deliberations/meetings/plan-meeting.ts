import { z } from 'zod'
import { day, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { meetingPlanned } from '#modules/deliberations/facts.ts'
import { meeting, meetingDay } from '#modules/deliberations/tables.ts'
import { hour } from '#modules/workshops/module.ts'
import { meetingRights } from './meeting.ts'

export const known = ['yes', 'no', 'unknown'] as const

export const planMeeting = operation({
  name: 'plan-meeting',
  summary: {
    fr: 'Prévoir une séance du conseil municipal ou du conseil d’administration du CCAS',
    en: 'Plan a meeting of the municipal council or of the board of the CCAS',
  },
  done: { fr: 'La séance est au calendrier.', en: 'The meeting is in the calendar.' },
  who: meetingRights.plan,
  input: z.object({
    body: z.enum(bodies),
    heldOn: day(),
    /** Left out: unknown. */
    startsAt: hour().optional(),
    place: line({ max: 200 }).optional(),
    openToPublic: z.enum(known).default('unknown'),
    example: z.boolean().default(false),
  }),
  async run(input, { tx, now, actor, note }) {
    const [made] = await tx
      .insert(meeting)
      .values({
        body: input.body,
        heldOn: input.heldOn,
        startsAt: input.startsAt ?? null,
        place: input.place ?? null,
        openToPublic: input.openToPublic === 'unknown' ? null : input.openToPublic === 'yes',
        example: input.example,
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: meeting.id })
    if (!made) throw new Error('a meeting was not planned')
    await tx
      .insert(meetingDay)
      .values({ meetingId: made.id, heldOn: input.heldOn, recordedAt: now, recordedBy: actor.id })
    note(meetingPlanned(made.id, { body: input.body, heldOn: input.heldOn }))
    return made
  },
})
