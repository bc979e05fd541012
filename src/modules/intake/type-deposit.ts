import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { count, identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import {
  answerChannels,
  answerContact,
  authorCategories,
  type Channel,
  keepEntered,
  maxLongText,
  requirePlace,
} from '#modules/contributions/module.ts'
import {
  depositLife,
  dropAttachments,
  filesGoOn,
  ownerOfDeposit,
  requireDeposit,
  requireDepositStep,
} from './deposit.ts'
import { attachmentsDropped, depositTyped } from './facts.ts'
import { deposit, transcript } from './tables.ts'

/** One contribution of what the sheet or the voice says. The first takes the code its author already holds. */
export const typeDeposit = operation({
  name: 'type-deposit',
  summary: {
    fr: 'Écrire ce que dit une feuille ou un message vocal',
    en: 'Type what a sheet or a voice message says',
  },
  done: {
    fr: 'La parole est enregistrée. Son auteur la relit avec son code.',
    en: 'The words are recorded. Their author reads them with the code.',
  },
  ...depositLife.type,
  input: z.object({
    deposit: identifier(),
    text: text({ max: maxLongText }),
    axis: count(999).min(1).optional(),
    authorCategory: z.enum(authorCategories).optional(),
    groupSize: count().min(1).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    /** Read again to the person, who was there or on the telephone. */
    readBack: z.boolean().default(false),
    answerBy: z.enum(answerChannels).optional(),
    contact: line({ max: 300 }).optional(),
    /** Nothing is left to type of it. */
    finished: z.boolean().default(false),
    /** Its photos and its voice go now, not after the delay. */
    dropNow: z.boolean().default(false),
  }),
  owner: ownerOfDeposit,
  async run(input, deed) {
    const { tx, now, note } = deed
    const row = await requireDeposit(tx, input.deposit)
    requireDepositStep(depositLife.type, row)
    const place = await requirePlace(tx, row.processId, {
      axis: input.axis,
      session: row.sessionId ?? undefined,
    })
    const before = await tx.select().from(transcript).where(eq(transcript.depositId, row.id))
    const voice = await keepEntered(deed, {
      ...place,
      axisId: place.axisId ?? row.axisId,
      processId: row.processId,
      kind: (input.groupSize ?? 1) > 1 ? 'group' : 'individual',
      channel: row.channel as Exclude<Channel, 'import'>,
      authorCategory: input.authorCategory,
      groupSize: input.groupSize,
      language: input.language,
      text: input.text,
      readBack: input.readBack,
      saidOn: row.saidOn ?? undefined,
      arrivedOn: row.arrivedOn ?? undefined,
      mailReference: row.mailReference ?? undefined,
      answer: answerContact(input),
      code: before.length === 0 ? row.code : undefined,
      receivedAt: row.receivedAt,
    })
    await tx.insert(transcript).values({ contributionId: voice.id, depositId: row.id })
    if (input.finished)
      await tx
        .update(deposit)
        .set({ status: 'transcribed', statusAt: now, filesUntil: filesGoOn(now) })
        .where(eq(deposit.id, row.id))
    note(depositTyped(row.id, { contribution: voice.id, finished: input.finished }))
    if (input.finished && input.dropNow)
      note(attachmentsDropped(row.id, { files: await dropAttachments(tx, row.id, now) }))
    return { deposit: row.id, finished: input.finished, reference: voice.reference, code: voice.code }
  },
})
