import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { recordAttendance } from '#modules/workshops/attendance/record-attendance.ts'
import { recordTurnout } from '#modules/workshops/attendance/record-turnout.ts'
import { addSessionDocument } from '#modules/workshops/documents/add-session-document.ts'
import { removeSessionDocument } from '#modules/workshops/documents/remove-session-document.ts'
import { generateProgramme } from '#modules/workshops/programme/generate-programme.ts'
import { cancelSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { messages } from './messages.ts'
import { pages } from './pages.ts'
import { planSession } from './plan-session.ts'
import { exportProgramme, listSessions } from './readings.ts'
import { sessionsFile } from './sessions-file.ts'
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
  files: [sessionsFile],
  pages,
  tables: Object.values(tables),
}

export { cameFields, cameOf, groupFields } from '#modules/workshops/attendance/came-input.ts'
export { documentsOf, type SessionDocument, whoCameOf } from '#modules/workshops/attendance/came-reads.ts'
export { groupsWords } from '#modules/workshops/attendance/came-words.tsx'
export { keepAttendance } from '#modules/workshops/attendance/keep-attendance.ts'
export { type CalendarOptions, calendarFile } from '#modules/workshops/calendar/calendar.ts'
export { drawDocument, serveDocument } from '#modules/workshops/documents/document.page.tsx'
export { documentMessages } from '#modules/workshops/documents/document-messages.ts'
export { DocumentList } from '#modules/workshops/documents/documents.tsx'
export { collisionsOf, overlap } from '#modules/workshops/programme/collisions.ts'
export { calendarOptions, programmeGroups } from '#modules/workshops/programme/show-programme.page.tsx'
export { accessWords } from './access-words.ts'
export * from './facts.ts'
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
