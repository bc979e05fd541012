import type { AnyPage } from '#kernel/web/page.ts'
import {
  cancelSessionPage,
  recordAttendancePage,
  recordTurnoutPage,
} from '#modules/workshops/attendance/attendance.page.tsx'
import { tableSheetsPage } from '#modules/workshops/attendance/table-sheets.page.tsx'
import { sessionCalendarPage } from '#modules/workshops/calendar/session-calendar.page.tsx'
import { documentFilePage, documentPage } from '#modules/workshops/documents/document.page.tsx'
import { addDocumentPage, removeDocumentPage } from '#modules/workshops/documents/documents.page.tsx'
import { generateProgrammePage } from '#modules/workshops/programme/generate-programme.page.tsx'
import {
  programmeCalendarPage,
  showProgrammePage,
} from '#modules/workshops/programme/show-programme.page.tsx'
import { deskSessionsPage } from './desk.page.tsx'
import { changeSessionPage, planSessionPage } from './plan-session.page.tsx'
import { showSessionPage } from './show-session.page.tsx'

export const pages: readonly AnyPage[] = [
  showProgrammePage,
  programmeCalendarPage,
  showSessionPage,
  sessionCalendarPage,
  deskSessionsPage,
  planSessionPage,
  generateProgrammePage,
  recordTurnoutPage,
  changeSessionPage,
  cancelSessionPage,
  recordAttendancePage,
  addDocumentPage,
  removeDocumentPage,
  documentPage,
  documentFilePage,
  tableSheetsPage,
]
