import type { Module } from '#kernel/module.ts'
import * as tables from './tables.ts'

export * from './facts.ts'

export const deliberations: Module = {
  name: 'deliberations',
  title: { fr: 'Délibérations', en: 'Deliberations' },
  operations: [],
  readings: [],
  pages: [],
  tables: Object.values(tables),
}
