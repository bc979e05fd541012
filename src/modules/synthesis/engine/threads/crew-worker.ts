// One thread of the crew: runs the kernels it is asked for over the shared memory, searches communities and copies.
import { parentPort, workerData } from 'node:worker_threads'
import { nearCopies } from '#modules/synthesis/engine/copies/near-copies.ts'
import { leiden } from '#modules/synthesis/engine/themes/leiden.ts'
import { type Asked, type CrewStart, callKernel, type Job } from './crew.ts'
import { kernelsOver } from './kernels.ts'

const { memory, compiled } = workerData as CrewStart
const kernels = kernelsOver(memory, compiled)
parentPort?.on('message', (asked: Asked) => {
  if ('copies' in asked) {
    parentPort?.postMessage(nearCopies(asked.copies))
    return
  }
  if ('graph' in asked) {
    parentPort?.postMessage(leiden(asked.graph, asked.resolution, asked.seed))
    return
  }
  for (const job of [asked].flat() as Job[]) callKernel(kernels, job)
  parentPort?.postMessage('done')
})
parentPort?.postMessage('ready')
