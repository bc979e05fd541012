import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const process = { process: z.int() }

export const tableAdded = fact('TableAdded', 'session', { ...process, table: z.int() })
export const tableChanged = fact('TableChanged', 'session', { ...process, table: z.int() })
export const tableRemoved = fact('TableRemoved', 'session', { ...process, table: z.int() })
/** One sending of a desk: how many words were kept, had been kept before, were refused. */
export const verbatimsTyped = fact('VerbatimsTyped', 'session', {
  ...process,
  kept: z.int(),
  repeated: z.int(),
  refused: z.int(),
})
export const verbatimMended = fact('VerbatimMended', 'session', { ...process, contribution: z.int() })
export const verbatimTakenBack = fact('VerbatimTakenBack', 'session', { ...process, contribution: z.int() })
