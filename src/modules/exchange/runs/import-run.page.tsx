import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { importers } from '#modules/contributions/module.ts'
import { FaultReport } from './fault-report.ts'
import { isUnderWay } from './import-run.ts'
import { importsPath } from './import-runs.page.tsx'
import { importWorkerOf } from './import-worker.ts'
import { findRun, linesOf } from './run-reads.ts'
import { drawRun } from './run-view.tsx'
import { chooseImportSheet } from './send-import-file.ts'
import { cancelImport, startImport } from './start-import.ts'

const params = z.object({ run: identifier(), immobile: z.coerce.boolean().optional() })
const linesShown = { fault: 200, alike: 50 }
/** A small file is checked before the page is drawn. */
const patience = 15

async function load(visit: Visit, { run, immobile }: z.output<typeof params>) {
  let found = await findRun(visit.db, run)
  const worker = importWorkerOf(visit.town)
  // The reaction that wakes it waits its turn behind those of older facts; who looks does not wait for them.
  if (isUnderWay(found.status)) worker?.kick()
  for (let turn = 0; worker && turn < patience && found.status === 'checking'; turn++) {
    await pause(100)
    found = await findRun(visit.db, run)
  }
  return {
    run: found,
    still: immobile ?? false,
    readSoFar: worker?.checked.get(run),
    faults: await linesOf(visit.db, run, 'fault', linesShown.fault),
    alike: await linesOf(visit.db, run, 'alike', linesShown.alike),
  }
}
export type RunData = Awaited<ReturnType<typeof load>>

/** Where an import is: what the check found, how far it has gone, what it left. */
export const importRunPage = page({
  path: `${importsPath}/:run`,
  who: importers,
  input: params,
  show: async (visit, asked) => drawRun(visit, { values: {}, errors: {}, data: await load(visit, asked) }),
})

const given = ({ run }: { run: number }) => ({ run })
const next = (_: unknown, { run }: { run: number }) => `${importsPath}/${run}`
const step = { params, load, given, next, show: drawRun }

export const startImportPage = formPage({
  path: `${importsPath}/:run/commencer`,
  operation: startImport,
  ...step,
})
export const cancelImportPage = formPage({
  path: `${importsPath}/:run/arreter`,
  operation: cancelImport,
  ...step,
})
export const chooseSheetPage = formPage({
  path: `${importsPath}/:run/feuille`,
  operation: chooseImportSheet,
  ...step,
})

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The lines to mend, as they were in the file. */
const linesPage = (format: keyof typeof types) =>
  page({
    path: `${importsPath}/:run/a-corriger.${format}`,
    who: importers,
    input: z.object({ run: identifier() }),
    async show(visit, { run }) {
      await findRun(visit.db, run)
      const report = new FaultReport()
      for (const { line, field, reason, cells } of await linesOf(visit.db, run, 'fault'))
        report.add(cells, { line, column: field ?? '', reason })
      return new Download(types[format], `a-corriger-${run}.${format}`, report[format](visit.lang))
    },
  })

export const linesPages = [linesPage('csv'), linesPage('xlsx')]
