// One thread of the crew: runs the kernels it is asked for over the shared memory, and searches communities.
import { parentPort, workerData } from 'node:worker_threads'
import { type CrewStart, callKernel, type Job, type Search } from './crew.ts'
import { kernelsOver } from './kernels.ts'
import { leiden } from './leiden.ts'

const { memory, compiled } = workerData as CrewStart
const kernels = kernelsOver(memory, compiled)
parentPort?.on('message', (asked: Job | readonly Job[] | Search) => {
  if ('graph' in asked) {
    parentPort?.postMessage(leiden(asked.graph, asked.resolution, asked.seed))
    return
  }
  for (const job of [asked].flat() as Job[]) callKernel(kernels, job)
  parentPort?.postMessage('done')
})
parentPort?.postMessage('ready')
