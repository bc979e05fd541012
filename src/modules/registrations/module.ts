import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { addAtDoor } from './add-at-door.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { cancelRegistrationFor } from './cancel-registration-for.ts'
import { changeNumber } from './change-number.ts'
import { changeRegisteredPerson } from './change-registered-person.ts'
import { enterRegistration } from './enter-registration.ts'
import { finishAttendance } from './finish-attendance.ts'
import { forgetRegistration } from './forget-registration.ts'
import { forgetRegistrations } from './forget-registrations.ts'
import { joinSessions } from './join-sessions.ts'
import { messages } from './messages.ts'
import { pages } from './pages.ts'
import { recordRegistrantCalled } from './record-registrant-called.ts'
import { register } from './register.ts'
import { sendReminders } from './send-reminders.ts'
import * as tables from './tables.ts'
import { tickAttendance } from './tick-attendance.ts'
import { tickByCode } from './tick-by-code.ts'

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

export { type DropOut, dropOutOf } from './count-reads.ts'
export { forgettable, remindersDue } from './due-reads.ts'
export { followsSessions } from './follows-sessions.ts'
export { remindAndForget } from './keep-watch.ts'
export { followRegistration } from './own.page.tsx'
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
