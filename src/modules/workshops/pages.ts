import type { AnyPage } from '#kernel/page.ts'
import { cancelSessionPage, recordAttendancePage, recordTurnoutPage } from './attendance.page.tsx'
import { deskSessionsPage } from './desk.page.tsx'
import { documentFilePage, documentPage } from './document.page.tsx'
import { addDocumentPage, removeDocumentPage } from './documents.page.tsx'
import { generateProgrammePage } from './generate-programme.page.tsx'
import { changeSessionPage, planSessionPage } from './plan-session.page.tsx'
import { sessionCalendarPage } from './session-calendar.page.tsx'
import { programmeCalendarPage, showProgrammePage } from './show-programme.page.tsx'
import { showSessionPage } from './show-session.page.tsx'
import { tableSheetsPage } from './table-sheets.page.tsx'

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
