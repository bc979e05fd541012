import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { cancelRegistration } from '#modules/registrations/changing/cancel-registration.ts'
import { cancelRegistrationFor } from '#modules/registrations/changing/cancel-registration-for.ts'
import { changeNumber } from '#modules/registrations/changing/change-number.ts'
import { changeRegisteredPerson } from '#modules/registrations/changing/change-registered-person.ts'
import { addAtDoor } from '#modules/registrations/door/add-at-door.ts'
import { finishAttendance } from '#modules/registrations/door/finish-attendance.ts'
import { tickAttendance } from '#modules/registrations/door/tick-attendance.ts'
import { tickByCode } from '#modules/registrations/door/tick-by-code.ts'
import { forgetRegistration } from '#modules/registrations/forgetting/forget-registration.ts'
import { forgetRegistrations } from '#modules/registrations/forgetting/forget-registrations.ts'
import { enterRegistration } from '#modules/registrations/registering/enter-registration.ts'
import { joinSessions } from '#modules/registrations/registering/join-sessions.ts'
import { register } from '#modules/registrations/registering/register.ts'
import { recordRegistrantCalled } from '#modules/registrations/telling/record-registrant-called.ts'
import { sendReminders } from '#modules/registrations/telling/send-reminders.ts'
import { messages } from './messages.ts'
import { pages } from './pages.ts'
import * as tables from './tables.ts'

export const registrations: Module = {
  name: 'registrations',
  title: { fr: 'Inscriptions', en: 'Registrations' },
  states: eachWords(messages.fr.statuses, messages.en.statuses),
  operations: [
    register,
    enterRegistration,
    joinSessions,
    changeRegisteredPerson,
    changeNumber,
    cancelRegistration,
    cancelRegistrationFor,
    forgetRegistration,
    tickAttendance,
    tickByCode,
    addAtDoor,
    finishAttendance,
    sendReminders,
    recordRegistrantCalled,
    forgetRegistrations,
  ],
  readings: [],
  pages,
  tables: Object.values(tables),
}

export { leadOtherCodes } from '#modules/registrations/own/other-codes.ts'
export { followRegistration } from '#modules/registrations/own/own.page.tsx'
export { forgettable, remindersDue } from '#modules/registrations/telling/due-reads.ts'
export { followsSessions } from '#modules/registrations/telling/follows-sessions.ts'
export { remindAndForget } from '#modules/registrations/telling/keep-watch.ts'
export { type DropOut, dropOutOf } from './count-reads.ts'
export {
  addAtDoor,
  cancelRegistration,
  enterRegistration,
  finishAttendance,
  forgetRegistrations,
  joinSessions,
  register,
  sendReminders,
  tickAttendance,
}
