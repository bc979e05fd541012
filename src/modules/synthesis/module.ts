import type { Module } from '#kernel/module.ts'
import { addOrigin } from './add-origin.ts'
import { citeContribution } from './cite-contribution.ts'
import { createTheme } from './create-theme.ts'
import { mergeProposals } from './merge-proposals.ts'
import { removeCitation } from './remove-citation.ts'
import { renameTheme } from './rename-theme.ts'
import { setAsideContribution } from './set-aside-contribution.ts'
import { splitProposal } from './split-proposal.ts'
import { citation, origin, proposal, statement, theme, unused } from './tables.ts'
import { withdrawProposal } from './withdraw-proposal.ts'
import { writeProposal } from './write-proposal.ts'
import { writeStatement } from './write-statement.ts'

export * from './facts.ts'
export { forgetsThePassage } from './forgets-the-passage.ts'
export { type ProposalStatus, proposalStatuses, proposalStatusNames } from './proposal.ts'
export { citedWords, type Kind, kindNames, kinds, stanceNames, stances } from './statement.ts'
export {
  addOrigin,
  citeContribution,
  createTheme,
  mergeProposals,
  setAsideContribution,
  splitProposal,
  withdrawProposal,
  writeProposal,
  writeStatement,
}

export const synthesis: Module = {
  name: 'synthesis',
  title: { fr: 'Synthèse', en: 'Synthesis' },
  operations: [
    createTheme,
    renameTheme,
    writeStatement,
    citeContribution,
    removeCitation,
    setAsideContribution,
    writeProposal,
    addOrigin,
    mergeProposals,
    splitProposal,
    withdrawProposal,
  ],
  readings: [],
  pages: [],
  tables: [theme, statement, citation, unused, proposal, origin],
}
