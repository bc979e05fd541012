import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const n = z.number()
export const lotAssigned = fact('ProposalLotAssigned', 'proposal lot', {
  process: n,
  organisation: n,
  due: z.string(),
  proposals: n,
})
export const lotUndone = fact('ProposalLotUndone', 'proposal lot', { undone: n, left: n })
/** Nobody is in charge of it any more: its assignment was undone before anything was written. */
export const proposalUnassigned = fact('ProposalUnassigned', 'proposal', { answer: n })
