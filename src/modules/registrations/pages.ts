import type { AnyPage } from '#kernel/page.ts'
import { ownCalendarPage } from './calendar.page.ts'
import {
  cancelRegistrationPage,
  changeNumberPage,
  changePersonPage,
  forgetRegistrationPage,
  joinSessionsPage,
} from './change.page.tsx'
import { codePage, ownPage } from './own.page.tsx'
import { receiptPage } from './receipt.page.tsx'
import { registerPage } from './register.page.tsx'

export const pages: readonly AnyPage[] = [
  registerPage,
  codePage,
  ownPage,
  receiptPage,
  changePersonPage,
  joinSessionsPage,
  changeNumberPage,
  cancelRegistrationPage,
  forgetRegistrationPage,
  ownCalendarPage,
]
