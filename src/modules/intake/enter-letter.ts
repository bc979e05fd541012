import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { upload } from '#kernel/files/upload.ts'
import type { Lang } from '#kernel/i18n.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, day, key, line, slug, text } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import {
  answerContact,
  authorCategories,
  entry,
  keepEntered,
  maxLongText,
  requireEntered,
  requirePlace,
  requireProcess,
} from '#modules/contributions/module.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { filesGoOn, keepDeposit } from './deposit.ts'
import { depositRepeated, depositTyped } from './facts.ts'
import { letterMessages } from './letter-messages.ts'
import { deposit, transcript } from './tables.ts'

const input = z.object({
  process: slug(),
  axis: count(999).min(1).optional(),
  writtenOn: day().optional(),
  arrivedOn: day().optional(),
  mailReference: line({ max: 60 }).optional(),
  pages: z
    .array(upload({ kinds: ['image'] }))
    .max(10)
    .optional(),
  /** Left out: typed later, from the photos of its pages. */
  text: text({ max: maxLongText }).optional(),
  authorCategory: z.enum(authorCategories).optional(),
  groupSize: count().min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  /** The person wants an answer by letter: where to send it, kept apart from the words. */
  address: line({ max: 300 }).optional(),
  submission: key(),
})
type Letter = z.output<typeof input>

const refuse = (field: string, pick: (m: (typeof letterMessages)[Lang]) => string) =>
  invalid(field, sentence(letterMessages, pick))

/** A letter: its words with their receipt, its pages beside them; without its words, its pages wait to be typed. */
export const enterLetter = operation({
  name: 'enter-letter',
  summary: { fr: 'Saisir une lettre reçue', en: 'Type a letter received' },
  done: { fr: 'La lettre est gardée, avec son reçu.', en: 'The letter is kept, with its receipt.' },
  ...entry,
  input,
  owner: async (asked, { tx }) => ({ process: (await requireProcess(tx, asked.process)).id }),
  async run(letter, deed) {
    const process = await requireProcess(deed.tx, letter.process)
    requireEntered(process)
    requireDates(letter, dayInParis(deed.now))
    const { axisId } = await requirePlace(deed.tx, process.id, letter)
    const pages = letter.pages ?? []
    if (!letter.text && pages.length === 0) throw refuse('text', (m) => m.textOrPages)
    if (!letter.text && letter.address) throw refuse('text', (m) => m.textFirst)
    const came = {
      processId: process.id,
      axisId,
      arrivedOn: letter.arrivedOn,
      mailReference: letter.mailReference,
      submission: letter.submission,
    }
    const [known] = await deed.tx.select().from(deposit).where(eq(deposit.submission, letter.submission))
    if (known) {
      deed.note(depositRepeated(known.id, {}))
      return { process: process.slug, deposit: letter.text ? undefined : known.id, code: known.code }
    }
    const scanned =
      pages.length > 0
        ? await keepDeposit(
            deed,
            { ...came, sessionId: null, channel: 'letter', saidOn: letter.writtenOn ?? null },
            pages,
          )
        : undefined
    if (letter.text === undefined)
      return { process: process.slug, deposit: scanned?.deposit, code: scanned?.code as string }
    const code = await keepWords(deed, letter, letter.text, came, scanned)
    return { process: process.slug, deposit: undefined, code }
  },
})

function requireDates({ writtenOn, arrivedOn }: Letter, today: string): void {
  if (writtenOn && writtenOn > today) throw refuse('writtenOn', (m) => m.future)
  if (arrivedOn && arrivedOn > today) throw refuse('arrivedOn', (m) => m.future)
  if (writtenOn && arrivedOn && arrivedOn < writtenOn) throw refuse('arrivedOn', (m) => m.tooSoon)
}

async function keepWords(
  deed: Deed,
  letter: Letter,
  text: string,
  came: {
    processId: number
    axisId: number | null
    arrivedOn?: string
    mailReference?: string
    submission: string
  },
  scanned: { deposit: number; code: string } | undefined,
): Promise<string> {
  const { authorCategory, groupSize, language, writtenOn: saidOn, address } = letter
  const voice = await keepEntered(deed, {
    ...came,
    kind: (groupSize ?? 1) > 1 ? 'group' : 'individual',
    channel: 'letter',
    authorCategory,
    groupSize,
    language,
    saidOn,
    text,
    code: scanned?.code,
    answer: answerContact({ answerBy: address ? 'letter' : undefined, contact: address }, 'address'),
  })
  if (scanned) {
    const { now, tx } = deed
    await tx.insert(transcript).values({ contributionId: voice.id, depositId: scanned.deposit })
    await tx
      .update(deposit)
      .set({ status: 'transcribed', statusAt: now, filesUntil: filesGoOn(now) })
      .where(eq(deposit.id, scanned.deposit))
    deed.note(depositTyped(scanned.deposit, { contribution: voice.id, finished: true }))
  }
  return voice.code
}
