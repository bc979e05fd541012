import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const process = { process: z.int() }

export const sessionPlanned = fact('SessionPlanned', 'session', process)
export const sessionChanged = fact('SessionChanged', 'session', process)
export const sessionCancelled = fact('SessionCancelled', 'session', process)
export const attendanceRecorded = fact('AttendanceRecorded', 'session', {
  ...process,
  persons: z.int().nullable(),
  attendances: z.int().nullable(),
})
export const turnoutRecorded = fact('TurnoutRecorded', 'process', { persons: z.int(), qualifier: z.string() })
export const sessionDocumentAdded = fact('SessionDocumentAdded', 'session', { ...process, document: z.int() })
export const sessionDocumentRemoved = fact('SessionDocumentRemoved', 'session', {
  ...process,
  document: z.int(),
})
