import type { Module } from '#kernel/module.ts'
import { addAngle } from './add-angle.ts'
import { addAxis } from './add-axis.ts'
import { advanceProcess } from './advance-process.ts'
import { createFromTemplate } from './create-from-template.ts'
import { createProcess } from './create-process.ts'
import { describeProcess } from './describe-process.ts'
import { pages } from './pages.ts'
import { phaseNames } from './process.ts'
import { publishCharter } from './publish-charter.ts'
import { publishMandate } from './publish-mandate.ts'
import {
  listProcessesReading,
  showCharterReading,
  showMandateReading,
  showProcessReading,
} from './readings.ts'
import { saveCharterDraft } from './save-charter-draft.ts'
import { setMilestone } from './set-milestone.ts'
import { setPhaseDates } from './set-phase-dates.ts'
import * as tables from './tables.ts'

export const processes: Module = {
  name: 'processes',
  title: { fr: 'Démarches', en: 'Processes' },
  states: phaseNames,
  operations: [
    createProcess,
    createFromTemplate,
    describeProcess,
    saveCharterDraft,
    publishCharter,
    publishMandate,
    addAxis,
    addAngle,
    setPhaseDates,
    setMilestone,
    advanceProcess,
  ],
  readings: [listProcessesReading, showProcessReading, showCharterReading, showMandateReading],
  pages,
  tables: Object.values(tables),
}

export { formatDay as sayDay } from '#ui/dates.ts'
export { DeskForm, fieldsOf } from './desk-form.tsx'
export * from './facts.ts'
export { type Followed, type Following, followingPassage, tellFollowing } from './following.ts'
export { fuzzyColumns, fuzzyOf, fuzzyOfRow, fuzzyValues } from './fuzzy-columns.ts'
export {
  compareFuzzyDates,
  daysLate,
  exactDay,
  type FuzzyDate,
  fuzzyDate,
  fuzzyDateField,
  optionalFuzzyDate,
  parseFuzzyDate,
  requireFuzzyDate,
  sayFuzzyDate,
  slipInDays,
  typedFuzzyDate,
} from './fuzzy-date.ts'
export { dayInParis, instantInParis, timeInParis, zone } from './paris-time.ts'
export { isFinished, isOpen, keepers, type Phase, phaseNames, phases, processLife } from './process.ts'
export { ProcessLabel } from './process-label.tsx'
export {
  type Commitment,
  chartersOf,
  commitmentsOf,
  type MandateVersion,
  mandateInForce,
} from './published-texts.ts'
export {
  type Angle,
  type Axis,
  anglesOf,
  axesOf,
  listProcesses,
  type Milestone,
  milestonesOf,
  type Process,
  processById,
  processBySlug,
} from './reads.ts'
export { ownerOfProcess, requireWholeRows } from './requires.ts'
export { TownText, TownWords } from './town-words.tsx'
export { type PromiseVerdict, tellVerdicts } from './verdicts.ts'
export {
  addAngle,
  addAxis,
  advanceProcess,
  createProcess,
  describeProcess,
  publishCharter,
  publishMandate,
  setMilestone,
  setPhaseDates,
}
