import type { Module } from '#kernel/module.ts'
import { addAngle } from './add-angle.ts'
import { addAxis } from './add-axis.ts'
import { advanceProcess } from './advance-process.ts'
import { createProcess } from './create-process.ts'
import { setMilestone } from './dates/set-milestone.ts'
import { setPhaseDates } from './dates/set-phase-dates.ts'
import { describeProcess } from './describe-process.ts'
import { pages } from './pages.ts'
import { phaseNames } from './process.ts'
import {
  listProcessesReading,
  showCharterReading,
  showMandateReading,
  showProcessReading,
} from './readings.ts'
import * as tables from './tables.ts'
import { createFromTemplate } from './templates/create-from-template.ts'
import { publishCharter } from './texts/publish-charter.ts'
import { publishMandate } from './texts/publish-mandate.ts'
import { saveCharterDraft } from './texts/save-charter-draft.ts'

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
export { aroundPassage, type OnThread, type TellsAround, tellAround } from './around.ts'
export { fuzzyColumns, fuzzyOf, fuzzyOfRow, fuzzyValues } from './dates/fuzzy-columns.ts'
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
} from './dates/fuzzy-date.ts'
export { dayInParis, instantInParis, timeInParis, zone } from './dates/paris-time.ts'
export { DeskForm, fieldsOf } from './desk-form.tsx'
export * from './facts.ts'
export { type Followed, type Following, followingPassage, tellFollowing } from './following.ts'
export { type Postponed, tellPostponed } from './postponed-answers.ts'
export { isFinished, isOpen, keepers, type Phase, phaseNames, phases, processLife } from './process.ts'
export { ProcessLabel } from './process-label.tsx'
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
export {
  type Commitment,
  chartersOf,
  commitmentsOf,
  type MandateVersion,
  mandateInForce,
} from './texts/published-texts.ts'
export { type PromiseVerdict, tellVerdicts } from './texts/verdicts.ts'
export { TownText, TownWords } from './town-words.tsx'
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
