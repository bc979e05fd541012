import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { tellers } from '#modules/notices/notice.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { lettersToPrint, openPrintings, sheetsToPull } from './reads.ts'

/** Counts and public numbers only: the addresses are in the PDF. */
export const showLetters = reading({
  name: 'show-letters',
  summary: {
    fr: 'Dire combien de lettres sont à imprimer, à écrire à la main, ou imprimées et pas encore postées',
    en: 'Tell how many letters are to print, to write by hand, or printed and not posted yet',
  },
  who: tellers,
  input: z.object({ process: slug() }),
  owner: ownerOfProcess,
  async run(input, { db }) {
    const process = await processBySlug(db, input.process)
    const { ready, apart } = await lettersToPrint(db, process.id)
    const printings = []
    for (const { id, printedAt, letters } of await openPrintings(db, process.id))
      printings.push({ printing: id, printedAt, letters, pull: await sheetsToPull(db, id) })
    return {
      ready: ready.length,
      byHand: apart.map(({ reference, fault }) => ({ reference, fault })),
      printings,
    }
  },
})
