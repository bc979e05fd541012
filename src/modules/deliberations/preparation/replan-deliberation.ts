import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { deliberationReplanned } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { lastAnnounced, lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { deliberation, plannedDate } from '#modules/deliberations/tables.ts'

export const replanDeliberation = operation({
  name: 'replan-deliberation',
  summary: {
    fr: 'Annoncer une autre date de vote (les dates déjà annoncées restent)',
    en: 'Announce another date for the vote (the dates already announced stay)',
  },
  done: { fr: 'La nouvelle date est annoncée.', en: 'The new date is announced.' },
  ...deliberationLife.replan,
  input: z.object({ deliberation: identifier(), plannedOn: day(), reason: text({ max: 1_000 }).optional() }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, actor, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.replan, 'replan')
    if (input.plannedOn === (await lastAnnounced(tx, act.id)))
      throw invalid(
        'plannedOn',
        sentence(messages, (m) => m.sameDate),
      )
    await tx.insert(plannedDate).values({
      deliberationId: act.id,
      plannedOn: input.plannedOn,
      reason: input.reason ?? null,
      recordedAt: now,
      recordedBy: actor.id,
    })
    // The first date announced is the promise against which the real one is measured: it is written once.
    if (!act.plannedOn)
      await tx.update(deliberation).set({ plannedOn: input.plannedOn }).where(eq(deliberation.id, act.id))
    const reasonPublished = input.reason !== undefined
    note(deliberationReplanned(act.id, { plannedOn: input.plannedOn, reasonPublished }))
    return { id: act.id }
  },
})
