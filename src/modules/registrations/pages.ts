import type { AnyPage } from '#kernel/page.ts'
import { ownCalendarPage } from './calendar.page.ts'
import { calledPage, callsPage, returnsPage } from './calls.page.tsx'
import {
  cancelRegistrationPage,
  changeNumberPage,
  changePersonPage,
  forgetRegistrationPage,
  joinSessionsPage,
} from './change.page.tsx'
import { addAtDoorPage, finishAttendancePage, tickByCodePage } from './door.page.tsx'
import { cancelRegistrationForPage, enterRegistrationPage } from './enter-registration.page.tsx'
import { listPage } from './list.page.tsx'
import { codePage, ownPage } from './own.page.tsx'
import { ownDocumentFilePage, ownDocumentPage } from './own-document.page.ts'
import { printListPage } from './print-list.page.tsx'
import { receiptPage } from './receipt.page.tsx'
import { registerPage } from './register.page.tsx'

export const pages: readonly AnyPage[] = [
  registerPage,
  codePage,
  ownPage,
  ownDocumentPage,
  ownDocumentFilePage,
  receiptPage,
  changePersonPage,
  joinSessionsPage,
  changeNumberPage,
  cancelRegistrationPage,
  forgetRegistrationPage,
  ownCalendarPage,
  listPage,
  printListPage,
  addAtDoorPage,
  tickByCodePage,
  finishAttendancePage,
  enterRegistrationPage,
  cancelRegistrationForPage,
  callsPage,
  calledPage,
  returnsPage,
]
