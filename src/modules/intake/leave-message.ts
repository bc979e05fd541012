import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, key, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { requireOpen, requirePlace, requireProcess } from '#modules/contributions/module.ts'
import { keepDeposit } from './deposit.ts'
import { depositRepeated } from './facts.ts'
import { messages } from './messages.ts'
import { deposit } from './tables.ts'

/** What a telephone sends in a few minutes on a slow network. */
export const mostFromPublic = 8 * 1024 * 1024

/** A voice message or the photo of a sheet, without an account: an officer types it, the receipt is given at once. */
export const leaveMessage = operation({
  name: 'leave-message',
  summary: { fr: 'Laisser un message vocal ou une photo', en: 'Leave a voice message or a photo' },
  done: {
    fr: 'Votre message est bien arrivé. Gardez ce code.',
    en: 'Your message has arrived. Keep this code.',
  },
  who: 'anyone',
  input: z.object({
    process: slug(),
    axis: count(999).min(1).optional(),
    sound: upload({ kinds: ['audio'], most: mostFromPublic }).optional(),
    /** Taken on the spot, by a telephone that opens its camera. */
    photo: upload({ kinds: ['image'], most: mostFromPublic }).optional(),
    photos: z
      .array(upload({ kinds: ['image'], most: mostFromPublic }))
      .max(3)
      .optional(),
    submission: key(),
  }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const [known] = await tx.select().from(deposit).where(eq(deposit.submission, input.submission))
    if (known) {
      note(depositRepeated(known.id, {}))
      return { code: known.code }
    }
    const files = [
      ...(input.sound ? [input.sound] : []),
      ...(input.photo ? [input.photo] : []),
      ...(input.photos ?? []),
    ]
    if (files.length === 0)
      throw invalid(
        'sound',
        sentence(messages, (m) => m.chooseFile),
      )
    const process = await requireProcess(tx, input.process)
    requireOpen(process, now)
    const { axisId } = await requirePlace(tx, process.id, input)
    const arrived = { processId: process.id, axisId, sessionId: null, channel: 'web', saidOn: null }
    const { code } = await keepDeposit(deed, { ...arrived, submission: input.submission }, files)
    return { code }
  },
})
