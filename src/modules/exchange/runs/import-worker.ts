import { setTimeout as pause } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { type Actor, operator } from '#kernel/actor.ts'
import { findFile, pathOfKept } from '#kernel/files/files.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { append } from '#kernel/journal.ts'
import { Lane } from '#kernel/lane.ts'
import { perform } from '#kernel/operation.ts'
import { consult } from '#kernel/reading.ts'
import { forbidden, Refusal } from '#kernel/refusal.ts'
import { sheetNames } from '#kernel/spreadsheets/spreadsheets.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { actorByPerson } from '#modules/accounts/module.ts'
import { knownOf } from '#modules/exchange/import-file.ts'
import type { LayoutName } from '#modules/exchange/layouts/layouts.ts'
import type { Mapping } from '#modules/exchange/mapping/mapping.ts'
import { listMappings } from '#modules/exchange/mapping/mapping-reads.ts'
import { type Understood, understand } from '#modules/exchange/mapping/understand-file.ts'
import { fileBatches } from '#modules/exchange/reading/file-batches.ts'
import { inspect } from '#modules/exchange/reading/file-reading.ts'
import { run as runTable, setApart } from '#modules/exchange/tables.ts'
import { advanceImport, failImport, finishCheck, finishImport, keepLines } from './advance-import.ts'
import { findAlike } from './find-alike.ts'
import type { RunStatus } from './import-run.ts'
import { runMessages } from './run-messages.ts'
import { findRun, linesOf, nextRun, type ShownRun } from './run-reads.ts'

/** Left to the other requests between two batches. */
const breath = 5

/**
 * Does what imports wait for: one check at a time, one import at a time, in the order they were asked. What it was doing when
 * the process ended is in the database: the next one goes on from there.
 */
export class ImportWorker {
  readonly #lanes: Lane[]
  /** Lines read of the files being checked. */
  readonly checked = new Map<number, number>()
  #stopped = false

  constructor(
    private readonly town: Town,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.#lanes = [
      new Lane(() => this.#advance(['checking'], (run) => this.#check(run)), onFailure),
      new Lane(() => this.#advance(['running', 'waiting'], (run) => this.#take(run)), onFailure),
    ]
  }

  kick(): void {
    if (!this.#stopped) for (const lane of this.#lanes) lane.kick()
  }

  async settle(): Promise<void> {
    for (const lane of this.#lanes) await lane.settle()
  }

  /** Ends at the next batch. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.settle()
  }

  /** False when there was nothing to do. */
  async #advance(statuses: readonly RunStatus[], work: (run: ShownRun) => Promise<void>): Promise<boolean> {
    if (this.#stopped) return false
    try {
      const id = await nextRun(this.town.db, statuses)
      if (id === undefined) return false
      const run = await findRun(this.town.db, id)
      try {
        await work(run)
      } catch (error) {
        if (this.#stopped) return false
        await this.#fail(run, error)
      }
      return true
    } catch (error) {
      // The database itself: tried again at the next commit, or at the next start.
      this.onFailure(error)
      return false
    }
  }

  async #fail(run: ShownRun, error: unknown): Promise<void> {
    const { status, cursor } = await findRun(this.town.db, run.id)
    if (status !== 'checking' && status !== 'running') return
    const expected = error instanceof Refusal
    if (expected && error.reason === 'conflict' && status === 'running' && cursor > run.cursor) return
    if (!expected) this.onFailure(error)
    const why: Words = expected ? error.sentence : sentence(runMessages, (m) => m.broken)
    if (status === 'checking') {
      const found = { refusalFr: why.fr, refusalEn: why.en, total: null, fresh: null, known: null }
      await perform(this.town, finishCheck, { run: run.id, found }, { actor: operator, door: 'page' })
      return
    }
    const now = this.town.clock.now()
    await this.town.db.transaction(async (tx) => {
      const fact = await failImport(tx as never, run.id, now, why)
      if (fact)
        await append(tx as never, { at: now, actor: 'server', operation: 'fail-import', door: 'page' }, [
          fact,
        ])
    })
  }

  async #check(run: ShownRun): Promise<void> {
    const { town } = this
    const { link, actor } = await this.#asker(run)
    const path = await this.#pathOf(run)
    const file = await inspect(path)
    const book = file.format === 'xlsx' || file.format === 'ods' ? file.format : undefined
    const sheets = book ? await sheetNames(path, book) : []
    const sheet = run.sheet ?? sheets[0]
    const kept = sheets.length > 1 ? sheets : null
    await town.db
      .update(runTable)
      .set({ sheet: sheet ?? null, sheets: kept, format: file.format })
      .where(eq(runTable.id, run.id))
    await town.db.delete(setApart).where(eq(setApart.runId, run.id))
    const understood = await understand(path, file, {
      sheet,
      mapping: run.mappingFrom === 'chosen' && run.mapping ? { ...run.mapping, name: 'chosen' } : undefined,
      signature: run.signature ?? undefined,
      remembered: await listMappings(town.db),
      process: run.process ?? undefined,
    })
    await town.db.update(runTable).set(seenOf(understood, run)).where(eq(runTable.id, run.id))
    const options = {
      trial: true,
      make: run.makes,
      process: run.process ?? undefined,
      source: run.source ?? undefined,
    }
    const { batches, findings } = fileBatches(link, path, file, understood, { ...options, sheet })
    const alike = findAlike(town.db, link)
    const counts = { total: 0, fresh: 0, known: 0, passed: 0 }
    let faulty = 0
    for await (const { good, faults, passed, read } of batches) {
      if (this.#stopped) return
      const known = await knownOf(
        link,
        good.map(({ row }) => row),
      )
      const fresh = good.filter(({ row }) => !known.has(row))
      await keepLines(town.db, run.id, 'alike', await alike(fresh))
      await keepLines(town.db, run.id, 'fault', faults)
      counts.total = read
      counts.fresh += fresh.length
      counts.known += known.size
      counts.passed += passed
      faulty += faults.length
      this.checked.set(run.id, read)
      await pause(breath)
    }
    this.checked.delete(run.id)
    const found = {
      ...counts,
      layout: understood.layout?.name ?? null,
      words: findings.unknown(),
      ignored: findings.ignored(),
      made: [...findings.made],
      refusalFr: null,
      refusalEn: null,
    }
    await perform(town, finishCheck, { run: run.id, found, faults: faulty }, { actor, door: 'page' })
  }

  async #take(run: ShownRun): Promise<void> {
    const { town } = this
    const { link, actor } = await this.#asker(run)
    const now = town.clock.now().toISOString()
    await town.db.execute(
      sql`update exchange_run set status = 'running', started_at = coalesce(started_at, ${now}::timestamptz), status_at = ${now}::timestamptz
          where id = ${run.id} and status = 'waiting'`,
    )
    const path = await this.#pathOf(run)
    const file = await inspect(path)
    const leave = new Set(
      run.leavesAlike ? (await linesOf(town.db, run.id, 'alike')).map(({ line }) => line) : [],
    )
    const sheet = run.sheet ?? undefined
    // What was checked is what is taken, whatever is remembered since.
    const mapping = run.mapping ? { ...run.mapping, name: (run.layout ?? 'chosen') as LayoutName } : undefined
    const understood = await understand(path, file, {
      sheet,
      mapping,
      signature: run.signature ?? undefined,
      process: run.process ?? undefined,
    })
    const { batches } = fileBatches(link, path, file, understood, {
      make: run.makes,
      process: run.process ?? undefined,
      source: run.source ?? undefined,
      sheet,
      from: run.cursor,
    })
    let from = run.cursor
    for await (const { good, faults, read } of batches) {
      if (this.#stopped) return
      const rows = good.filter(({ line }) => !leave.has(line)).map(({ row }) => row)
      const aside = good.length - rows.length
      const step = { run: run.id, fingerprint: file.fingerprint, from, to: read, rows, faults, aside }
      await perform(town, advanceImport, step, { actor, door: 'page' })
      from = read
      await pause(breath)
    }
    if (!this.#stopped) await perform(town, finishImport, { run: run.id }, { actor, door: 'page' })
  }

  /** The person who asked, with the roles they hold now. */
  async #asker(run: ShownRun): Promise<{ link: TownLink; actor: Actor }> {
    const { town } = this
    const actor =
      run.requestedBy === null ? operator : await actorByPerson(town.db, run.requestedBy, town.clock.now())
    if (!actor) throw forbidden(sentence(runMessages, (m) => m.gonePerson))
    const link: TownLink = {
      perform: (operation, input) => perform(town, operation, input, { actor, door: 'page' }),
      consult: (reading, input) => consult(town, reading, input, actor),
    }
    return { link, actor }
  }

  async #pathOf(run: ShownRun): Promise<string> {
    return pathOfKept(this.town, await findFile(this.town, this.town.db, run.file ?? ''))
  }
}

/** What the beginning of the file says, for the person who decides how it is read. */
function seenOf(
  { columns, layout, remembered }: Understood,
  run: ShownRun,
): Partial<typeof runTable.$inferInsert> {
  const seen = { signature: columns.signature, columns: columns.columns, words: null }
  if (run.mappingFrom === 'chosen') return seen
  const { name, ...mapping } = layout ?? {}
  return {
    ...seen,
    layout: name ?? null,
    mapping: layout ? (mapping as Mapping) : null,
    mappingFrom: layout ? (remembered ? 'remembered' : 'recognised') : null,
    mappingId: remembered?.id ?? null,
  }
}

export const importWorkerOf = (town: Town) => town.memo.get('imports') as ImportWorker | undefined
