import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const shape = { answer: z.number() }

export const noteWritten = fact('InstructionNoteWritten', 'instruction-note', shape)
export const noteCorrected = fact('InstructionNoteCorrected', 'instruction-note', shape)
export const noteRemoved = fact('InstructionNoteRemoved', 'instruction-note', shape)
