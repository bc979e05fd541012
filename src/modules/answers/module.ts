import type { Module } from '#kernel/module.ts'
import { answer, passage, version } from './tables.ts'

export * from './facts.ts'

export const answers: Module = {
  name: 'answers',
  title: { fr: 'Réponses', en: 'Answers' },
  operations: [],
  readings: [],
  pages: [],
  tables: [answer, version, passage],
}
