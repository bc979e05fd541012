// The thread that holds the compared voices of one process while they are asked for: the server answers meanwhile. It
// answers in the order it is asked.
import { parentPort } from 'node:worker_threads'
import { ComparedVoices, type Question } from './compared-voices.ts'

const voices = new ComparedVoices()
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', ({ question, given }: { question: Question; given: unknown[] }) => {
  last = last.then(async () => {
    try {
      const found = await (voices[question] as (...given: unknown[]) => unknown).apply(voices, given)
      parentPort?.postMessage({ found })
    } catch (error) {
      parentPort?.postMessage({ error: String(error) })
    }
  })
})
