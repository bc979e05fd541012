import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { ownerOf, requireContribution } from '#modules/contributions/module.ts'
import { decisionTold } from '#modules/moderation/facts.ts'
import { messages } from '#modules/moderation/messages.ts'
import { telling } from '#modules/moderation/tables.ts'

/** Contacts are seen by agents alone, as for the answers. */
export const decisionTellers = { agent: 'all' } as const

export const recordDecisionTold = operation({
  name: 'record-decision-told',
  summary: { fr: 'Noter qu’un auteur sait la décision', en: 'Record that an author knows the decision' },
  done: { fr: 'C’est noté.', en: 'It is recorded.' },
  who: decisionTellers,
  input: z.object({ telling: identifier(), outcome: z.enum(['told', 'not_reached']) }),
  owner: async (input, { tx }) =>
    ownerOf(await requireContribution(tx, (await requireTelling(tx, input.telling)).contributionId)),
  async run(input, { tx, now, note }) {
    const found = await requireTelling(tx, input.telling)
    if (found.status !== 'waiting' && found.status !== 'not_reached')
      throw conflict(sentence(messages, (m) => m.toldAlready))
    const row = await requireContribution(tx, found.contributionId)
    await tx.update(telling).set({ status: input.outcome, settledAt: now }).where(eq(telling.id, found.id))
    note(decisionTold(row.id, { process: row.processId, outcome: input.outcome }))
    return {}
  },
})

async function requireTelling(tx: Database, id: number) {
  const [found] = await tx.select().from(telling).where(eq(telling.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.unknownTelling))
  return found
}
