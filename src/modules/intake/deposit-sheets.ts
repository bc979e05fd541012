import { z } from 'zod'
import { upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import {
  enteredChannels,
  requireEntered,
  requirePlace,
  requireProcess,
} from '#modules/contributions/module.ts'
import { depositLife, keepDeposit } from './deposit.ts'
import { messages } from './messages.ts'

/** Photos of one sheet, or a recording, brought by an officer or a facilitator: typed now or later. */
export const depositSheets = operation({
  name: 'deposit-sheets',
  summary: {
    fr: 'Déposer la photo d’une feuille ou un enregistrement',
    en: 'Bring the photo of a sheet or a recording',
  },
  done: { fr: 'C’est déposé. Vous pouvez l’écrire maintenant.', en: 'It is kept. You may type it now.' },
  who: depositLife.type.who,
  input: z.object({
    process: slug(),
    axis: count(999).min(1).optional(),
    session: identifier().optional(),
    channel: z.enum(enteredChannels),
    saidOn: day().optional(),
    photos: z
      .array(upload({ kinds: ['image'] }))
      .max(10)
      .optional(),
    sound: upload({ kinds: ['audio'] }).optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await requireProcess(tx, input.process)).id }),
  async run(input, deed) {
    const files = [...(input.photos ?? []), ...(input.sound ? [input.sound] : [])]
    if (files.length === 0)
      throw invalid(
        'photos',
        sentence(messages, (m) => m.chooseFile),
      )
    const process = await requireProcess(deed.tx, input.process)
    requireEntered(process)
    const { axisId, sessionId } = await requirePlace(deed.tx, process.id, input)
    const { channel, saidOn } = input
    return keepDeposit(
      deed,
      { processId: process.id, axisId, sessionId, channel, saidOn: saidOn ?? null },
      files,
    )
  },
})
