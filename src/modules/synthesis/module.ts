import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { agreement } from './agreement/agreement.ts'
import {
  citeContributionPage,
  removeCitationPage,
  setAsideContributionPage,
} from './citations/cite-contribution.page.tsx'
import { citeContribution } from './citations/cite-contribution.ts'
import { removeCitation } from './citations/remove-citation.ts'
import { setAsideContribution } from './citations/set-aside-contribution.ts'
import { agreementCommand } from './command/agreement-command.ts'
import { understandCommand } from './command/understand-command.ts'
import { synthesisDeskPage, synthesisDesksPage } from './desk/desk.page.tsx'
import { editor } from './editor.ts'
import { addOrigin } from './proposals/add-origin.ts'
import { mergeProposals } from './proposals/merge-proposals.ts'
import { proposalStatusNames } from './proposals/proposal.ts'
import { splitProposal } from './proposals/split-proposal.ts'
import { withdrawProposal } from './proposals/withdraw-proposal.ts'
import {
  addOriginPage,
  mergeProposalsPage,
  splitProposalPage,
  withdrawProposalPage,
  writeProposalPage,
} from './proposals/write-proposal.page.tsx'
import { writeProposal } from './proposals/write-proposal.ts'
import { listUncitedPage } from './public/list-uncited.page.tsx'
import { showStatementPage } from './public/show-statement.page.tsx'
import { showSynthesisPage } from './public/show-synthesis.page.tsx'
import { listUncited, showStatement, showSynthesis } from './readings.ts'
import { cancelGrouping } from './runs/cancel-grouping.ts'
import { groupVoices } from './runs/group-voices.ts'
import { applyGroupingPage, cancelGroupingPage, groupingPage } from './runs/grouping.page.tsx'
import { groupVoicesPage } from './runs/groupings.page.tsx'
import { listGroupings, showGrouping } from './runs/readings.ts'
import { runStatuses } from './runs/run.ts'
import { runMessages } from './runs/run-messages.ts'
import { placement, run, runTheme } from './runs/tables.ts'
import { createThemePage, writeStatementPage } from './statements/write-statement.page.tsx'
import { writeStatement } from './statements/write-statement.ts'
import { citation, origin, proposal, statement, theme, unused } from './tables.ts'
import { themeFilesDescribed } from './theme-files/theme-columns.ts'
import { applyGrouping } from './themes/apply-grouping.ts'
import { createTheme } from './themes/create-theme.ts'
import { forbidTheme } from './themes/forbid-theme.ts'
import { lockTheme } from './themes/lock-theme.ts'
import { mergeThemes } from './themes/merge-themes.ts'
import { moveTexts } from './themes/move-texts.ts'
import { pinTexts } from './themes/pin-texts.ts'
import { renameTheme } from './themes/rename-theme.ts'
import { splitTheme } from './themes/split-theme.ts'
import { home, themeEdit } from './themes/tables.ts'
import {
  forbidThemePage,
  moveTextPage,
  pinTextPage,
  themeLogPage,
  undoThemeEditPage,
} from './themes/text-acts.page.tsx'
import { themePage, toPlacePage } from './themes/theme.page.tsx'
import {
  lockThemePage,
  mergeThemesPage,
  renameOnDeskPage,
  splitThemePage,
  unlockThemePage,
} from './themes/theme-acts.page.tsx'
import {
  listThemes,
  listThemeTexts,
  showGroupingChanges,
  showSynthesisFigures,
} from './themes/theme-readings.ts'
import { themesPage } from './themes/themes.page.tsx'
import { undoThemeEdit } from './themes/undo-theme-edit.ts'
import { unlockTheme } from './themes/unlock-theme.ts'

export { forgetsThePassage } from './citations/forgets-the-passage.ts'
export * from './facts.ts'
export { type ProposalStatus, proposalStatuses, proposalStatusNames } from './proposals/proposal.ts'
export { MeasureWorker, measurePublished, measureWorkerOf, wakesMeasures } from './public/measure-worker.ts'
export { reportableStatement } from './public/reportable-statement.ts'
export { type Coverage, coverageOf } from './reads.ts'
export { GroupingWorker, groupingWorkerOf } from './runs/grouping-worker.ts'
export { wakesGroupings } from './runs/wakes-groupings.ts'
export { tellSessionTables } from './statements/session-tables.ts'
export {
  citedWords,
  type Kind,
  kindNames,
  kinds,
  stanceNames,
  stances,
  synthesisWork,
} from './statements/statement.ts'
export { type Figures, figuresOf } from './themes/figures-reads.ts'
export { forgetsThePlace, placesNewVoices } from './themes/places-new-voices.ts'
export {
  addOrigin,
  applyGrouping,
  citeContribution,
  createTheme,
  groupVoices,
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
  states: {
    ...proposalStatusNames,
    ...Object.fromEntries(runStatuses.map((one) => [one, sentence(runMessages, (m) => m.status[one])])),
  },
  operations: [
    ...editor.operations,
    ...agreement.operations,
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
    groupVoices,
    cancelGrouping,
    applyGrouping,
    mergeThemes,
    splitTheme,
    moveTexts,
    pinTexts,
    forbidTheme,
    lockTheme,
    unlockTheme,
    undoThemeEdit,
  ],
  readings: [
    ...editor.readings,
    ...agreement.readings,
    showSynthesis,
    showStatement,
    listUncited,
    listGroupings,
    showGrouping,
    showGroupingChanges,
    listThemes,
    listThemeTexts,
    showSynthesisFigures,
  ],
  pages: [
    ...editor.pages,
    ...agreement.pages,
    showSynthesisPage,
    listUncitedPage,
    showStatementPage,
    synthesisDesksPage,
    synthesisDeskPage,
    createThemePage,
    writeStatementPage,
    citeContributionPage,
    setAsideContributionPage,
    removeCitationPage,
    writeProposalPage,
    addOriginPage,
    mergeProposalsPage,
    splitProposalPage,
    withdrawProposalPage,
    groupVoicesPage,
    groupingPage,
    cancelGroupingPage,
    applyGroupingPage,
    themesPage,
    toPlacePage,
    themeLogPage,
    themePage,
    renameOnDeskPage,
    mergeThemesPage,
    splitThemePage,
    lockThemePage,
    unlockThemePage,
    moveTextPage,
    pinTextPage,
    forbidThemePage,
    undoThemeEditPage,
  ],
  commands: [understandCommand, agreementCommand],
  files: themeFilesDescribed,
  tables: [
    ...editor.tables,
    ...agreement.tables,
    theme,
    statement,
    citation,
    unused,
    proposal,
    origin,
    run,
    runTheme,
    placement,
    themeEdit,
    home,
  ],
}
