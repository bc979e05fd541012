import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { addCell } from './add-cell.ts'
import { addTable } from './add-table.ts'
import { cellPage } from './cell.page.tsx'
import {
  linkVerbatimsPage,
  moveCellPage,
  noteDisagreementPage,
  removeCellPage,
  removeDisagreementPage,
  restoreCellPage,
  unlinkVerbatimPage,
} from './cell-acts.page.tsx'
import { cellMessages } from './cell-messages.ts'
import { changeTable } from './change-table.ts'
import { deskPage } from './desk.page.tsx'
import { signedInPage, workerPage } from './desk-files.page.ts'
import { linkVerbatims } from './link-verbatims.ts'
import { mendVerbatim } from './mend-verbatim.ts'
import { minutesFilePage, minutesPage } from './minutes.page.tsx'
import { moveCell } from './move-cell.ts'
import { noteDisagreement } from './note-disagreement.ts'
import { publicTablePage } from './public-table.page.tsx'
import { publishSynthesisTable } from './publish-synthesis-table.ts'
import { listVerbatims } from './readings.ts'
import { removeCell } from './remove-cell.ts'
import { removeDisagreement } from './remove-disagreement.ts'
import { removeTable } from './remove-table.ts'
import { reopenSynthesisTable } from './reopen-synthesis-table.ts'
import { restoreCell } from './restore-cell.ts'
import { rewordCell } from './reword-cell.ts'
import { slipsPage } from './slips.page.tsx'
import { synthesisTablePage } from './synthesis-table.page.tsx'
import { publishTablePage, reopenTablePage, validateTablePage } from './table-life.page.tsx'
import { showPublishedTable, showSessionTable } from './table-readings.ts'
import { mendVerbatimPage, tablesPage, takeBackVerbatimPage } from './tables.page.tsx'
import * as tables from './tables.ts'
import { takeBackVerbatim } from './take-back-verbatim.ts'
import { typeVerbatims } from './type-verbatims.ts'
import { unlinkVerbatim } from './unlink-verbatim.ts'
import { validateSynthesisTable } from './validate-synthesis-table.ts'

export { type Cell, cellsOf, livingCells, type TableState, tableStateOf } from './cell-reads.ts'
export * from './facts.ts'
export { whatSessionsLeft } from './public-table.page.tsx'
export { publishedTablesOf } from './published-tables-reads.ts'
export { type Part, parts, type TableStatus } from './synthesis-table.ts'
export { publishedTable } from './table-readings.ts'
export {
  addCell,
  addTable,
  changeTable,
  linkVerbatims,
  mendVerbatim,
  publishSynthesisTable,
  removeTable,
  takeBackVerbatim,
  typeVerbatims,
  validateSynthesisTable,
}

export const minutes: Module = {
  name: 'minutes',
  title: { fr: 'Comptes rendus', en: 'Minutes' },
  operations: [
    addTable,
    changeTable,
    removeTable,
    typeVerbatims,
    mendVerbatim,
    takeBackVerbatim,
    addCell,
    rewordCell,
    moveCell,
    removeCell,
    restoreCell,
    linkVerbatims,
    unlinkVerbatim,
    noteDisagreement,
    removeDisagreement,
    validateSynthesisTable,
    publishSynthesisTable,
    reopenSynthesisTable,
  ],
  states: eachWords(cellMessages.fr.statuses, cellMessages.en.statuses),
  readings: [listVerbatims, showSessionTable, showPublishedTable],
  pages: [
    workerPage,
    signedInPage,
    deskPage,
    tablesPage,
    slipsPage,
    mendVerbatimPage,
    takeBackVerbatimPage,
    synthesisTablePage,
    validateTablePage,
    publishTablePage,
    reopenTablePage,
    cellPage,
    moveCellPage,
    removeCellPage,
    restoreCellPage,
    linkVerbatimsPage,
    unlinkVerbatimPage,
    noteDisagreementPage,
    removeDisagreementPage,
    publicTablePage,
    minutesPage,
    minutesFilePage,
  ],
  tables: Object.values(tables),
}
