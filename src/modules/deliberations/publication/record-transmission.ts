import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { deliberationSent } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { deliberation } from '#modules/deliberations/tables.ts'
import { dayOf } from '#ui/dates.ts'

export const recordTransmission = operation({
  name: 'record-transmission',
  summary: {
    fr: 'Enregistrer la transmission à la préfecture, avec son accusé de réception',
    en: 'Record that the deliberation was sent to the prefecture, with its receipt',
  },
  done: { fr: 'La transmission est enregistrée.', en: 'The sending is recorded.' },
  ...deliberationLife.send,
  input: z.object({ deliberation: identifier(), sentOn: day(), receiptNumber: line({ max: 100 }) }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.send, 'send')
    if (act.sentOn) throw conflict(sentence(messages, (m) => m.alreadySent))
    if (input.sentOn > dayOf(now))
      throw invalid(
        'sentOn',
        sentence(messages, (m) => m.inTheFuture),
      )
    if (act.votedOn && input.sentOn < act.votedOn)
      throw invalid(
        'sentOn',
        sentence(messages, (m) => m.beforeVote),
      )
    await tx
      .update(deliberation)
      .set({
        sentOn: input.sentOn,
        receiptNumber: input.receiptNumber,
        status: act.status === 'published' ? 'published' : 'sent',
      })
      .where(eq(deliberation.id, act.id))
    note(deliberationSent(act.id, { process: act.processId, sentOn: input.sentOn }))
    return { id: act.id }
  },
})
