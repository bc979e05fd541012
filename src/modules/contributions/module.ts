import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { changeContactPage } from './change-contact.page.tsx'
import { changeContact, forgetContactsOf } from './change-contact.ts'
import { confirmContributionPage } from './confirm-contribution.page.tsx'
import { confirmContribution } from './confirm-contribution.ts'
import { contributionPage } from './contribution.page.tsx'
import { statuses, titleWords } from './contribution.ts'
import { contributionsPage } from './contributions.page.tsx'
import { correctContributionPage } from './correct-contribution.page.tsx'
import { correctContribution } from './correct-contribution.ts'
import { enterContributionPage, GivenReceipt } from './enter-contribution.page.tsx'
import { enterContribution } from './enter-contribution.ts'
import { followCodePage, followPage } from './follow.page.tsx'
import { importContributions } from './import-contributions.ts'
import { listImportPlaces, matchImport } from './import-readings.ts'
import { keepContributionUnpublished } from './keep-contribution-unpublished.ts'
import { keepContributionsUnpublished } from './keep-contributions-unpublished.ts'
import { messages } from './messages.ts'
import { publishContribution } from './publish-contribution.ts'
import { publishContributions } from './publish-contributions.ts'
import * as readings from './readings.ts'
import { receiptPage } from './receipt.page.tsx'
import { restoreContribution } from './restore-contribution.ts'
import { screenContribution } from './screen-contribution.ts'
import { speakPage } from './speak.page.tsx'
import { submitContributionPage } from './submit-contribution.page.tsx'
import { submitContribution } from './submit-contribution.ts'
import { contact, contribution, contributionImport, contributionVersion } from './tables.ts'
import { translateContributionPage } from './translate-contribution.page.tsx'
import { translateContribution } from './translate-contribution.ts'
import { undoDecisions } from './undo-decisions.ts'
import { withdrawContributionPage } from './withdraw-contribution.page.tsx'
import { withdrawContribution } from './withdraw-contribution.ts'

export { newReceiptCode, readReceiptCode, showReceiptCode, spellReceiptCode } from '#kernel/receipt-code.ts'
export { type BeforeCorrection, beforeCorrection, keepBeforeCorrections } from './before-correction.ts'
export { type ColumnWords, columnWords } from './column-words.ts'
export {
  type AuthorCategory,
  answerChannels,
  authorCategories,
  type Channel,
  channels,
  contributionLife,
  enteredChannels,
  entry,
  isPublic,
  type KeptReason,
  keptReasons,
  maxLongText,
  maxText,
  ownerOf,
  publicStatuses,
  readers,
  type Status,
  statuses,
} from './contribution.ts'
export { freshCodes, requireContribution, requireSeen, stampOf } from './contribution-row.ts'
export { filterInput, filterOf } from './contributions.page.tsx'
export { DangerNote } from './danger-note.tsx'
export { countExported, type ExportFilter, exportedRows, exportFilters, longVoices } from './export-reads.ts'
export * from './facts.ts'
export {
  type ColumnKind,
  columnChoices,
  columnKinds,
  type FileRow,
  fileColumns,
  fileRow,
} from './file-columns.ts'
export { fileMessages } from './file-messages.ts'
export { codeSource, findByCode } from './find-by-code.ts'
export { withCode } from './follow.page.tsx'
export { importers, locate, takeBatch } from './import-contributions.ts'
export { listImportPlaces, matchImport } from './import-readings.ts'
export { wordFor } from './keep-contribution-unpublished.ts'
export { type EnteredVoice, type KeptVoice, keepEntered } from './keep-entered.ts'
export { type KeyedRow, keyOf, marksOf, rowsMarked } from './known-rows-reads.ts'
export { directionOf, languageChoices, languageName, languages } from './languages.ts'
export { ledgerMessages } from './ledger-messages.ts'
export { mendEntered, takeBackEntered } from './mend-entered.ts'
export { messages as contributionMessages } from './messages.ts'
export { requireEntered, requireOpen } from './open-participation.ts'
export { openOtherCodes } from './other-codes.ts'
export { gatheringKnots, type Onward, tellAppeals, tellOnward, tellProof } from './own-thread.tsx'
export { masked, personalHints } from './personal-data.ts'
export {
  type AxisChoice,
  axisChoices,
  type ParticipatingProcess,
  type PlaceNames,
  participatingProcesses,
  placeNames,
  requirePlace,
  requireProcess,
  sessionChoices,
} from './place-reads.ts'
export { publicColumns, publicFilters, publicNames, publicObject } from './public-columns.ts'
export { publishWords } from './publish-contribution.ts'
export {
  type AuthorChecks,
  authorChecks,
  countsByReason,
  countsByState,
  type OwnContribution,
  type PublicContribution,
  streamPublished,
  versionsOf,
} from './reads.ts'
export { rewrite } from './rewrite.ts'
export { type Alike, alikeIn, alikeTo } from './similar-reads.ts'
export { answerContact } from './submit-contribution.ts'
export { translationSource } from './translation.ts'
export { translationMessages } from './translation-messages.ts'
export { undoMinutes } from './undo-decisions.ts'
export {
  AnswerFields,
  LanguageField,
  ReadBackChoice,
  typedIn,
  VoiceFields,
  type VoiceForm,
  VoiceText,
} from './voice-fields.tsx'
export { chosenProcess, receivingProcesses, WhichProcess } from './which-process.tsx'
export {
  changeContact,
  correctContribution,
  enterContribution,
  forgetContactsOf,
  GivenReceipt,
  importContributions,
  keepContributionsUnpublished,
  keepContributionUnpublished,
  publishContribution,
  publishContributions,
  restoreContribution,
  screenContribution,
  submitContribution,
  undoDecisions,
  withdrawContribution,
}

export const contributions: Module = {
  name: 'contributions',
  title: titleWords,
  operations: [
    submitContribution,
    enterContribution,
    correctContribution,
    withdrawContribution,
    changeContact,
    confirmContribution,
    screenContribution,
    translateContribution,
    publishContribution,
    publishContributions,
    keepContributionUnpublished,
    keepContributionsUnpublished,
    restoreContribution,
    undoDecisions,
    importContributions,
  ],
  readings: [...Object.values(readings), matchImport, listImportPlaces],
  pages: [
    speakPage,
    submitContributionPage,
    followCodePage,
    followPage,
    receiptPage,
    correctContributionPage,
    withdrawContributionPage,
    changeContactPage,
    confirmContributionPage,
    contributionsPage,
    contributionPage,
    translateContributionPage,
    enterContributionPage,
  ],
  states: Object.fromEntries(statuses.map((status) => [status, sentence(messages, (m) => m.status[status])])),
  tables: [contribution, contributionVersion, contact, contributionImport],
}
