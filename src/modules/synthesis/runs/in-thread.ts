import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { TextIndex } from '#modules/synthesis/engine/index/text-index.ts'
import type { Asked, AskedIndex, Found } from './found.ts'

interface Said {
  readonly step?: string
  readonly found?: Found
  readonly index?: TextIndex
}

/** A grouping in a thread; aborted, its threads end with it. */
export async function groupInThread(
  asked: Asked,
  signal: AbortSignal,
  progress: (step: string) => void,
): Promise<Found> {
  return inThread(asked, ({ found }) => found, signal, progress)
}

/** The index of texts, made in a thread. */
export async function indexInThread(packs: readonly Uint8Array[]): Promise<TextIndex> {
  const asked: AskedIndex = { packs, index: true }
  return inThread(asked, ({ index }) => index, new AbortController().signal)
}

async function inThread<R>(
  asked: Asked | AskedIndex,
  pick: (said: Said) => R | undefined,
  signal: AbortSignal,
  progress?: (step: string) => void,
): Promise<R> {
  const thread = new Worker(threadFile())
  try {
    return await new Promise<R>((resolve, reject) => {
      thread.on('message', (said: Said) => {
        if (said.step) progress?.(said.step)
        const result = pick(said)
        if (result !== undefined) resolve(result)
      })
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('The thread of the engine ended before its result.')))
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      thread.postMessage(
        asked,
        asked.packs.map((pack) => pack.buffer as ArrayBuffer),
      )
    })
  } finally {
    await thread.terminate()
  }
}

/** Beside this file in the sources, beside the bundle once built. */
function threadFile(): URL {
  const places = ['./understand-thread.js', './understand-thread.ts']
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`The program of the thread is missing beside ${import.meta.url}.`)
  return found
}
