import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { dataPages } from './contributions-data.page.ts'
import { dictionaryFiles, dictionaryPage } from './data-dictionary.page.tsx'
import { listExportColumns } from './data-dictionary.ts'
import { exportFiles, exportPage } from './export.page.tsx'
import { exportCommand, importCommand } from './file-commands.ts'
import { importColumnsPage } from './import-columns.page.tsx'
import { importMappingPage, importMappingsPage, removeMappingPage } from './import-mappings.page.tsx'
import {
  cancelImportPage,
  chooseSheetPage,
  importRunPage,
  linesPages,
  startImportPage,
} from './import-run.page.tsx'
import { runStatuses } from './import-run.ts'
import { importRunsPage } from './import-runs.page.tsx'
import { listImportMappings } from './mapping-readings.ts'
import { matchAlike } from './match-alike.ts'
import { exportContributions, takeContributions } from './readings.ts'
import { runMessages } from './run-messages.ts'
import { listImportRuns, showImportRun } from './run-readings.ts'
import { mapImportColumns, removeImportMapping, saveImportMapping } from './save-import-mapping.ts'
import { chooseImportSheet, sendImportFile } from './send-import-file.ts'
import { cancelImport, startImport } from './start-import.ts'
import { mapping, run, setApart } from './tables.ts'

export { importFile } from './import-file.ts'
export { ImportWorker, importWorkerOf } from './import-worker.ts'
export { forgetImports, wakesImports } from './wakes-imports.ts'

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
    ...dictionaryFiles,
  ],
  commands: [importCommand, exportCommand],
  states: Object.fromEntries(runStatuses.map((one) => [one, sentence(runMessages, (m) => m.status[one])])),
  tables: [run, setApart, mapping],
}
