import type { Module } from '#kernel/module.ts'
import { addOrigin } from './add-origin.ts'
import {
  citeContributionPage,
  removeCitationPage,
  setAsideContributionPage,
} from './cite-contribution.page.tsx'
import { citeContribution } from './cite-contribution.ts'
import { createTheme } from './create-theme.ts'
import { synthesisDeskPage, synthesisDesksPage } from './desk.page.tsx'
import { listUncitedPage } from './list-uncited.page.tsx'
import { mergeProposals } from './merge-proposals.ts'
import { proposalStatusNames } from './proposal.ts'
import { listUncited, showStatement, showSynthesis } from './readings.ts'
import { removeCitation } from './remove-citation.ts'
import { renameTheme } from './rename-theme.ts'
import { setAsideContribution } from './set-aside-contribution.ts'
import { showStatementPage } from './show-statement.page.tsx'
import { showSynthesisPage } from './show-synthesis.page.tsx'
import { splitProposal } from './split-proposal.ts'
import { citation, origin, proposal, statement, theme, unused } from './tables.ts'
import { understandCommand } from './understand-command.ts'
import { withdrawProposal } from './withdraw-proposal.ts'
import {
  addOriginPage,
  mergeProposalsPage,
  splitProposalPage,
  withdrawProposalPage,
  writeProposalPage,
} from './write-proposal.page.tsx'
import { writeProposal } from './write-proposal.ts'
import { createThemePage, renameThemePage, writeStatementPage } from './write-statement.page.tsx'
import { writeStatement } from './write-statement.ts'

export * from './facts.ts'
export { forgetsThePassage } from './forgets-the-passage.ts'
export { type ProposalStatus, proposalStatuses, proposalStatusNames } from './proposal.ts'
export { type Coverage, coverageOf } from './reads.ts'
export { citedWords, type Kind, kindNames, kinds, stanceNames, stances, synthesisWork } from './statement.ts'
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
  states: proposalStatusNames,
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
  readings: [showSynthesis, showStatement, listUncited],
  pages: [
    showSynthesisPage,
    listUncitedPage,
    showStatementPage,
    synthesisDesksPage,
    synthesisDeskPage,
    createThemePage,
    renameThemePage,
    writeStatementPage,
    citeContributionPage,
    setAsideContributionPage,
    removeCitationPage,
    writeProposalPage,
    addOriginPage,
    mergeProposalsPage,
    splitProposalPage,
    withdrawProposalPage,
  ],
  commands: [understandCommand],
  tables: [theme, statement, citation, unused, proposal, origin],
}
