import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const briefReceived = fact('BriefReceived', 'brief', {
  contribution: z.number(),
  version: z.number(),
  theses: z.number(),
})
/** The same form came twice: nothing was added. */
export const briefRepeated = fact('BriefRepeated', 'brief', {})
export const briefFileOpened = fact('BriefFileOpened', 'brief', { version: z.number(), open: z.boolean() })
/** Withdrawn by who sent it: its files, and what was public of its versions, are gone. */
export const briefEmptied = fact('BriefEmptied', 'brief', { files: z.number() })
