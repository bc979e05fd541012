import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { importColumnsPage } from '#modules/exchange/mapping/import-columns.page.tsx'
import {
  importMappingPage,
  importMappingsPage,
  removeMappingPage,
} from '#modules/exchange/mapping/import-mappings.page.tsx'
import { listImportMappings } from '#modules/exchange/mapping/mapping-readings.ts'
import {
  mapImportColumns,
  removeImportMapping,
  saveImportMapping,
} from '#modules/exchange/mapping/save-import-mapping.ts'
import { dataPages } from '#modules/exchange/open-data/contributions-data.page.ts'
import {
  describedFilePage,
  dictionaryFiles,
  dictionaryPage,
} from '#modules/exchange/open-data/data-dictionary.page.tsx'
import { exchangeFiles, listExportColumns } from '#modules/exchange/open-data/data-dictionary.ts'
import { exportFiles, exportPage } from '#modules/exchange/open-data/export.page.tsx'
import {
  cancelImportPage,
  chooseSheetPage,
  importRunPage,
  linesPages,
  startImportPage,
} from '#modules/exchange/runs/import-run.page.tsx'
import { runStatuses } from '#modules/exchange/runs/import-run.ts'
import { importRunsPage } from '#modules/exchange/runs/import-runs.page.tsx'
import { matchAlike } from '#modules/exchange/runs/match-alike.ts'
import { runMessages } from '#modules/exchange/runs/run-messages.ts'
import { listImportRuns, showImportRun } from '#modules/exchange/runs/run-readings.ts'
import { chooseImportSheet, sendImportFile } from '#modules/exchange/runs/send-import-file.ts'
import { cancelImport, startImport } from '#modules/exchange/runs/start-import.ts'
import { exportCommand, importCommand } from './file-commands.ts'
import { exportContributions, takeContributions } from './readings.ts'
import { mapping, run, setApart } from './tables.ts'

export { tellDescribedFiles } from '#modules/exchange/open-data/data-dictionary.ts'
export { ImportWorker, importWorkerOf } from '#modules/exchange/runs/import-worker.ts'
export { forgetImports, wakesImports } from '#modules/exchange/runs/wakes-imports.ts'
export { importFile } from './import-file.ts'

export const exchange: Module = {
  name: 'exchange',
  title: { fr: 'Échanges de fichiers', en: 'Exchange of files' },
  operations: [
    sendImportFile,
    mapImportColumns,
    chooseImportSheet,
    startImport,
    cancelImport,
    saveImportMapping,
    removeImportMapping,
  ],
  files: exchangeFiles,
  readings: [
    takeContributions,
    exportContributions,
    listImportRuns,
    showImportRun,
    listImportMappings,
    listExportColumns,
    matchAlike,
  ],
  pages: [
    importRunsPage,
    importMappingsPage,
    importMappingPage,
    removeMappingPage,
    importRunPage,
    importColumnsPage,
    startImportPage,
    cancelImportPage,
    chooseSheetPage,
    ...linesPages,
    ...dataPages,
    exportPage,
    ...exportFiles,
    dictionaryPage,
    describedFilePage,
    ...dictionaryFiles,
  ],
  commands: [importCommand, exportCommand],
  states: Object.fromEntries(runStatuses.map((one) => [one, sentence(runMessages, (m) => m.status[one])])),
  tables: [run, setApart, mapping],
}
