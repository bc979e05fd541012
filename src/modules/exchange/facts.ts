import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const importSent = fact('ImportSent', 'import run', { bytes: z.number() })
export const importSheetChosen = fact('ImportSheetChosen', 'import run', {})
export const importColumnsMapped = fact('ImportColumnsMapped', 'import run', { columns: z.number() })
export const importMappingSaved = fact('ImportMappingSaved', 'import mapping', { columns: z.number() })
export const importMappingRemoved = fact('ImportMappingRemoved', 'import mapping', {})
export const importChecked = fact('ImportChecked', 'import run', {
  lines: z.number(),
  fresh: z.number(),
  faults: z.number(),
})
export const importStarted = fact('ImportStarted', 'import run', { from: z.number() })
/** One batch taken, with its place in the file. */
export const importAdvanced = fact('ImportAdvanced', 'import run', { lines: z.number(), added: z.number() })
export const importFinished = fact('ImportFinished', 'import run', { added: z.number() })
export const importCancelled = fact('ImportCancelled', 'import run', { added: z.number() })
export const importFailed = fact('ImportFailed', 'import run', { added: z.number() })
