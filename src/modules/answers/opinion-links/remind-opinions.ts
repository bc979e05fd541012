import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { operator } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation, perform } from '#kernel/operation.ts'
import { conflict, Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { opinionReminded } from '#modules/answers/opinions/facts.ts'
import { noLink } from '#modules/answers/opinions/opinion.ts'
import { opinion } from '#modules/answers/opinions/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { linkWords } from './messages.ts'
import { linksOver, linksToRemind } from './reads.ts'
import { requestMail } from './request-mail.ts'

/** Once a request, some days before its due day: who answered, or was asked that very day, receives nothing. */
export const remindOpinions = operation({
  name: 'remind-opinions',
  summary: sentence(linkWords, (m) => m.summaries.remind),
  done: sentence(linkWords, (m) => m.done.remind),
  who: { administrator: 'all', agent: 'all' },
  input: z.object({}),
  async run(_input, { tx, now, note }) {
    const due = await linksToRemind(tx, dayInParis(now))
    if (due.length === 0) throw conflict(sentence(linkWords, (m) => m.nobodyToRemind))
    for (const { id, answer, key, email } of due) {
      const said = await requestMail(tx, key, 'reminded')
      if (said) await queueMessage(tx, { kind: 'opinion', recipient: email, ...said }, now)
      note(opinionReminded(id, { answer }))
    }
    const ids = due.map((one) => one.id)
    await tx.update(opinion).set({ remindedAt: now }).where(inArray(opinion.id, ids))
    return { reminded: due.length }
  },
})

/** Run by the server every hour; links that serve no more are erased, with the address they went to. */
export async function watchOpinionLinks(town: Town): Promise<void> {
  const now = town.clock.now()
  const over = await linksOver(town.db, dayInParis(now))
  if (over.length > 0) await town.db.update(opinion).set(noLink).where(inArray(opinion.id, over))
  try {
    await perform(town, remindOpinions, {}, { actor: operator, door: 'cli' })
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'conflict') throw error
  }
}
