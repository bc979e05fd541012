import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { cancelSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { generateProgramme } from './generate-programme.ts'
import { messages } from './messages.ts'
import { pages } from './pages.ts'
import { planSession } from './plan-session.ts'
import { exportProgramme, listSessions } from './readings.ts'
import { recordAttendance } from './record-attendance.ts'
import { recordTurnout } from './record-turnout.ts'
import * as tables from './tables.ts'

export const workshops: Module = {
  name: 'workshops',
  title: { fr: 'Séances', en: 'Sessions' },
  states: eachWords(messages.fr.statuses, messages.en.statuses),
  operations: [planSession, generateProgramme, changeSession, cancelSession, recordAttendance, recordTurnout],
  readings: [listSessions, exportProgramme],
  pages,
  tables: Object.values(tables),
}

export { collisionsOf } from './collisions.ts'
export * from './facts.ts'
export { type Session, sessionOf, sessionsOf, type Turnout, turnoutsOf } from './reads.ts'
export { type Audience, audiences, type SessionKind, sessionKinds, sessionLife } from './session.ts'
export { programmeGroups } from './show-programme.page.tsx'
export { cancelSession, changeSession, generateProgramme, planSession, recordAttendance, recordTurnout }
