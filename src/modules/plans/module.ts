import type { Module } from '#kernel/module.ts'
import * as tables from './tables.ts'

export * from './facts.ts'

export const plans: Module = {
  name: 'plans',
  title: { fr: 'Plans d’actions', en: 'Action plans' },
  operations: [],
  readings: [],
  pages: [],
  tables: Object.values(tables),
}
