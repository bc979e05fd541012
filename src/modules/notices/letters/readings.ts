import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { tellers } from '#modules/notices/notice.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { lettersToPrint, openPrintings, requirePrinting, sheetsToPull } from './reads.ts'
import { pdfStateOf } from './take-letters.ts'

/** Counts and public numbers only: the addresses are in the PDF. */
export const showLetters = reading({
  name: 'show-letters',
  summary: {
    fr: 'Dire combien de lettres sont à imprimer, à écrire à la main, ou imprimées et pas encore postées, et où en est leur PDF',
    en: 'Tell how many letters are to print, to write by hand, or printed and not posted yet, and how far their PDF is',
  },
  who: tellers,
  input: z.object({ process: slug() }),
  owner: ownerOfProcess,
  async run(input, { db, town }) {
    const process = await processBySlug(db, input.process)
    const { ready, apart } = await lettersToPrint(db, process.id)
    const printings = []
    for (const { id, printedAt, letters } of await openPrintings(db, process.id)) {
      const made = await requirePrinting(db, id)
      const { twoSided, drawn, pages } = made
      const pdf = await pdfStateOf(town, made)
      printings.push({
        printing: id,
        printedAt,
        letters,
        twoSided,
        pdf,
        drawn,
        pages,
        pull: await sheetsToPull(db, id),
      })
    }
    return {
      ready: ready.length,
      byHand: apart.map(({ reference, fault }) => ({ reference, fault })),
      printings,
    }
  },
})
