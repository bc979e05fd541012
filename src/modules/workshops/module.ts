import type { Module } from '#kernel/module.ts'
import * as tables from './tables.ts'

export * from './facts.ts'
export { type Audience, audiences, type SessionKind, sessionKinds } from './session.ts'

export const workshops: Module = {
  name: 'workshops',
  title: { fr: 'Séances', en: 'Sessions' },
  operations: [],
  readings: [],
  pages: [],
  tables: Object.values(tables),
}
