import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { meetingCancelled, meetingMoved } from '#modules/deliberations/facts.ts'
import { meeting, meetingDay, plannedDate } from '#modules/deliberations/tables.ts'
import { hour } from '#modules/workshops/module.ts'
import { dayOf } from '#ui/dates.ts'
import { meetingRights } from './meeting.ts'
import { messages } from './messages.ts'
import { known } from './plan-meeting.ts'
import { agendaOf, lockMeeting } from './reads.ts'

export const moveMeeting = operation({
  name: 'move-meeting',
  summary: {
    fr: 'Changer le jour, l’heure ou le lieu d’une séance (les jours déjà annoncés restent)',
    en: 'Change the day, the hour or the place of a meeting (the days already announced stay)',
  },
  done: { fr: 'La séance est changée.', en: 'The meeting is changed.' },
  who: meetingRights.move,
  input: z.object({
    meeting: identifier(),
    heldOn: day(),
    startsAt: hour().optional(),
    place: line({ max: 200 }).optional(),
    openToPublic: z.enum(known).default('unknown'),
    /** Public; asked when the day changes, and left out when nobody gave one. */
    reason: text({ max: 1_000 }).optional(),
  }),
  async run(input, { tx, now, actor, note }) {
    const found = await lockMeeting(tx, input.meeting)
    const agenda = await agendaOf(tx, found.id)
    const moves = input.heldOn !== found.heldOn
    if (moves && agenda.some((act) => act.votedOn)) throw conflict(sentence(messages, (m) => m.hasVoted))
    if (moves && found.noticeSentOn && input.heldOn < found.noticeSentOn)
      throw invalid(
        'heldOn',
        sentence(messages, (m) => m.beforeNotice),
      )
    const line = { reason: input.reason ?? null, recordedAt: now, recordedBy: actor.id }
    if (moves) await tx.insert(meetingDay).values({ meetingId: found.id, heldOn: input.heldOn, ...line })
    await tx
      .update(meeting)
      .set({
        heldOn: input.heldOn,
        startsAt: input.startsAt ?? null,
        place: input.place ?? null,
        openToPublic: input.openToPublic === 'unknown' ? null : input.openToPublic === 'yes',
        revision: found.revision + 1,
        changedAt: now,
      })
      .where(eq(meeting.id, found.id))
    // Everything on the agenda is announced for the new day: the old one stays in the history of each act.
    if (moves && agenda.length > 0)
      await tx.insert(plannedDate).values(
        agenda.map((act) => ({
          deliberationId: act.id,
          plannedOn: input.heldOn,
          meetingId: found.id,
          ...line,
        })),
      )
    note(meetingMoved(found.id, { heldOn: input.heldOn, acts: moves ? agenda.length : 0 }))
    return { id: found.id }
  },
})

export const cancelMeeting = operation({
  name: 'cancel-meeting',
  summary: { fr: 'Annuler une séance, avec sa raison', en: 'Cancel a meeting, with its reason' },
  done: {
    fr: 'La séance est annulée. Sa raison est publique.',
    en: 'The meeting is cancelled. Its reason is public.',
  },
  who: meetingRights.cancel,
  input: z.object({ meeting: identifier(), reason: text({ max: 1_000 }) }),
  async run(input, { tx, now, note }) {
    const found = await lockMeeting(tx, input.meeting)
    const agenda = await agendaOf(tx, found.id)
    if (agenda.some((act) => act.votedOn && act.votedOn <= dayOf(now)))
      throw conflict(sentence(messages, (m) => m.hasVoted))
    await tx
      .update(meeting)
      .set({ cancelledAt: now, cancelReason: input.reason, revision: found.revision + 1, changedAt: now })
      .where(eq(meeting.id, found.id))
    note(meetingCancelled(found.id, { acts: agenda.length }))
    return { id: found.id }
  },
})
