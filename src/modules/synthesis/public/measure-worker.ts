import { operator } from '#kernel/actor.ts'
import { Lane } from '#kernel/lane.ts'
import type { Reaction } from '#kernel/module.ts'
import { perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { synthesisPublished } from '#modules/synthesis/facts.ts'
import { publicVoices } from '#modules/synthesis/nearness/public-voices.ts'
import { heldIds, stampOf } from '#modules/synthesis/nearness/voices-reads.ts'
import { endMeasure } from './end-measure.ts'
import { mostAttempts } from './measure.ts'
import { beginMeasure, nextMeasure, tellMeasureStep } from './measure-reads.ts'

class Stopped extends Error {}

/** Measures what published syntheses leave unsaid, one at a time; the voices are compared in a thread of their own. */
export class MeasureWorker {
  readonly #lane: Lane
  readonly #stop = new AbortController()

  constructor(
    private readonly town: Town,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.#lane = new Lane(() => this.#advance(), onFailure)
  }

  kick(): void {
    if (!this.#stop.signal.aborted) this.#lane.kick()
  }

  settle(): Promise<void> {
    return this.#lane.settle()
  }

  /** What it is doing begins again when the town opens next. */
  async stop(): Promise<void> {
    this.#stop.abort(new Stopped())
    await this.settle()
  }

  async #advance(): Promise<boolean> {
    const { town } = this
    const { signal } = this.#stop
    if (signal.aborted) return false
    const next = await nextMeasure(town.db)
    if (!next) return false
    const { id: publication, processId: process, number } = next
    let found: Measured | undefined
    try {
      if (next.attempts < mostAttempts) {
        await beginMeasure(town.db, publication, town.clock.now())
        found = await unsaid(town, process, publication, signal)
      }
    } catch (error) {
      if (signal.aborted) return false
      this.onFailure(error)
    }
    try {
      await perform(
        town,
        endMeasure,
        { publication, process, number, found },
        { actor: operator, door: 'page' },
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    return true
  }
}

interface Measured {
  readonly voices: number
  readonly represented: number
  readonly singular: number
}

/** Undefined when there are more voices than can be compared. */
async function unsaid(
  town: Town,
  process: number,
  publication: number,
  signal: AbortSignal,
): Promise<Measured | undefined> {
  const { db } = town
  const { cited } = await heldIds(db, process)
  const { voices } = await stampOf(db, process)
  if (voices < 2) return { voices, represented: cited.length, singular: voices }
  const all = await publicVoices(town, db, process, {
    signal,
    progress: (step) => tellMeasureStep(db, publication, step),
  })
  if (!all) return undefined
  const share = await all.shareOf(cited)
  return { voices: share.total, represented: share.spokenFor, singular: (await all.singular()).size }
}

export const measureWorkerOf = (town: Town) => town.memo.get('measures') as MeasureWorker | undefined

/** The server looks for what there is to measure, whichever door a synthesis was published through. */
export const wakesMeasures: Reaction = {
  name: 'wakes-measures',
  on: [synthesisPublished],
  wakes: true,
  async run(_fact, { town }) {
    measureWorkerOf(town)?.kick()
  },
}

/** Without a server: measures now what waits, at the hour of the town's clock. */
export async function measurePublished(town: Town): Promise<void> {
  let failure: unknown
  const worker = new MeasureWorker(town, (error) => {
    failure = error
  })
  worker.kick()
  await worker.settle()
  if (failure) throw failure
}
