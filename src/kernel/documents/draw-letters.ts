import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AboutLetters, PaperLetter } from './letters-pdf.ts'

export interface AskedLetters {
  readonly letters: readonly PaperLetter[]
  readonly about: AboutLetters
  /** How many are compiled together. */
  readonly lot: number
}

export interface DrawnLetters {
  readonly pdf: Uint8Array
  readonly pages: number
  /** The most memory it took, in bytes. */
  readonly memory: number
}

export interface SaidOfLetters {
  readonly made?: number
  readonly drawn?: DrawnLetters | null
  readonly error?: string
}

/** Told how many letters are made, lot after lot. Undefined where there is no compiler. */
export type DrawLetters = (
  asked: AskedLetters,
  signal: AbortSignal,
  progress: (made: number) => void,
) => Promise<DrawnLetters | undefined>

/** In a process of its own: the server answers meanwhile, and all the memory of the compiler is given back at its end. */
export const drawInProcess: DrawLetters = async (asked, signal, progress) => {
  signal.throwIfAborted()
  const drawing = fork(processFile(), { serialization: 'advanced', execArgv: [], env: ownEnvironment() })
  try {
    return await new Promise<DrawnLetters | undefined>((resolve, reject) => {
      drawing.on('message', (said: SaidOfLetters) => {
        if (said.made !== undefined) progress(said.made)
        if (said.error !== undefined) reject(new Error(said.error))
        if (said.drawn !== undefined) resolve(said.drawn ?? undefined)
      })
      drawing.on('error', reject)
      drawing.on('exit', (code) =>
        reject(new Error(`The process that draws letters ended before its result (${code ?? 'killed'}).`)),
      )
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      drawing.send(asked)
    })
  } finally {
    drawing.kill()
  }
}

/** No secret of the server goes to it. */
const ownEnvironment = () => ({ PATH: process.env.PATH, TMPDIR: process.env.TMPDIR })

/** Beside this file in the sources, beside the bundle once built. */
function processFile(): string {
  const places = ['./letters-process.js', './letters-process.ts']
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`The program that draws letters is missing beside ${import.meta.url}.`)
  return fileURLToPath(found)
}
