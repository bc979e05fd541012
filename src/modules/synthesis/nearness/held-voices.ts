import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type Answer, type Ask, ComparedVoices, type Question } from './compared-voices.ts'

/** Compared voices that are held, here or in a thread of their own, until they have not been asked for a while. */
export interface Held {
  /** What was public when they last followed. */
  stamp: string
  readonly ask: Ask
  readonly ended: boolean
  /** Ends it, whatever it is asked: who waits for an answer is told. */
  leave(): void
}

/** Fewer are compared here in the time that a thread takes to start. */
const mostHere = 300
const idleMilliseconds = 10 * 60_000
/** Threads hold about 1.5 kB a voice. */
const mostInThreads = 200_000

export class HoldEnded extends Error {}

/** Room for this many voices. Those asked for longest ago leave theirs. */
export function hold(voices: number, stamp: string): Held {
  if (voices > mostHere) return new ThreadHold(voices, stamp)
  const compared = new ComparedVoices()
  const ask = async (question: Question, ...given: unknown[]) =>
    (compared[question] as (...given: unknown[]) => unknown).apply(compared, given)
  return { stamp, ask: ask as Ask, ended: false, leave: () => {} }
}

interface Waiting {
  readonly resolve: (found: never) => void
  readonly reject: (error: Error) => void
}

/** The threads there are, the one asked last at the end. */
const threads = new Set<ThreadHold>()

class ThreadHold implements Held {
  stamp: string
  ended = false
  readonly #voices: number
  readonly #thread = new Worker(threadFile())
  readonly #waiting: Waiting[] = []
  #idle: NodeJS.Timeout | undefined

  constructor(voices: number, stamp: string) {
    this.stamp = stamp
    this.#voices = voices
    this.#thread.on('message', ({ found, error }: { found?: never; error?: string }) => {
      const waiting = this.#waiting.shift()
      if (this.#waiting.length === 0) this.#rest()
      if (error === undefined) waiting?.resolve(found as never)
      else waiting?.reject(new Error(error))
    })
    this.#thread.on('error', (error) => this.#end(error as Error))
    this.#thread.on('exit', () => this.#end(new HoldEnded('The thread of the compared voices has ended.')))
    this.#rest()
    let all = voices
    for (const other of threads) all += other.#voices
    for (const other of threads) {
      if (all <= mostInThreads) break
      if (other.#waiting.length > 0) continue
      all -= other.#voices
      other.leave()
    }
    threads.add(this)
  }

  readonly ask: Ask = <Q extends Question>(question: Q, ...given: unknown[]): Promise<Answer<Q>> => {
    if (this.ended) return Promise.reject(new HoldEnded('The thread of the compared voices has ended.'))
    threads.delete(this)
    threads.add(this)
    clearTimeout(this.#idle)
    // A command waits for its answer; a process at rest may end.
    this.#thread.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#thread.postMessage({ question, given })
    })
  }

  #rest(): void {
    this.#thread.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.leave(), idleMilliseconds)
    this.#idle.unref()
  }

  leave(): void {
    this.#end(new HoldEnded('The thread of the compared voices has ended.'))
    void this.#thread.terminate()
  }

  #end(error: Error): void {
    this.ended = true
    clearTimeout(this.#idle)
    threads.delete(this)
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}

/** Beside this file in the sources, beside the bundle once built. */
function threadFile(): URL {
  const places = ['./voices-thread.js', './voices-thread.ts']
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`The program of the thread is missing beside ${import.meta.url}.`)
  return found
}
