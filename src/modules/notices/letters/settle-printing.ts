import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { authorTold, lettersPosted, lettersPutBack } from '#modules/notices/facts.ts'
import { tellers } from '#modules/notices/notice.ts'
import { rows } from '#modules/notices/reads.ts'
import { printing } from '#modules/notices/tables.ts'
import { dayOf } from '#ui/dates.ts'
import { takeFileAway } from './advance-printing.ts'
import { letterWords } from './messages.ts'
import { lockPrinting, ownerOfPrinting } from './reads.ts'

/** What of it still waits: who withdrew or moved since the printing is not said to be told. */
export const recordLettersPosted = operation({
  name: 'record-letters-posted',
  summary: {
    fr: 'Noter le jour où les lettres d’une impression sont postées',
    en: 'Record the day the letters of a printing are posted',
  },
  done: { fr: 'C’est noté : ces personnes sont prévenues.', en: 'It is recorded: these people are told.' },
  who: tellers,
  when: { fr: 'l’impression n’est ni postée ni remise', en: 'the printing is neither posted nor put back' },
  input: z.object({ printing: identifier(), postedOn: day() }),
  owner: ownerOfPrinting,
  async run(input, { tx, now, note }) {
    const found = await lockPrinting(tx, input.printing)
    const refuse = (why: 'future' | 'beforePrinting') =>
      invalid(
        'postedOn',
        sentence(letterWords, (m) => m[why]),
      )
    if (input.postedOn > dayOf(now)) throw refuse('future')
    if (input.postedOn < dayOf(found.printedAt)) throw refuse('beforePrinting')
    await takeFileAway(tx, found, now)
    await tx.update(printing).set({ postedOn: input.postedOn }).where(eq(printing.id, found.id))
    const told = await rows<{ contribution: number; notices: number }>(
      tx,
      sql`with changed as (
            update notices_notice set status = 'told', outcome = 'posted', settled_at = ${now.toISOString()},
              told_on = ${input.postedOn}
            where printing_id = ${found.id} and status = 'waiting' returning contribution_id)
          select contribution_id::int as contribution, count(*)::int as notices from changed group by 1 order by 1`,
    )
    for (const one of told)
      note(authorTold(one.contribution, { process: found.processId, notices: one.notices }))
    note(lettersPosted(found.processId, { printing: found.id, authors: told.length }))
    return { printing: found.id, authors: told.length }
  },
})

export const putLettersBack = operation({
  name: 'put-letters-back',
  summary: {
    fr: 'Remettre à imprimer les lettres d’une impression qui ne partira pas',
    en: 'Put back to print the letters of a printing that will not leave',
  },
  done: { fr: 'Ces lettres sont de nouveau à imprimer.', en: 'These letters are to be printed again.' },
  who: tellers,
  when: { fr: 'l’impression n’est ni postée ni remise', en: 'the printing is neither posted nor put back' },
  input: z.object({ printing: identifier() }),
  owner: ownerOfPrinting,
  async run(input, { tx, now, note }) {
    const found = await lockPrinting(tx, input.printing)
    await takeFileAway(tx, found, now)
    await tx.update(printing).set({ putBackAt: now }).where(eq(printing.id, found.id))
    note(lettersPutBack(found.processId, { printing: found.id, authors: await freed(tx, found.id) }))
    return { printing: found.id }
  },
})

async function freed(tx: Database, id: number): Promise<number> {
  const back = await rows<{ contribution: number }>(
    tx,
    sql`update notices_notice set printing_id = null where printing_id = ${id} and status = 'waiting'
        returning contribution_id::int as contribution`,
  )
  return new Set(back.map((one) => one.contribution)).size
}
