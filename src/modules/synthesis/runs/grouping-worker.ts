import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { operator } from '#kernel/actor.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { Lane } from '#kernel/lane.ts'
import { perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { speaksFrom } from '#modules/synthesis/engine/verbatims/choose-verbatims.ts'
import { decisionsOf } from '#modules/synthesis/themes/decisions-reads.ts'
import { beginRun, failGrouping, finishGrouping, tellStep, writePlacements } from './advance-grouping.ts'
import { type Corpus, readCorpus } from './corpus-reads.ts'
import type { Found } from './found.ts'
import { groupInThread } from './in-thread.ts'
import { engineVersion, mostAttempts } from './run.ts'
import { runMessages } from './run-messages.ts'
import { findRun, nextRun, type ShownRun } from './run-reads.ts'

const batch = 2000
/** Left to the other requests between two batches. */
const breath = 5

class Stopped extends Error {}

/** Does the groupings that are asked for, one at a time, each in threads of its own. */
export class GroupingWorker {
  readonly #lane: Lane
  #current: { readonly run: number; readonly stop: AbortController } | undefined
  #stopped = false

  constructor(
    private readonly town: Town,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.#lane = new Lane(() => this.#advance(), onFailure)
  }

  kick(): void {
    if (!this.#stopped) this.#lane.kick()
  }

  /** Someone stopped it: its threads end at once. */
  drop(run: number): void {
    if (this.#current?.run === run) this.#current.stop.abort(new Stopped())
  }

  settle(): Promise<void> {
    return this.#lane.settle()
  }

  /** What it is doing starts again, from its seed, when the town opens next. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#current?.stop.abort(new Stopped())
    await this.settle()
  }

  async #advance(): Promise<boolean> {
    if (this.#stopped) return false
    try {
      const id = await nextRun(this.town.db)
      if (id === undefined) return false
      const run = await findRun(this.town.db, id)
      const stop = new AbortController()
      this.#current = { run: id, stop }
      try {
        await this.#group(run, stop.signal)
      } catch (error) {
        if (!(error instanceof Stopped)) await this.#fail(run, error)
      } finally {
        this.#current = undefined
      }
      return true
    } catch (error) {
      // The database itself: tried again at the next commit, or at the next start.
      this.onFailure(error)
      return false
    }
  }

  async #fail(run: ShownRun, error: unknown): Promise<void> {
    const { status } = await findRun(this.town.db, run.id)
    if (status !== 'waiting' && status !== 'running') return
    const expected = error instanceof Refusal
    if (!expected) this.onFailure(error)
    const why: Words = expected ? error.sentence : sentence(runMessages, (m) => m.broken)
    await perform(this.town, failGrouping, { run: run.id, why }, { actor: operator, door: 'page' })
  }

  async #group(run: ShownRun, signal: AbortSignal): Promise<void> {
    const { town } = this
    if (run.attempts >= mostAttempts)
      throw new Refusal(
        'conflict',
        sentence(runMessages, (m) => m.givenUp),
      )
    const began = performance.now()
    await beginRun(town.db, run.id, town.clock.now())
    const corpus = await readCorpus(town.db, run.processId)
    signal.throwIfAborted()
    const threads = Math.min(4, availableParallelism())
    const decisions = await decisionsOf(town.db, run.processId, corpus.ids)
    const found = await groupInThread(
      { packs: corpus.packs, seed: run.seed, resolution: run.resolution, threads, decisions },
      signal,
      (step) => void tellStep(town.db, run.id, step).catch(this.onFailure),
    )
    await tellStep(town.db, run.id, 'write')
    for (let from = 0; from < corpus.ids.length; from += batch) {
      signal.throwIfAborted()
      await writePlacements(town.db, run.id, corpus, found, from, Math.min(from + batch, corpus.ids.length))
      await pause(breath)
    }
    signal.throwIfAborted()
    const figures = figuresOf(corpus, found, decisions.count, Math.round(performance.now() - began))
    const themes = found.themes.map(({ words, texts, typical }, number) => ({
      runId: run.id,
      number,
      texts,
      words: [...words],
      typical: typical.map((text) => corpus.ids[text] as number),
    }))
    await perform(
      town,
      finishGrouping,
      { run: run.id, found: figures, themes },
      { actor: operator, door: 'page' },
    )
  }
}

const figuresOf = (corpus: Corpus, { counts, stability }: Found, decided: number, milliseconds: number) => ({
  engine: engineVersion,
  wordsTable: fingerprintOfTable(),
  parameters: { speaksFrom, decisions: decided },
  corpus: corpus.fingerprint,
  texts: counts.texts,
  distinctTexts: counts.distinct,
  copies: counts.copies,
  included: counts.included,
  persons: corpus.persons,
  ideas: counts.units,
  represented: counts.represented,
  singular: counts.singular,
  empty: counts.empty,
  toPlace: counts.toPlace,
  stability: Math.round(stability * 1000) / 1000,
  milliseconds,
})

let tableFingerprint: string | undefined
function fingerprintOfTable(): string {
  tableFingerprint ??= createHash('sha256').update(shippedWordsTable().places).digest('hex').slice(0, 16)
  return tableFingerprint
}

export const groupingWorkerOf = (town: Town) => town.memo.get('groupings') as GroupingWorker | undefined
