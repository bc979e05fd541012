import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { changeContactPage } from '#modules/contributions/corrections/change-contact.page.tsx'
import { changeContact, forgetContactsOf } from '#modules/contributions/corrections/change-contact.ts'
import { confirmContributionPage } from '#modules/contributions/corrections/confirm-contribution.page.tsx'
import { confirmContribution } from '#modules/contributions/corrections/confirm-contribution.ts'
import { correctContributionPage } from '#modules/contributions/corrections/correct-contribution.page.tsx'
import { correctContribution } from '#modules/contributions/corrections/correct-contribution.ts'
import { withdrawContributionPage } from '#modules/contributions/corrections/withdraw-contribution.page.tsx'
import { withdrawContribution } from '#modules/contributions/corrections/withdraw-contribution.ts'
import {
  enterContributionPage,
  GivenReceipt,
} from '#modules/contributions/entering/enter-contribution.page.tsx'
import { enterContribution } from '#modules/contributions/entering/enter-contribution.ts'
import { importContributions } from '#modules/contributions/files/import-contributions.ts'
import { listImportPlaces, matchImport } from '#modules/contributions/files/import-readings.ts'
import { keepContributionUnpublished } from '#modules/contributions/publishing/keep-contribution-unpublished.ts'
import { keepContributionsUnpublished } from '#modules/contributions/publishing/keep-contributions-unpublished.ts'
import { publishContribution } from '#modules/contributions/publishing/publish-contribution.ts'
import { publishContributions } from '#modules/contributions/publishing/publish-contributions.ts'
import { restoreContribution } from '#modules/contributions/publishing/restore-contribution.ts'
import { screenContribution } from '#modules/contributions/publishing/screen-contribution.ts'
import { undoDecisions } from '#modules/contributions/publishing/undo-decisions.ts'
import { followCodePage, followPage } from '#modules/contributions/receipts/follow.page.tsx'
import { receiptPage } from '#modules/contributions/receipts/receipt.page.tsx'
import { speakPage } from '#modules/contributions/speaking/speak.page.tsx'
import { submitContributionPage } from '#modules/contributions/speaking/submit-contribution.page.tsx'
import { submitContribution } from '#modules/contributions/speaking/submit-contribution.ts'
import { translateContributionPage } from '#modules/contributions/translations/translate-contribution.page.tsx'
import { translateContribution } from '#modules/contributions/translations/translate-contribution.ts'
import { contributionPage } from './contribution.page.tsx'
import { statuses, titleWords } from './contribution.ts'
import { contributionsPage } from './contributions.page.tsx'
import { messages } from './messages.ts'
import * as readings from './readings.ts'
import { contact, contribution, contributionImport, contributionVersion } from './tables.ts'

export { newReceiptCode, readReceiptCode, showReceiptCode, spellReceiptCode } from '#kernel/receipt-code.ts'
export {
  type BeforeCorrection,
  beforeCorrection,
  keepBeforeCorrections,
} from '#modules/contributions/corrections/before-correction.ts'
export { rewrite } from '#modules/contributions/corrections/rewrite.ts'
export {
  type EnteredVoice,
  type KeptVoice,
  keepEntered,
} from '#modules/contributions/entering/keep-entered.ts'
export { mendEntered, takeBackEntered } from '#modules/contributions/entering/mend-entered.ts'
export { type ColumnWords, columnWords } from '#modules/contributions/files/column-words.ts'
export {
  countExported,
  type ExportFilter,
  exportedRows,
  exportFilters,
  longVoices,
} from '#modules/contributions/files/export-reads.ts'
export {
  type ColumnKind,
  columnChoices,
  columnKinds,
  type FileRow,
  fileColumns,
  fileRow,
} from '#modules/contributions/files/file-columns.ts'
export { fileMessages } from '#modules/contributions/files/file-messages.ts'
export { importers, locate, takeBatch } from '#modules/contributions/files/import-contributions.ts'
export { listImportPlaces, matchImport } from '#modules/contributions/files/import-readings.ts'
export { type KeyedRow, keyOf, marksOf, rowsMarked } from '#modules/contributions/files/known-rows-reads.ts'
export {
  publicColumns,
  publicFilters,
  publicNames,
  publicObject,
} from '#modules/contributions/files/public-columns.ts'
export { wordFor } from '#modules/contributions/publishing/keep-contribution-unpublished.ts'
export { publishWords } from '#modules/contributions/publishing/publish-contribution.ts'
export { type Alike, alikeIn, alikeTo } from '#modules/contributions/publishing/similar-reads.ts'
export { undoMinutes } from '#modules/contributions/publishing/undo-decisions.ts'
export { codeSource, findByCode, holdsContribution } from '#modules/contributions/receipts/find-by-code.ts'
export { withCode } from '#modules/contributions/receipts/follow.page.tsx'
export { openOtherCodes } from '#modules/contributions/receipts/other-codes.ts'
export {
  gatheringKnots,
  type Onward,
  tellAppeals,
  tellOnward,
  tellProof,
} from '#modules/contributions/receipts/own-thread.tsx'
export { DangerNote } from '#modules/contributions/speaking/danger-note.tsx'
export { EasyLink, readsEasy, wordsFor } from '#modules/contributions/speaking/easy-words.tsx'
export { requireEntered, requireOpen } from '#modules/contributions/speaking/open-participation.ts'
export { masked, personalHints } from '#modules/contributions/speaking/personal-data.ts'
export { answerContact } from '#modules/contributions/speaking/submit-contribution.ts'
export {
  AnswerFields,
  LanguageField,
  ReadBackChoice,
  typedIn,
  VoiceFields,
  type VoiceForm,
  VoiceText,
} from '#modules/contributions/speaking/voice-fields.tsx'
export {
  chosenProcess,
  receivingProcesses,
  WhichProcess,
} from '#modules/contributions/speaking/which-process.tsx'
export {
  directionOf,
  languageChoices,
  languageName,
  languages,
} from '#modules/contributions/translations/languages.ts'
export { translationSource } from '#modules/contributions/translations/translation.ts'
export { translationMessages } from '#modules/contributions/translations/translation-messages.ts'
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
export * from './facts.ts'
export { ledgerMessages } from './ledger-messages.ts'
export { messages as contributionMessages } from './messages.ts'
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
export {
  type AuthorChecks,
  authorChecks,
  countsByReason,
  countsByState,
  type OwnContribution,
  type PublicContribution,
  publicContribution,
  streamPublished,
  versionsOf,
} from './reads.ts'
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
