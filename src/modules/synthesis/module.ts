import type { Module } from '#kernel/module.ts'
import { citation, origin, proposal, statement, theme, unused } from './tables.ts'

export * from './facts.ts'

export const synthesis: Module = {
  name: 'synthesis',
  title: { fr: 'Synthèse', en: 'Synthesis' },
  operations: [],
  readings: [],
  pages: [],
  tables: [theme, statement, citation, unused, proposal, origin],
}
