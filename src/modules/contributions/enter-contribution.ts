import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, key, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { dayInParis } from '#modules/processes/module.ts'
import {
  answerChannels,
  authorCategories,
  enteredChannels,
  entry,
  kinds,
  maxLongText,
} from './contribution.ts'
import { freshCodes } from './contribution-row.ts'
import { contributionReceived, submissionRepeated } from './facts.ts'
import { messages } from './messages.ts'
import { requireEntered } from './open-participation.ts'
import { touchesPrivateLife } from './personal-data.ts'
import { requirePlace, requireProcess } from './place-reads.ts'
import { answerContact } from './submit-contribution.ts'
import { contact, contribution } from './tables.ts'

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
    /** The text was read again to the person, or by the person. */
    readBack: z.boolean().optional(),
    answerBy: z.enum(answerChannels).optional(),
    contact: line({ max: 300 }).optional(),
    submission: key().optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await requireProcess(tx, input.process)).id }),
  async run(input, { tx, now, actor, note }) {
    // What the next sheet of the pile has in common with this one.
    const kept = { process: input.process, axis: input.axis, session: input.session, channel: input.channel }
    if (input.submission) {
      const [known] = await tx
        .select()
        .from(contribution)
        .where(eq(contribution.submission, input.submission))
      if (known && known.text === input.text) {
        note(submissionRepeated(known.id, {}))
        return { id: known.id, code: known.code, reference: known.reference, ...kept }
      }
    }
    const process = await requireProcess(tx, input.process)
    requireEntered(process)
    const place = await requirePlace(tx, process.id, input)
    if (input.saidOn && input.saidOn > dayInParis(now))
      throw invalid(
        'saidOn',
        sentence(messages, (m) => m.saidTomorrow),
      )
    const wanted = answerContact(input)
    const [code] = await freshCodes(tx, 1)
    const [added] = await tx
      .insert(contribution)
      .values({
        ...place,
        code: code as string,
        submission: input.submission ?? null,
        processId: process.id,
        kind:
          input.kind ?? (place.sessionId ? 'verbatim' : (input.groupSize ?? 1) > 1 ? 'group' : 'individual'),
        channel: input.channel,
        authorCategory: input.authorCategory ?? 'unsaid',
        groupSize: input.groupSize ?? null,
        language: input.language ?? 'fr',
        title: input.title ?? null,
        text: input.text,
        version: 1,
        status: 'received',
        privateLife: touchesPrivateLife(`${input.title ?? ''}\n${input.text}`),
        enteredFor: true,
        enteredBy: actor.person ?? null,
        readBack: input.readBack ?? false,
        saidOn: input.saidOn ?? null,
        receivedAt: now,
        statusAt: now,
      })
      .returning({ id: contribution.id, reference: contribution.reference })
    if (!added) throw new Error('a contribution was not kept')
    if (wanted) await tx.insert(contact).values({ contributionId: added.id, ...wanted, keptSince: now })
    note(contributionReceived(added.id, { process: process.id, channel: input.channel, enteredFor: true }))
    return { id: added.id, code: code as string, reference: added.reference, ...kept }
  },
})
