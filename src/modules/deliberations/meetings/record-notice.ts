import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { meetingListPublished, noticeSent } from '#modules/deliberations/facts.ts'
import { meeting } from '#modules/deliberations/tables.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { dayOf } from '#ui/dates.ts'
import { backPlan, meetingRights } from './meeting.ts'
import { messages } from './messages.ts'
import { agendaOf, lockMeeting } from './reads.ts'

export const recordNotice = operation({
  name: 'record-notice',
  summary: {
    fr: 'Enregistrer le jour d’envoi de la convocation à une séance',
    en: 'Record the day the notice of a meeting was sent',
  },
  done: { fr: 'L’envoi de la convocation est enregistré.', en: 'The sending of the notice is recorded.' },
  who: meetingRights.notice,
  input: z.object({
    meeting: identifier(),
    sentOn: day(),
    /** Asked when it left later than the law allows: urgency, for example. Public. */
    lateReason: text({ max: 1_000 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockMeeting(tx, input.meeting)
    if (found.noticeSentOn) throw conflict(sentence(messages, (m) => m.alreadyNoticed))
    if (input.sentOn > dayOf(now))
      throw invalid(
        'sentOn',
        sentence(messages, (m) => m.inTheFuture),
      )
    if (input.sentOn > found.heldOn)
      throw invalid(
        'sentOn',
        sentence(messages, (m) => m.afterMeeting),
      )
    const late = input.sentOn > backPlan(found, (await townIdentity(tx)) ?? {}).noticeLimit
    if (late && !input.lateReason)
      throw invalid(
        'lateReason',
        sentence(messages, (m) => m.lateNeedsReason),
      )
    await tx
      .update(meeting)
      .set({
        noticeSentOn: input.sentOn,
        noticeLateReason: late ? (input.lateReason ?? null) : null,
        changedAt: now,
      })
      .where(eq(meeting.id, found.id))
    note(noticeSent(found.id, { sentOn: input.sentOn, late }))
    return { id: found.id, late }
  },
})

export const publishMeetingList = operation({
  name: 'publish-meeting-list',
  summary: {
    fr: 'Publier la liste des délibérations examinées en séance',
    en: 'Publish the list of the deliberations examined at a meeting',
  },
  done: {
    fr: 'La liste est publiée, avec son jour et son heure.',
    en: 'The list is published, with its day and hour.',
  },
  who: meetingRights.list,
  input: z.object({ meeting: identifier() }),
  async run(input, { tx, now, note }) {
    const found = await lockMeeting(tx, input.meeting)
    if (found.heldOn > dayOf(now)) throw conflict(sentence(messages, (m) => m.notHeldYet))
    const agenda = await agendaOf(tx, found.id)
    if (agenda.length === 0) throw conflict(sentence(messages, (m) => m.nothingExamined))
    await tx.update(meeting).set({ listPublishedAt: now, changedAt: now }).where(eq(meeting.id, found.id))
    note(meetingListPublished(found.id, { acts: agenda.length }))
    return { id: found.id }
  },
})
