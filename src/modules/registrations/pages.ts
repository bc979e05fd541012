import type { AnyPage } from '#kernel/web/page.ts'
import {
  cancelRegistrationPage,
  changeNumberPage,
  changePersonPage,
  forgetRegistrationPage,
  joinSessionsPage,
} from '#modules/registrations/changing/change.page.tsx'
import {
  addAtDoorPage,
  finishAttendancePage,
  tickByCodePage,
} from '#modules/registrations/door/door.page.tsx'
import { listPage } from '#modules/registrations/door/list.page.tsx'
import { printListPage } from '#modules/registrations/door/print-list.page.tsx'
import { ownCalendarPage } from '#modules/registrations/own/calendar.page.ts'
import { codePage, ownPage } from '#modules/registrations/own/own.page.tsx'
import { ownDocumentFilePage, ownDocumentPage } from '#modules/registrations/own/own-document.page.ts'
import { receiptPage } from '#modules/registrations/own/receipt.page.tsx'
import {
  cancelRegistrationForPage,
  enterRegistrationPage,
} from '#modules/registrations/registering/enter-registration.page.tsx'
import { registerPage } from '#modules/registrations/registering/register.page.tsx'
import { calledPage, callsPage, returnsPage } from '#modules/registrations/telling/calls.page.tsx'

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
