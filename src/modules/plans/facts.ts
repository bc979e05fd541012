import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const strategyCreated = fact('StrategyCreated', 'strategy', { process: z.int() })
export const objectiveAdded = fact('ObjectiveAdded', 'objective', { strategy: z.int() })
export const actionAdded = fact('ActionAdded', 'action', { strategy: z.int(), kind: z.string() })
export const actionRevised = fact('ActionRevised', 'action', { fields: z.array(z.string()) })
export const actionLinkedToProposal = fact('ActionLinkedToProposal', 'action', {
  proposal: z.int(),
  example: z.boolean(),
})
export const actionUnlinkedFromProposal = fact('ActionUnlinkedFromProposal', 'action', { proposal: z.int() })
export const actionStatusUpdated = fact('ActionStatusUpdated', 'action', {
  before: z.string(),
  after: z.string(),
  onDay: z.string(),
})
export const actionCoverageRecorded = fact('ActionCoverageRecorded', 'action', {
  district: z.int(),
  state: z.string(),
})
export const strategyAdopted = fact('StrategyAdopted', 'strategy', { deliberation: z.int() })
export const actionsAdopted = fact('ActionsAdopted', 'deliberation', { strategy: z.int(), count: z.int() })
