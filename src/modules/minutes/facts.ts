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

const ofCell = { ...process, cell: z.int() }
export const cellAdded = fact('CellAdded', 'session', ofCell)
export const cellReworded = fact('CellReworded', 'session', { ...ofCell, version: z.int() })
export const cellMoved = fact('CellMoved', 'session', ofCell)
export const cellRemoved = fact('CellRemoved', 'session', ofCell)
export const cellRestored = fact('CellRestored', 'session', ofCell)
export const verbatimsLinked = fact('VerbatimsLinked', 'session', { ...ofCell, linked: z.int() })
export const verbatimUnlinked = fact('VerbatimUnlinked', 'session', { ...ofCell, contribution: z.int() })
export const disagreementNoted = fact('DisagreementNoted', 'session', ofCell)
export const disagreementRemoved = fact('DisagreementRemoved', 'session', ofCell)
export const synthesisTableValidated = fact('SynthesisTableValidated', 'session', {
  ...process,
  cells: z.int(),
})
export const synthesisTablePublished = fact('SynthesisTablePublished', 'session', {
  ...process,
  cells: z.int(),
})
export const synthesisTableReopened = fact('SynthesisTableReopened', 'session', process)
