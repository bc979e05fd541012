import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { answerChannels, contributionLife } from '#modules/contributions/contribution.ts'
import { requireContribution, requireStep } from '#modules/contributions/contribution-row.ts'
import { contactChanged } from '#modules/contributions/facts.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { answerContact } from '#modules/contributions/speaking/submit-contribution.ts'
import { contact } from '#modules/contributions/tables.ts'

/** The author's wish, kept at once: another way to be told, or the code alone, and then nothing is kept. */
export const changeContact = operation({
  name: 'change-contact',
  summary: {
    fr: 'Changer la façon d’être prévenu de la réponse, ou ne plus l’être',
    en: 'Change how one is told of the answer, or stop it',
  },
  done: { fr: 'Votre choix est enregistré.', en: 'Your choice is recorded.' },
  ...contributionLife.contact,
  input: z.object({
    code: line({ max: 40 }),
    answerBy: z.enum(answerChannels),
    contact: line({ max: 300 }).optional(),
  }),
  async run(input, { tx, town, actor, door, now, note }) {
    const found = await findByCode(tx, input.code, door === 'page' ? undefined : codeSource(town, actor))
    const row = await requireContribution(tx, found.id)
    requireStep(contributionLife.contact, row, changeContact.summary)
    const wanted = answerContact(input)
    await tx.delete(contact).where(eq(contact.contributionId, row.id))
    if (wanted) await tx.insert(contact).values({ contributionId: row.id, ...wanted, keptSince: now })
    note(contactChanged(row.id, { process: row.processId, kept: wanted !== undefined }))
    return { code: row.code }
  },
})

/** Erases every way to reach the authors of a process. Returns how many; the caller notes the fact. */
export async function forgetContactsOf(tx: Database, processId: number): Promise<number> {
  const gone = await tx.execute(
    sql`delete from contributions_contact k using contributions_contribution c
        where c.id = k.contribution_id and c.process_id = ${processId} returning k.contribution_id`,
  )
  return gone.rows.length
}
