import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const depositReceived = fact('DepositReceived', 'deposit', {
  process: z.number(),
  channel: z.string(),
  files: z.number(),
})
/** The same form came twice: nothing was added. */
export const depositRepeated = fact('DepositRepeated', 'deposit', {})
export const depositTaken = fact('DepositTaken', 'deposit', {})
export const depositTyped = fact('DepositTyped', 'deposit', {
  contribution: z.number(),
  finished: z.boolean(),
})
export const depositSetAside = fact('DepositSetAside', 'deposit', { reason: z.string() })
export const depositWithdrawn = fact('DepositWithdrawn', 'deposit', {})
export const pileOpened = fact('PileOpened', 'pile', { process: z.number(), channel: z.string() })
export const pileEntryKept = fact('PileEntryKept', 'pile', {
  contribution: z.number(),
  position: z.number(),
})
/** Pasted messages, kept together; how many were left aside by who read them. */
export const messagesPasted = fact('MessagesPasted', 'pile', { kept: z.number(), left: z.number() })
export const entryMended = fact('EntryMended', 'contribution', { process: z.number() })
export const entryTakenBack = fact('EntryTakenBack', 'contribution', { process: z.number() })
export const attachmentTurned = fact('AttachmentTurned', 'deposit', { position: z.number() })
export const attachmentsDropped = fact('AttachmentsDropped', 'deposit', { files: z.number() })
