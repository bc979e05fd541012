import type { Module } from '#kernel/module.ts'
import { addTable } from './add-table.ts'
import { changeTable } from './change-table.ts'
import { deskPage, workerPage } from './desk.page.tsx'
import { mendVerbatim } from './mend-verbatim.ts'
import { listVerbatims } from './readings.ts'
import { removeTable } from './remove-table.ts'
import { mendVerbatimPage, slipsPage, tablesPage, takeBackVerbatimPage } from './tables.page.tsx'
import * as tables from './tables.ts'
import { takeBackVerbatim } from './take-back-verbatim.ts'
import { typeVerbatims } from './type-verbatims.ts'

export * from './facts.ts'
export { addTable, changeTable, mendVerbatim, removeTable, takeBackVerbatim, typeVerbatims }

export const minutes: Module = {
  name: 'minutes',
  title: { fr: 'Comptes rendus', en: 'Minutes' },
  operations: [addTable, changeTable, removeTable, typeVerbatims, mendVerbatim, takeBackVerbatim],
  readings: [listVerbatims],
  pages: [workerPage, deskPage, tablesPage, slipsPage, mendVerbatimPage, takeBackVerbatimPage],
  tables: Object.values(tables),
}
