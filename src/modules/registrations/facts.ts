import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const at = { process: z.int(), session: z.int() }

export const personRegistered = fact('PersonRegistered', 'registration', {
  ...at,
  persons: z.int(),
  status: z.string(),
  channel: z.string(),
})
export const registrationRepeated = fact('RegistrationRepeated', 'registered-person', {})
export const registrationPromoted = fact('RegistrationPromoted', 'registration', {
  ...at,
  persons: z.int(),
})
export const registrationChanged = fact('RegistrationChanged', 'registration', { ...at, persons: z.int() })
export const registeredPersonChanged = fact('RegisteredPersonChanged', 'registered-person', {
  process: z.int(),
})
export const registrationCancelled = fact('RegistrationCancelled', 'registration', {
  ...at,
  persons: z.int(),
})
export const registeredTold = fact('RegisteredTold', 'session', {
  process: z.int(),
  kind: z.string(),
  emails: z.int(),
  calls: z.int(),
})
export const registeredCalled = fact('RegisteredCalled', 'registration', at)
export const registeredForgotten = fact('RegisteredForgotten', 'process', { persons: z.int() })
export const attendanceTicked = fact('AttendanceTicked', 'session', {
  process: z.int(),
  changed: z.int(),
})
export const addedAtDoor = fact('AddedAtDoor', 'session', { process: z.int(), persons: z.int() })
