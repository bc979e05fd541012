import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Letterhead, PaperDocument } from './document.ts'

/** What is drawn, and as what. */
export interface AskedPaper {
  readonly kind: 'docx' | 'pdf'
  readonly paper: PaperDocument
  readonly town: Letterhead
  readonly words?: { readonly page: string; readonly missingSigns: string }
}

/** A document of fewer blocks and rows is drawn here in the time that a process takes to start. */
const mostHere = 60
/** Drawing leaves much for the collector, and a thread that ends gives little of it back: a process gives it all. */
const mostInOneProcess = 12
const idleMilliseconds = 10_000

/** Whether a document is long enough to be drawn in a process of its own: the server answers meanwhile, its memory stays flat. */
export const isLong = ({ blocks }: PaperDocument): boolean =>
  blocks.reduce(
    (sum, one) => sum + (one.kind === 'table' ? one.rows.length : one.kind === 'list' ? one.items.length : 1),
    0,
  ) > mostHere

export function drawApart(asked: AskedPaper): Promise<Uint8Array | undefined> {
  if (!drawing || drawing.spent) drawing = new PaperProcess()
  return drawing.draw(asked)
}

let drawing: PaperProcess | undefined

interface Waiting {
  readonly resolve: (bytes: Uint8Array | undefined) => void
  readonly reject: (error: Error) => void
}

/** Draws in the order it is asked; ends once it has drawn enough, or is asked nothing for a while. */
class PaperProcess {
  readonly #process = fork(processFile(), { serialization: 'advanced', execArgv: [] })
  readonly #waiting: Waiting[] = []
  #drawn = 0
  #ended = false
  #idle: NodeJS.Timeout | undefined

  constructor() {
    this.#process.on('message', (said) => {
      const { bytes, error } = said as { bytes?: Uint8Array; error?: string }
      const waiting = this.#waiting.shift()
      if (error === undefined) waiting?.resolve(bytes)
      else waiting?.reject(new Error(error))
      if (this.#waiting.length === 0) this.#rest()
    })
    this.#process.on('error', (error) => this.#end(error))
    this.#process.on('exit', () =>
      this.#end(new Error('The process of the documents ended before its result.')),
    )
  }

  /** Whether another one is to be started. */
  get spent(): boolean {
    return this.#ended || this.#drawn >= mostInOneProcess
  }

  draw(asked: AskedPaper): Promise<Uint8Array | undefined> {
    this.#drawn += 1
    clearTimeout(this.#idle)
    // A command waits for its document; a program at rest may end.
    this.#process.ref()
    this.#process.channel?.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#process.send(asked, (error) => {
        if (error) this.#end(error)
      })
    })
  }

  #rest(): void {
    this.#process.unref()
    this.#process.channel?.unref()
    if (this.spent) {
      this.#process.kill()
      return
    }
    this.#idle = setTimeout(() => {
      // Whoever asks from now on starts another one.
      this.#ended = true
      this.#process.kill()
    }, idleMilliseconds)
    this.#idle.unref()
  }

  #end(error: Error): void {
    this.#ended = true
    clearTimeout(this.#idle)
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error)
  }
}

/** Beside this file in the sources, beside the bundle once built. */
function processFile(): string {
  const places = ['./paper-process.js', './paper-process.ts']
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`The program that draws documents is missing beside ${import.meta.url}.`)
  return fileURLToPath(found)
}
