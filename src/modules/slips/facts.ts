import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

/** How many slips came, never what they say; noted on the process, without who or when in the day (`unsigned`). */
export const slipsKept = fact('SlipsKept', 'process', { kept: z.number() })
export const judgementKept = fact('JudgementKept', 'process', { kept: z.number() })
export const censusRecorded = fact('CensusRecorded', 'census', { criterion: z.string(), year: z.number() })
