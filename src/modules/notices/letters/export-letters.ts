import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { FolderLocked } from '#kernel/database/database-lock.ts'
import type { Command, CommandCall } from '#kernel/module.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import { LettersWorker } from './letters-worker.ts'
import { letterWords } from './messages.ts'
import { printLetters } from './print-letters.ts'
import { showLetters } from './readings.ts'
import { takeLetters } from './take-letters.ts'

const between = 500

/** The letters that wait, made ready together, then their PDF once it is drawn; or that of a printing made before. */
export const exportLettersCommand: Command = {
  name: 'export letters',
  usage: {
    fr: 'export letters --process DEMARCHE --out FICHIER.pdf [--printing N] [--two-sided] [--town VILLE] [--as ADRESSE]',
    en: 'export letters --process PROCESS --out FILE.pdf [--printing N] [--two-sided] [--town TOWN] [--as ADDRESS]',
  },
  summary: {
    fr: 'Préparer les lettres aux auteurs qui attendent et en écrire le PDF',
    en: 'Prepare the letters to the authors who wait and write their PDF',
  },
  async run(call) {
    const { flags, lang } = call
    const words = letterWords[lang]
    if (typeof flags.process !== 'string' || typeof flags.out !== 'string') {
      call.warn(words.usage)
      return 2
    }
    const link = await call.link()
    const printing =
      typeof flags.printing === 'string'
        ? Number(flags.printing)
        : (
            await link.perform(printLetters, {
              process: flags.process,
              twoSided: Boolean(flags['two-sided']),
            })
          ).printing
    call.print(words.printing(printing))
    const state = await waitFor(call, link, flags.process, printing)
    if (state === 'failed') {
      call.warn(words.pdfFailed)
      return 1
    }
    const { body } = await link.consult(takeLetters, { printing })
    await pipeline(
      Readable.from(body as AsyncIterable<Uint8Array>),
      createWriteStream(flags.out, { mode: 0o600 }),
    )
    call.print(words.written(flags.out))
    return 0
  },
}

/** The server draws them; where none holds the town, this command does. */
async function waitFor(call: CommandCall, link: TownLink, process: string, printing: number) {
  const here = await call.town().catch((error: unknown) => {
    if (error instanceof FolderLocked) return undefined
    throw error
  })
  if (here) {
    const worker = new LettersWorker(here, (error) => call.warn(String(error)))
    worker.kick()
    await worker.settle()
  }
  for (let said = -1; ; ) {
    const shown = (await link.consult(showLetters, { process })).printings.find(
      (one) => one.printing === printing,
    )
    if (shown?.pdf !== 'making') return shown?.pdf
    if (shown.drawn !== said) call.print(letterWords[call.lang].drawn(shown.drawn, shown.letters))
    said = shown.drawn
    await pause(between)
  }
}
