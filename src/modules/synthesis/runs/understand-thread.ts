// The thread in which the engine runs for a town: the server answers meanwhile. It receives packed texts, tells each step,
// gives the result.
import { parentPort } from 'node:worker_threads'
import { indexTexts } from '#modules/synthesis/engine/index/text-index.ts'
import { shippedKernels, shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { understand } from '#modules/synthesis/engine/understand.ts'
import { type Asked, type AskedIndex, foundIn, wordsIn } from './found.ts'

parentPort?.once('message', async (asked: Asked | AskedIndex) => {
  const texts = wordsIn(asked.packs)
  const [wasm, table] = [shippedKernels(), shippedWordsTable()]
  if ('index' in asked) {
    parentPort?.postMessage({ index: await indexTexts(texts, { wasm, table, learn: false }) })
    return
  }
  const { seed, resolution, threads, decisions } = asked
  const progress = (step: string) => parentPort?.postMessage({ step })
  const found = await understand(texts, {
    seed,
    resolution,
    threads,
    wasm,
    table,
    progress,
    ...(decisions.count > 0 && { decisions }),
  })
  parentPort?.postMessage({ found: foundIn(texts, found) })
})
