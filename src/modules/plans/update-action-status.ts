import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, text } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { operation } from '#kernel/operation.ts'
import { forbidden, invalid } from '#kernel/refusal.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { planRules, statuses } from './action.ts'
import { actionStatusUpdated } from './facts.ts'
import { messages } from './messages.ts'
import { lockAction, ownerOfAction } from './requires.ts'
import { action, actionStatus } from './tables.ts'

export const updateActionStatus = operation({
  name: 'update-action-status',
  summary: { fr: 'Dire où en est une action', en: 'Say how an action is going' },
  done: { fr: 'L’état de l’action est enregistré.', en: 'The status of the action is recorded.' },
  who: planRules.follow,
  from: statuses,
  input: z.object({
    action: identifier(),
    status: z.enum(statuses),
    onDay: day(),
    note: text({ max: 2_000 }).optional(),
    example: z.boolean().default(false),
  }),
  owner: ({ action: id }, { tx }) => ownerOfAction(tx, id),
  async run(input, { tx, now, actor, note }) {
    const followed = await lockAction(tx, input.action)
    if (!mayFollow(actor, followed.pilotOrganisationId))
      throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
    if (input.onDay > dayInParis(now))
      throw invalid(
        'onDay',
        sentence(messages, (m) => m.inTheFuture),
      )
    await tx.insert(actionStatus).values({
      actionId: followed.id,
      status: input.status,
      onDay: input.onDay,
      note: input.note ?? null,
      example: input.example,
      recordedAt: now,
      recordedBy: actor.id,
    })
    // A status learnt late is an older line of the history: the present one stays that of the last day.
    const [last] = await tx
      .select()
      .from(actionStatus)
      .where(eq(actionStatus.actionId, followed.id))
      .orderBy(desc(actionStatus.onDay), desc(actionStatus.id))
      .limit(1)
    if (!last) throw new Error('a status was not recorded')
    await tx
      .update(action)
      .set({ status: last.status, statusOn: last.onDay, statusNote: last.note, statusExample: last.example })
      .where(eq(action.id, followed.id))
    note(
      actionStatusUpdated(followed.id, { before: followed.status, after: last.status, onDay: input.onDay }),
    )
    return { id: followed.id }
  },
})

/** A service speaks of the actions it pilots, even when its role is held for the whole process. */
export function mayFollow(actor: Actor, pilot: number | null): boolean {
  return actor.grants.some(
    ({ role, organisation }) =>
      planRules.follow[role as 'agent'] !== undefined && (role !== 'service' || organisation === pilot),
  )
}
