import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const id = z.number()

export const themeCreated = fact('ThemeCreated', 'theme', { process: id })
export const themeRenamed = fact('ThemeRenamed', 'theme', { process: id })
export const statementWritten = fact('StatementWritten', 'statement', {
  process: id,
  kind: z.string(),
  number: id,
})
/** `version`: the one it has now. */
export const statementReworded = fact('StatementReworded', 'statement', {
  process: id,
  kind: z.string(),
  version: id,
})
export const statementMoved = fact('StatementMoved', 'statement', { process: id, theme: id })
export const statementRemoved = fact('StatementRemoved', 'statement', { process: id, citations: id })
export const contributionCited = fact('ContributionCited', 'contribution', {
  statement: id,
  stance: z.string(),
})
export const citationRemoved = fact('CitationRemoved', 'contribution', { statement: id })
/** Subject: the process; `number`: how many times its synthesis was published. */
export const synthesisPublished = fact('SynthesisPublished', 'process', { number: id, statements: id })
/** Subject: the process; of the publication of that number, how many of the voices compared a cited one speaks for. */
export const synthesisMeasured = fact('SynthesisMeasured', 'process', {
  number: id,
  voices: id,
  represented: id,
})
export const synthesisMeasureFailed = fact('SynthesisMeasureFailed', 'process', { number: id })
/** Its words were chosen again, after a correction. */
export const citationRenewed = fact('CitationRenewed', 'contribution', { statement: id })
export const contributionSetAside = fact('ContributionSetAside', 'contribution', { process: id })
/** A contribution set aside earlier is used after all. */
export const contributionTakenBack = fact('ContributionTakenBack', 'contribution', { process: id })
export const passageForgotten = fact('PassageForgotten', 'contribution', { citations: id })
export const proposalWritten = fact('ProposalWritten', 'proposal', { process: id, number: id, origins: id })
export const originAdded = fact('OriginAdded', 'proposal', {
  contributions: z.array(id),
  statements: z.array(id),
})
/** Subject: the merged proposal; `into`: the one that carries on. */
export const proposalMerged = fact('ProposalMerged', 'proposal', { into: id, origins: id })
/** Subject: the proposal that was split; `into`: the new one. */
export const proposalSplit = fact('ProposalSplit', 'proposal', { into: id })
export const proposalWithdrawn = fact('ProposalWithdrawn', 'proposal', { process: id })
