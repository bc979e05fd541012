import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { placedOnAgenda } from '#modules/deliberations/facts.ts'
import { lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { deliberation, plannedDate } from '#modules/deliberations/tables.ts'
import { messages } from './messages.ts'
import { lockMeeting, meetingOfAct } from './reads.ts'

export const placeOnAgenda = operation({
  name: 'place-on-agenda',
  summary: {
    fr: 'Inscrire une délibération à l’ordre du jour d’une séance (les dates déjà annoncées restent)',
    en: 'Put a deliberation on the agenda of a meeting (the dates already announced stay)',
  },
  done: { fr: 'La délibération est à l’ordre du jour.', en: 'The deliberation is on the agenda.' },
  ...deliberationLife.replan,
  input: z.object({
    deliberation: identifier(),
    meeting: identifier(),
    /** Why it is put off, when it was announced for another day. */
    reason: text({ max: 1_000 }).optional(),
  }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, actor, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.replan, 'place')
    const found = await lockMeeting(tx, input.meeting)
    if (found.body !== act.body) throw conflict(sentence(messages, (m) => m.otherBody))
    if ((await meetingOfAct(tx, act.id))?.id === found.id)
      throw invalid(
        'meeting',
        sentence(messages, (m) => m.alreadyThere),
      )
    await tx.insert(plannedDate).values({
      deliberationId: act.id,
      plannedOn: found.heldOn,
      reason: input.reason ?? null,
      recordedAt: now,
      recordedBy: actor.id,
      meetingId: found.id,
    })
    if (!act.plannedOn)
      await tx.update(deliberation).set({ plannedOn: found.heldOn }).where(eq(deliberation.id, act.id))
    note(placedOnAgenda(act.id, { meeting: found.id, plannedOn: found.heldOn }))
    return { id: act.id }
  },
})
