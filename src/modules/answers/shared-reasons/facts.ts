import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const shape = { process: z.number() }

export const sharedReasonWritten = fact('SharedReasonWritten', 'shared-reason', shape)
export const sharedReasonCorrected = fact('SharedReasonCorrected', 'shared-reason', shape)
export const sharedReasonRetired = fact('SharedReasonRetired', 'shared-reason', shape)
/** An answer begins with it: nobody has drafted anything yet. */
export const sharedReasonUsed = fact('SharedReasonUsed', 'answer', {
  proposal: z.number(),
  reason: z.number(),
})
