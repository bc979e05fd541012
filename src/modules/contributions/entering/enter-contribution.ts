import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, key, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import {
  answerChannels,
  authorCategories,
  enteredChannels,
  entry,
  kinds,
  maxLongText,
  translationOrigins,
} from '#modules/contributions/contribution.ts'
import { messages } from '#modules/contributions/messages.ts'
import { requirePlace, requireProcess } from '#modules/contributions/place-reads.ts'
import { requireEntered } from '#modules/contributions/speaking/open-participation.ts'
import { answerContact } from '#modules/contributions/speaking/submit-contribution.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { keepEntered } from './keep-entered.ts'

/** Types what someone else said. The category is the speaker's; the one who types stays in `entered_by`, and is shown nowhere as author. */
export const enterContribution = operation({
  name: 'enter-contribution',
  summary: { fr: 'Saisir une parole pour une personne', en: 'Type a contribution for someone' },
  done: {
    fr: 'La parole est enregistrée. Donnez son reçu à la personne.',
    en: 'The contribution is recorded. Give the person its receipt.',
  },
  ...entry,
  input: z.object({
    process: slug(),
    axis: count(999).min(1).optional(),
    angle: count(99).min(1).optional(),
    session: identifier().optional(),
    channel: z.enum(enteredChannels),
    kind: z.enum(kinds).optional(),
    title: line({ max: 200 }).optional(),
    text: text({ max: maxLongText }),
    authorCategory: z.enum(authorCategories).optional(),
    groupSize: count().min(1).optional(),
    district: identifier().optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    saidOn: day().optional(),
    /** A name the person chose to be shown with the words. */
    pseudonym: line({ max: 60 }).optional(),
    /** Of a letter: the day it arrived, its number in the register of mail. */
    arrivedOn: day().optional(),
    mailReference: line({ max: 60 }).optional(),
    /** What it says in French, when it was said in another language, and who put it so. */
    translation: text({ max: maxLongText }).optional(),
    translationOrigin: z.enum(translationOrigins).optional(),
    /** The text was read again to the person, or by the person. */
    readBack: z.boolean().optional(),
    answerBy: z.enum(answerChannels).optional(),
    contact: line({ max: 300 }).optional(),
    submission: key().optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await requireProcess(tx, input.process)).id }),
  async run(input, deed) {
    const { tx, now } = deed
    // What the next sheet of the pile has in common with this one.
    const kept = { process: input.process, axis: input.axis, session: input.session, channel: input.channel }
    const process = await requireProcess(tx, input.process)
    requireEntered(process)
    const place = await requirePlace(tx, process.id, input)
    if (input.saidOn && input.saidOn > dayInParis(now))
      throw invalid(
        'saidOn',
        sentence(messages, (m) => m.saidTomorrow),
      )
    // The place was read into rows; the rest is kept as it was typed.
    const { axis, angle, session, district, answerBy, contact, ...said } = input
    const voice = await keepEntered(deed, {
      ...said,
      ...place,
      processId: process.id,
      kind: input.kind ?? (place.sessionId ? 'verbatim' : (said.groupSize ?? 1) > 1 ? 'group' : 'individual'),
      channel: input.channel,
      answer: answerContact(input),
    })
    return { ...voice, ...kept }
  },
})
