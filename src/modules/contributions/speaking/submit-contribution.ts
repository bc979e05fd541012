import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, email, identifier, key, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { showReceiptCode } from '#kernel/receipt-code.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import {
  answerChannels,
  authorCategories,
  maxPseudonym,
  maxText,
} from '#modules/contributions/contribution.ts'
import { freshCodes } from '#modules/contributions/contribution-row.ts'
import { contributionReceived, submissionRepeated } from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'
import { requirePlace, requireProcess } from '#modules/contributions/place-reads.ts'
import { contact, contribution } from '#modules/contributions/tables.ts'
import { requireOpen } from './open-participation.ts'
import { masked, touchesPrivateLife } from './personal-data.ts'

export const submission = z.object({
  process: slug(),
  /** Number of the axis in the process. */
  axis: count(999).min(1).optional(),
  /** Position of the angle in the process. */
  angle: count(99).min(1).optional(),
  text: text({ max: maxText }),
  /** Hide for me the names, addresses and numbers of persons that are found in the text. */
  mask: z.boolean().optional(),
  /** A name to be shown with the words: never asked, never checked. */
  pseudonym: line({ max: maxPseudonym }).optional(),
  authorCategory: z.enum(authorCategories).optional(),
  /** More than one person speaks: how many. */
  groupSize: count().min(1).optional(),
  district: identifier().optional(),
  language: z.enum(['fr', 'en']).optional(),
  answerBy: z.enum(answerChannels).optional(),
  /** E-mail address, telephone number or postal address, as the channel of the answer needs. */
  contact: line({ max: 300 }).optional(),
  submission: key(),
})

export const submitContribution = operation({
  name: 'submit-contribution',
  summary: { fr: 'Envoyer une contribution', en: 'Send a contribution' },
  done: {
    fr: 'Votre parole est bien arrivée. Gardez ce code.',
    en: 'Your words have arrived. Keep this code.',
  },
  who: 'anyone',
  input: submission,
  async run(input, { tx, now, note }) {
    const repeated = await earlier(tx, input)
    if (repeated) {
      note(submissionRepeated(repeated.id, {}))
      return { code: repeated.code, reference: repeated.reference }
    }
    const process = await requireProcess(tx, input.process)
    requireOpen(process, now)
    const place = await requirePlace(tx, process.id, input)
    const wanted = answerContact(input)
    const hidden = input.mask && masked(input.text, input.language)
    const [code] = await freshCodes(tx, 1)
    const [added] = await tx
      .insert(contribution)
      .values({
        ...place,
        code: code as string,
        submission: input.submission,
        processId: process.id,
        kind: (input.groupSize ?? 1) > 1 ? 'group' : 'individual',
        channel: 'web',
        authorCategory: input.authorCategory ?? 'unsaid',
        groupSize: input.groupSize ?? null,
        language: input.language ?? 'fr',
        text: input.text,
        pseudonym: input.pseudonym ?? null,
        publishedText: hidden && hidden !== input.text ? hidden : null,
        version: 1,
        status: 'received',
        privateLife: touchesPrivateLife(`${input.text}\n${input.pseudonym ?? ''}`),
        enteredFor: false,
        readBack: false,
        receivedAt: now,
        statusAt: now,
      })
      .onConflictDoNothing({ target: contribution.submission })
      .returning({ id: contribution.id, reference: contribution.reference, code: contribution.code })
    if (!added) {
      // The same form, sent twice at the same moment: the other one has just been kept.
      const first = await earlier(tx, input)
      if (!first) throw new Error('a submission was neither kept nor found')
      note(submissionRepeated(first.id, {}))
      return { code: first.code, reference: first.reference }
    }
    if (wanted) await tx.insert(contact).values({ contributionId: added.id, ...wanted, keptSince: now })
    note(contributionReceived(added.id, { process: process.id, channel: 'web', enteredFor: false }))
    return { code: added.code, reference: added.reference }
  },
})

/** The contribution this form already made. Other words under the same key would be lost: they are refused instead. */
async function earlier(tx: Database, input: { submission: string; text: string }) {
  const [found] = await tx.select().from(contribution).where(eq(contribution.submission, input.submission))
  if (found && found.text !== input.text && found.version === 1)
    throw conflict(sentence(messages, (m) => m.sentAlready(showReceiptCode(found.code))))
  return found
}

/** What is kept to tell the author of the answer; nothing when the code is enough. */
export function answerContact(
  input: { answerBy?: (typeof answerChannels)[number]; contact?: string },
  field = 'contact',
) {
  if (!input.answerBy || input.answerBy === 'code') return undefined
  const given = input.contact ?? ''
  if (input.answerBy === 'counter') return { channel: 'counter', contact: null }
  if (input.answerBy === 'email' && !email().safeParse(given).success)
    throw invalid(
      field,
      sentence(messages, (m) => m.contactEmail),
    )
  if (input.answerBy === 'telephone' && given.replace(/[^0-9]/g, '').length < 9)
    throw invalid(
      field,
      sentence(messages, (m) => m.contactTelephone),
    )
  if (input.answerBy === 'letter' && given.length < 10)
    throw invalid(
      field,
      sentence(messages, (m) => m.contactLetter),
    )
  return { channel: input.answerBy, contact: given }
}
