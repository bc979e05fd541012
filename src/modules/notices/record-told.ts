import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { authorTold } from './facts.ts'
import { words } from './messages.ts'
import { channels, noticeLife, possibleOutcomes, toldOutcomes } from './notice.ts'
import { settle } from './settle.ts'

/** One author, or with no contribution everybody on the list. Letters are recorded together by their printing. */
export const recordTold = operation({
  name: 'record-told',
  summary: { fr: 'Noter qu’un auteur est prévenu', en: 'Record that an author was told' },
  done: { fr: 'C’est noté.', en: 'It is recorded.' },
  ...noticeLife.tell,
  input: z.object({
    process: slug(),
    channel: z.enum(channels),
    contribution: identifier().optional(),
    /** The last notice on the list that was read: what came since has not been told. */
    upTo: identifier(),
    outcome: z.enum(toldOutcomes),
  }),
  owner: ownerOfProcess,
  async run(input, { tx, now, note }) {
    const { channel, outcome } = input
    const byMail = channel === 'email'
    if (!possibleOutcomes[channel].told.includes(outcome) || (byMail && !input.contribution))
      throw invalid(
        'outcome',
        sentence(words, (m) => (byMail ? m.mailSpeaks : m.wrongOutcome)),
      )
    if (channel === 'letter' && !input.contribution) throw conflict(sentence(words, (m) => m.byPrinting))
    const process = await processBySlug(tx, input.process)
    // A whole list is what waits; somebody tried in vain before is told one by one. A waiting e-mail leaves by itself.
    const from = byMail ? sql`n.status = 'not_reached'` : sql`n.status in ('waiting', 'not_reached')`
    const whom = input.contribution
      ? sql`n.contribution_id = ${input.contribution} and ${from}`
      : sql`n.status = 'waiting'`
    const told = await settle(
      tx,
      sql`status = 'told', outcome = ${outcome}, settled_at = ${now.toISOString()}`,
      sql`c.process_id = ${process.id} and n.channel = ${channel} and n.id <= ${input.upTo} and ${whom}`,
    )
    for (const one of told) note(authorTold(one.contribution, { process: process.id, notices: one.notices }))
    return { authors: told.length }
  },
})
