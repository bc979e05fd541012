import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { lettersToDraw } from '#modules/notices/facts.ts'
import { tellers } from '#modules/notices/notice.ts'
import { printing } from '#modules/notices/tables.ts'
import { letterWords } from './messages.ts'
import { lockPrinting, ownerOfPrinting } from './reads.ts'

/** The same letters, in the same order: nobody is taken in that was not there. */
export const drawLettersAgain = operation({
  name: 'draw-letters-again',
  summary: {
    fr: 'Refaire le PDF d’une impression, effacé après sept jours ou qui n’a pas pu être fait',
    en: 'Make again the PDF of a printing, erased after seven days or that could not be made',
  },
  done: { fr: 'Le PDF se prépare de nouveau.', en: 'The PDF is being made again.' },
  who: tellers,
  when: {
    fr: 'l’impression n’est ni postée ni remise, et n’a plus de PDF',
    en: 'the printing is neither posted nor put back, and has no PDF any more',
  },
  input: z.object({ printing: identifier() }),
  owner: ownerOfPrinting,
  async run(input, { tx, note }) {
    const found = await lockPrinting(tx, input.printing)
    if (found.failedAt === null && found.expiredAt === null)
      throw conflict(sentence(letterWords, (m) => m.pdfThere))
    await tx
      .update(printing)
      .set({ failedAt: null, expiredAt: null, attempts: 0, drawn: 0 })
      .where(eq(printing.id, found.id))
    note(lettersToDraw(found.processId, { printing: found.id }))
    return { printing: found.id }
  },
})
