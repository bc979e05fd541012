import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { addCell } from '#modules/minutes/cells/add-cell.ts'
import { cellPage } from '#modules/minutes/cells/cell.page.tsx'
import {
  linkVerbatimsPage,
  moveCellPage,
  noteDisagreementPage,
  removeCellPage,
  removeDisagreementPage,
  restoreCellPage,
  unlinkVerbatimPage,
} from '#modules/minutes/cells/cell-acts.page.tsx'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { linkVerbatims } from '#modules/minutes/cells/link-verbatims.ts'
import { moveCell } from '#modules/minutes/cells/move-cell.ts'
import { removeCell } from '#modules/minutes/cells/remove-cell.ts'
import { restoreCell } from '#modules/minutes/cells/restore-cell.ts'
import { rewordCell } from '#modules/minutes/cells/reword-cell.ts'
import { unlinkVerbatim } from '#modules/minutes/cells/unlink-verbatim.ts'
import { noteDisagreement } from '#modules/minutes/disagreements/note-disagreement.ts'
import { removeDisagreement } from '#modules/minutes/disagreements/remove-disagreement.ts'
import { minutesFilePage, minutesPage } from '#modules/minutes/document/minutes.page.tsx'
import { publicTablePage } from '#modules/minutes/synthesis-table/public-table.page.tsx'
import { publishSynthesisTable } from '#modules/minutes/synthesis-table/publish-synthesis-table.ts'
import { reopenSynthesisTable } from '#modules/minutes/synthesis-table/reopen-synthesis-table.ts'
import { synthesisTablePage } from '#modules/minutes/synthesis-table/synthesis-table.page.tsx'
import { publishedTableFile } from '#modules/minutes/synthesis-table/table-file.ts'
import {
  publishTablePage,
  reopenTablePage,
  validateTablePage,
} from '#modules/minutes/synthesis-table/table-life.page.tsx'
import { showPublishedTable, showSessionTable } from '#modules/minutes/synthesis-table/table-readings.ts'
import { validateSynthesisTable } from '#modules/minutes/synthesis-table/validate-synthesis-table.ts'
import { addTable } from '#modules/minutes/verbatims/add-table.ts'
import { changeTable } from '#modules/minutes/verbatims/change-table.ts'
import { deskPage } from '#modules/minutes/verbatims/desk.page.tsx'
import { signedInPage, workerPage } from '#modules/minutes/verbatims/desk-files.page.ts'
import { mendVerbatim } from '#modules/minutes/verbatims/mend-verbatim.ts'
import { removeTable } from '#modules/minutes/verbatims/remove-table.ts'
import { slipsPage } from '#modules/minutes/verbatims/slips.page.tsx'
import {
  mendVerbatimPage,
  tablesPage,
  takeBackVerbatimPage,
} from '#modules/minutes/verbatims/tables.page.tsx'
import { takeBackVerbatim } from '#modules/minutes/verbatims/take-back-verbatim.ts'
import { typeVerbatims } from '#modules/minutes/verbatims/type-verbatims.ts'
import { listVerbatims } from './readings.ts'
import * as tables from './tables.ts'

export {
  type Cell,
  cellsOf,
  livingCells,
  type TableState,
  tableStateOf,
} from '#modules/minutes/cells/cell-reads.ts'
export { whatSessionsLeft } from '#modules/minutes/synthesis-table/public-table.page.tsx'
export { publishedTablesOf } from '#modules/minutes/synthesis-table/published-tables-reads.ts'
export { type Part, parts, type TableStatus } from '#modules/minutes/synthesis-table/synthesis-table.ts'
export { publishedTable } from '#modules/minutes/synthesis-table/table-readings.ts'
export * from './facts.ts'
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
  files: [publishedTableFile],
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
