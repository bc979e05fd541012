import type { Module } from '#kernel/module.ts'
import * as tables from './tables.ts'

export * from './facts.ts'
export { fuzzyColumns, fuzzyOf, fuzzyOfRow, fuzzyValues } from './fuzzy-columns.ts'
export {
  compareFuzzyDates,
  daysBetween,
  daysLate,
  exactDay,
  type FuzzyDate,
  fuzzyDate,
  fuzzyDateField,
  optionalFuzzyDate,
  parseFuzzyDate,
  requireFuzzyDate,
  sayDay,
  sayFuzzyDate,
  slipInDays,
  typedFuzzyDate,
} from './fuzzy-date.ts'
export { dayInParis, instantInParis, machineTime, sayTime, timeInParis, zone } from './paris-time.ts'
export { isFinished, isOpen, keepers, type Phase, phases } from './process.ts'
export { ProcessLabel } from './process-label.tsx'
export {
  type Angle,
  type Axis,
  anglesOf,
  axesOf,
  type Process,
  processById,
  processBySlug,
} from './reads.ts'

export const processes: Module = {
  name: 'processes',
  title: { fr: 'Démarches', en: 'Processes' },
  operations: [],
  readings: [],
  pages: [],
  tables: Object.values(tables),
}
