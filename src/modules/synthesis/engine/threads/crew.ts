import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type NearCopies, nearCopies, type Prepared } from '#modules/synthesis/engine/copies/near-copies.ts'
import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import { shared } from '#modules/synthesis/engine/numbers/shared-numbers.ts'
import { leiden } from '#modules/synthesis/engine/themes/leiden.ts'
import { compileKernels, type KernelName, type Kernels, kernelsOver } from './kernels.ts'
import { Workspace } from './workspace.ts'

/** What a thread of the crew is started with. */
export interface CrewStart {
  readonly memory: Workspace['memory']
  readonly compiled: WebAssembly.Module | undefined
}

/** One call of a kernel. */
export interface Job {
  readonly kernel: KernelName
  readonly numbers: readonly number[]
}

/** One search of communities. */
export interface Search {
  readonly graph: Graph
  readonly resolution: number
  readonly seed: number
}

/** A search of copies, among texts made ready for it. */
export interface CopySearch {
  readonly copies: Prepared
}

/** What a thread of the crew may be asked. */
export type Asked = Job | readonly Job[] | Search | CopySearch

/** A thread, and those who wait for its answers: it answers in the order it is asked. */
class Hand {
  readonly #worker: Worker
  readonly #waiting: ((answer: unknown) => void)[] = []
  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer) => this.#waiting.shift()?.(answer))
  }
  static async hire(workerData: CrewStart): Promise<Hand> {
    const worker = new Worker(workerFile(), { workerData })
    await once(worker, 'message')
    return new Hand(worker)
  }
  ask(asked: Asked): Promise<unknown> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#worker.postMessage(asked)
    })
  }
  dismiss(): Promise<number> {
    return this.#worker.terminate()
  }
}

/**
 * The threads that run the kernels over one workspace. Jobs given together may run in any order and side by side: they
 * write to places of their own. Without threads, they run here.
 */
export class Crew {
  readonly room: Workspace
  readonly #own: Kernels | undefined
  readonly #hands: Hand[] = []
  #searching: Promise<Hand> | undefined

  private constructor(room: Workspace, own: Kernels | undefined) {
    this.room = room
    this.#own = own
  }

  /**
   * `threads` 0: everything runs in the calling thread. `wasm` undefined: in plain TypeScript, with room enough for texts
   * of this many signs in all.
   */
  static async gather(threads: number, wasm: Uint8Array | undefined, signs = 0): Promise<Crew> {
    const compiled = compileKernels(wasm)
    const room = new Workspace(compiled !== undefined, plainRoom(signs))
    if (threads === 0) return new Crew(room, kernelsOver(room.memory, compiled))
    const crew = new Crew(room, undefined)
    const workerData = { memory: room.memory, compiled } satisfies CrewStart
    crew.#hands.push(...(await Promise.all(Array.from({ length: threads }, () => Hand.hire(workerData)))))
    return crew
  }

  get threads(): number {
    return this.#hands.length
  }

  /** Runs every job; resolves when all are done. */
  async run(jobs: readonly Job[]): Promise<void> {
    if (this.#own) {
      for (const job of jobs) callKernel(this.#own, job)
      return
    }
    await this.#askEach(jobs)
  }

  /** Each is asked of whoever is free; the answers are in the order of what was asked. */
  async #askEach(all: readonly Asked[]): Promise<unknown[]> {
    const answers: unknown[] = []
    let next = 0
    await Promise.all(
      this.#hands.map(async (hand) => {
        for (let index = next++; index < all.length; index = next++)
          answers[index] = await hand.ask(all[index] as Asked)
      }),
    )
    return answers
  }

  /** Runs lists of jobs, each list in order by one thread at a time. */
  async runLists(lists: readonly (readonly Job[])[]): Promise<void> {
    const own = this.#own
    if (own) {
      for (const job of lists.flat()) callKernel(own, job)
      return
    }
    await Promise.all(lists.map((list, index) => this.#hands[index % this.#hands.length]?.ask(list)))
  }

  /** Cuts `count` rows into jobs, a few a thread, for kernels whose first two numbers are from and to. */
  async overRows(kernel: KernelName, count: number, ...rest: number[]): Promise<void> {
    const parts = Math.max(1, Math.min(this.threads * 4, Math.ceil(count / 256)))
    const size = Math.ceil(count / parts)
    const jobs: Job[] = []
    for (let from = 0; from < count; from += size)
      jobs.push({ kernel, numbers: [from, Math.min(count, from + size), ...rest] })
    await this.run(jobs)
  }

  /** Cuts `width` columns into as many jobs as there are threads, for kernels whose first two numbers are from and to. */
  async overColumns(kernel: KernelName, width: number, ...rest: number[]): Promise<void> {
    const size = Math.ceil(width / 4 / Math.max(1, this.threads)) * 4
    const jobs: Job[] = []
    for (let from = 0; from < width; from += size)
      jobs.push({ kernel, numbers: [from, Math.min(width, from + size), ...rest] })
    await this.run(jobs)
  }

  /** Communities of the same graph from several seeds, side by side. */
  async searchCommunities(
    graph: Graph,
    resolution: number,
    seeds: readonly number[],
  ): Promise<Uint32Array[]> {
    const shared = this.#own ? graph : inSharedMemory(graph)
    return this.#search(seeds.map((seed) => ({ graph: shared, resolution, seed })))
  }

  /** Communities of several graphs, side by side. */
  async searchEach(graphs: readonly Graph[], resolution: number, seed: number): Promise<Uint32Array[]> {
    return this.#search(graphs.map((graph) => ({ graph, resolution, seed })))
  }

  async #search(searches: readonly Search[]): Promise<Uint32Array[]> {
    if (this.#own) return searches.map(({ graph, resolution, seed }) => leiden(graph, resolution, seed))
    return (await this.#askEach(searches)) as Uint32Array[]
  }

  /** Looks for copies beside what else is asked, in a thread that ends with it: what it held is given back. */
  async searchCopies(copies: Prepared): Promise<NearCopies> {
    if (this.#own) return nearCopies(copies)
    this.#searching = Hand.hire({ memory: this.room.memory, compiled: undefined })
    const hand = await this.#searching
    const found = (await hand.ask({ copies })) as NearCopies
    await hand.dismiss()
    return found
  }

  async dismiss(): Promise<void> {
    await Promise.all([...this.#hands, await this.#searching].map((hand) => hand?.dismiss()))
  }
}

/** The system gives memory as it is written to: what is never used costs nothing. */
const plainRoom = (signs: number): number => Math.min(4e9, 1e9 + signs * 40)

export const callKernel = (kernels: Kernels, { kernel, numbers }: Job): void =>
  (kernels[kernel] as (...numbers: number[]) => void)(...numbers)

/** Beside this file in the sources, beside the bundle once built. */
function workerFile(): URL {
  const places = ['./crew-worker.js', './crew-worker.ts', '../crew-worker.js']
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`The program of the threads is missing beside ${import.meta.url}.`)
  return found
}

/** The same graph in memory that threads read without a copy. */
const inSharedMemory = ({ starts, ends, weights, ...rest }: Graph): Graph => ({
  ...rest,
  starts: shared(starts),
  ends: shared(ends),
  weights: shared(weights),
})
