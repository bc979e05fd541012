import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { email, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { authorNotReached } from './facts.ts'
import { detach, mendMail } from './gather-mail.ts'
import { words } from './messages.ts'
import { tellers } from './notice.ts'
import { rows } from './reads.ts'

/**
 * A message comes back from a mailbox that took it first, days later: it names an address, not a person. Whom it was to tell
 * was not reached, and what waits for this address does not leave.
 */
export const recordMailReturned = operation({
  name: 'record-mail-returned',
  summary: {
    fr: 'Noter qu’un courriel est revenu d’une adresse',
    en: 'Record that an e-mail came back from an address',
  },
  done: {
    fr: 'C’est noté : ces personnes sont à prévenir autrement.',
    en: 'It is recorded: these people are to be told otherwise.',
  },
  who: tellers,
  when: { fr: 'un courriel est parti à cette adresse', en: 'an e-mail left to this address' },
  input: z.object({ process: slug(), address: email() }),
  owner: ownerOfProcess,
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const theirs = sql`n.channel = 'email' and n.contribution_id in (
      select k.contribution_id from contributions_contact k join contributions_contribution x on x.id = k.contribution_id
      where k.channel = 'email' and lower(k.contact) = lower(${input.address}) and x.process_id = ${process.id})`
    const messages = await detach(tx, theirs)
    const missed = await rows<{ contribution: number; notices: number }>(
      tx,
      sql`with changed as (
            update notices_notice n set status = 'not_reached', outcome = 'returned', settled_at = ${now.toISOString()}
            where ${theirs} and (n.status = 'waiting' or n.outcome = 'sent') returning n.contribution_id)
          select contribution_id::int as contribution, count(*)::int as notices from changed group by 1 order by 1`,
    )
    if (missed.length === 0)
      throw invalid(
        'address',
        sentence(words, (m) => m.noMailThere),
      )
    await mendMail(tx, messages)
    for (const one of missed)
      note(authorNotReached(one.contribution, { process: process.id, notices: one.notices }))
    return { authors: missed.length }
  },
})
