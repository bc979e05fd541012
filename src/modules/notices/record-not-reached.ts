import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { authorNotReached } from './facts.ts'
import { words } from './messages.ts'
import { channels, missedOutcomes, noticeLife, possibleOutcomes } from './notice.ts'
import { settle } from './settle.ts'

/** Also of what was told: a letter or an e-mail that comes back. */
export const recordNotReached = operation({
  name: 'record-not-reached',
  summary: {
    fr: 'Noter qu’un auteur n’a pas pu être joint',
    en: 'Record that an author could not be reached',
  },
  done: { fr: 'C’est noté. Vous pourrez essayer de nouveau.', en: 'It is recorded. You may try again.' },
  ...noticeLife.miss,
  input: z.object({
    process: slug(),
    channel: z.enum(channels),
    contribution: identifier(),
    upTo: identifier(),
    outcome: z.enum(missedOutcomes),
  }),
  owner: ownerOfProcess,
  async run(input, { tx, now, note }) {
    const { channel, outcome } = input
    if (!possibleOutcomes[channel].missed.includes(outcome))
      throw invalid(
        'outcome',
        sentence(words, (m) => m.wrongOutcome),
      )
    const process = await processBySlug(tx, input.process)
    // What comes back had left: a message that still waits to leave is not concerned.
    const from = outcome === 'returned' ? sql`n.status = 'told'` : sql`n.status in ('waiting', 'not_reached')`
    const missed = await settle(
      tx,
      sql`status = 'not_reached', outcome = ${outcome}, settled_at = ${now.toISOString()}`,
      sql`c.process_id = ${process.id} and n.channel = ${channel} and n.id <= ${input.upTo}
          and n.contribution_id = ${input.contribution} and ${from}`,
    )
    for (const one of missed)
      note(authorNotReached(one.contribution, { process: process.id, notices: one.notices }))
    return { contribution: input.contribution }
  },
})
