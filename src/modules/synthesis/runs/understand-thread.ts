// The thread in which a grouping runs: the server answers meanwhile. It receives packed texts, tells each step, gives the result.
import { parentPort } from 'node:worker_threads'
import { shippedKernels, shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { understand } from '#modules/synthesis/engine/understand.ts'
import { type Asked, foundIn } from './found.ts'

parentPort?.once('message', async ({ packs, seed, resolution, threads }: Asked) => {
  const decoder = new TextDecoder()
  const texts = packs.flatMap((pack) => decoder.decode(pack).split('\0'))
  const found = await understand(texts, {
    seed,
    resolution,
    threads,
    wasm: shippedKernels(),
    table: shippedWordsTable(),
    progress: (step) => parentPort?.postMessage({ step }),
  })
  parentPort?.postMessage({ found: foundIn(texts, found) })
})
