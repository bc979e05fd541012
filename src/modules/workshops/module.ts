import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { addSessionDocument } from './add-session-document.ts'
import { cancelSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { generateProgramme } from './generate-programme.ts'
import { messages } from './messages.ts'
import { pages } from './pages.ts'
import { planSession } from './plan-session.ts'
import { exportProgramme, listSessions } from './readings.ts'
import { recordAttendance } from './record-attendance.ts'
import { recordTurnout } from './record-turnout.ts'
import { removeSessionDocument } from './remove-session-document.ts'
import * as tables from './tables.ts'

export const workshops: Module = {
  name: 'workshops',
  title: { fr: 'Séances', en: 'Sessions' },
  states: eachWords(messages.fr.statuses, messages.en.statuses),
  operations: [
    planSession,
    generateProgramme,
    changeSession,
    cancelSession,
    recordAttendance,
    recordTurnout,
    addSessionDocument,
    removeSessionDocument,
  ],
  readings: [listSessions, exportProgramme],
  pages,
  tables: Object.values(tables),
}

export { accessWords } from './access-words.ts'
export { type CalendarOptions, calendarFile } from './calendar.ts'
export { cameFields, cameOf, groupFields } from './came-input.ts'
export { documentsOf, type SessionDocument, whoCameOf } from './came-reads.ts'
export { groupsWords } from './came-words.tsx'
export { collisionsOf, overlap } from './collisions.ts'
export { drawDocument, serveDocument } from './document.page.tsx'
export { documentMessages } from './document-messages.ts'
export { DocumentList } from './documents.tsx'
export * from './facts.ts'
export { keepAttendance } from './keep-attendance.ts'
export { messages } from './messages.ts'
export { type Session, sessionOf, sessionsOf, type Turnout, turnoutsOf } from './reads.ts'
export { isReceiving, type RegistrationState, registrationState } from './registration-state.ts'
export { lockSession, ownerOfSession } from './requires.ts'
export {
  type AccessPoint,
  type Audience,
  accessPoints,
  audiences,
  groups,
  type SessionKind,
  sessionKinds,
  sessionLife,
  sessionStatuses,
} from './session.ts'
export { hour } from './session-input.ts'
export { attendanceWords, turnoutWords, whenWords } from './session-words.tsx'
export { calendarOptions, programmeGroups } from './show-programme.page.tsx'
export { sessionAddress } from './show-session.page.tsx'
export { stateSentence, stateWords } from './state-words.ts'
export { tellWhatRemains, type WhatRemains } from './what-remains.ts'
export {
  type CountedByCode,
  type Places,
  type SessionRow,
  type Shared,
  tellWhoComes,
  type WhoComes,
  whoComes,
} from './who-comes.ts'
export { cancelSession, changeSession, generateProgramme, planSession, recordAttendance, recordTurnout }
