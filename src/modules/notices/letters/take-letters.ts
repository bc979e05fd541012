import { z } from 'zod'
import { findFile, streamKept } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { tellers } from '#modules/notices/notice.ts'
import { pileOf } from './letters-of-printing.ts'
import { lettersWorkerOf } from './letters-worker.ts'
import { letterWords } from './messages.ts'
import { type Printing, requirePrinting } from './reads.ts'

/** How far the PDF of a printing is, as its page and programs say it. */
export type PdfState = 'ready' | 'making' | 'failed' | 'expired' | 'empty' | 'settled'

export async function pdfStateOf(town: Town, printing: Printing): Promise<PdfState> {
  if (printing.postedOn !== null || printing.putBackAt !== null) return 'settled'
  if (printing.failedAt !== null) return 'failed'
  if (printing.expiredAt !== null) return 'expired'
  const { letters, contents } = await pileOf(town, printing)
  if (letters.length === 0) return 'empty'
  if (printing.file !== null && printing.contents === contents) return 'ready'
  // Reactions may be busy with what came before: who looks at it wakes it.
  lettersWorkerOf(town)?.kick()
  return 'making'
}

/** The letters in one file; what was withdrawn since is no longer in it. */
export async function lettersFile(town: Town, printing: Printing): Promise<Download> {
  const state = await pdfStateOf(town, printing)
  if (state === 'settled') throw missing(sentence(letterWords, (m) => m.isSettled))
  if (state === 'empty') throw missing(sentence(letterWords, (m) => m.nothingToPrint))
  if (state === 'failed') throw conflict(sentence(letterWords, (m) => m.pdfFailed))
  if (state === 'expired') throw conflict(sentence(letterWords, (m) => m.pdfExpired))
  if (state === 'making') throw conflict(sentence(letterWords, (m) => m.pdfWait))
  const kept = await findFile(town, town.db, printing.file as string)
  return new Download(
    'application/pdf',
    `lettres-${printing.id}.pdf`,
    streamKept(town, kept, 0, kept.bytes - 1),
  )
}

export const takeLetters = reading({
  name: 'take-letters',
  summary: {
    fr: 'Télécharger le PDF d’une impression de lettres, prêt à imprimer',
    en: 'Download the PDF of a printing of letters, ready to print',
  },
  who: tellers,
  input: z.object({ printing: identifier() }),
  owner: async ({ printing }, { db }) => ({ process: (await requirePrinting(db, printing)).processId }),
  run: async ({ printing }, { db, town }) => lettersFile(town, await requirePrinting(db, printing)),
})
