import { sql } from 'drizzle-orm'
import { operator } from '#kernel/actor.ts'
import { sweepFiles } from '#kernel/files/files.ts'
import type { Reaction } from '#kernel/module.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { importColumnsMapped, importSent, importSheetChosen, importStarted } from '#modules/exchange/facts.ts'
import { importWorkerOf } from './import-worker.ts'
import { staleRuns } from './run-reads.ts'
import { cancelImport } from './start-import.ts'

/** The server looks for what there is to do, whichever door it was asked through. */
export const wakesImports: Reaction = {
  name: 'wakes-imports',
  on: [importSent, importColumnsMapped, importSheetChosen, importStarted],
  wakes: true,
  async run(_fact, { town }) {
    importWorkerOf(town)?.kick()
  },
}

const day = 86_400_000
const daysForAnAnswer = 7
const daysOfLines = 30

/** Files nobody came back for go after a week; the lines set apart, which hold people's words, thirty days after the end. */
export async function forgetImports(town: Town): Promise<void> {
  const now = town.clock.now().getTime()
  for (const run of await staleRuns(town.db, new Date(now - daysForAnAnswer * day)))
    await perform(town, cancelImport, { run }, { actor: operator, door: 'cli' })
  const before = new Date(now - daysOfLines * day).toISOString()
  await town.db.execute(
    sql`delete from exchange_line using exchange_run where exchange_run.id = run_id and finished_at < ${before}::timestamptz`,
  )
  await sweepFiles(town)
}
