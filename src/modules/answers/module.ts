import type { Module } from '#kernel/module.ts'
import { assignProposal, assignProposals } from '#modules/answers/assignment/assign-proposal.ts'
import { answersDeskPage } from '#modules/answers/desk/desk.page.tsx'
import { listSheets, showWorkload } from '#modules/answers/desk/desk-readings.ts'
import {
  listProposalsPage,
  proposalsCsv,
  proposalsJson,
} from '#modules/answers/proposals/list-proposals.page.tsx'
import { proposalsFile } from '#modules/answers/proposals/proposals-file.ts'
import { showAnswersPage } from '#modules/answers/proposals/show-answers.page.tsx'
import { showProposalPage } from '#modules/answers/proposals/show-proposal.page.tsx'
import { correctAnswer } from '#modules/answers/publication/correct-answer.ts'
import { passToDecision } from '#modules/answers/publication/pass-to-decision.ts'
import { publishAnswer, publishAnswers } from '#modules/answers/publication/publish-answer.ts'
import {
  passToDecisionPage,
  publicationPage,
  publishAnswersPage,
} from '#modules/answers/publication/publish-answers.page.tsx'
import {
  correctAnswerPage,
  publishAnswerPage,
  sendBackAnswerPage,
  validateAnswerPage,
} from '#modules/answers/sheet/act-on-answer.page.tsx'
import { draftAnswerPage, saveAnswerPage } from '#modules/answers/sheet/draft-answer.page.tsx'
import { draftAnswer } from '#modules/answers/sheet/draft-answer.ts'
import { saveAnswer } from '#modules/answers/sheet/save-answer.ts'
import { sendBackAnswer } from '#modules/answers/validation/send-back-answer.ts'
import { validateAnswer, validateAnswers } from '#modules/answers/validation/validate-answer.ts'
import { validateAnswersPage } from '#modules/answers/validation/validate-answers.page.tsx'
import { phaseNames } from '#modules/processes/module.ts'
import { statusNames } from './answer.ts'
import { answersDocumentPages, takeAnswers } from './answers-document/take-answers.ts'
import { comparePage } from './comparison/compare.page.tsx'
import { compareAnswerSheets } from './comparison/compare-answer-sheets.ts'
import { assignInBulk } from './lots/assign-in-bulk.ts'
import { assignProposalsPage } from './lots/choose.page.tsx'
import { lotPage, previewLotPage } from './lots/lot.page.tsx'
import { listLots, previewAssignment } from './lots/readings.ts'
import { undoLot } from './lots/undo-lot.ts'
import { correctInstructionNote } from './notes/correct-instruction-note.ts'
import { correctNotePage, removeNotePage, writeNotePage } from './notes/note-forms.page.tsx'
import { removeInstructionNote } from './notes/remove-instruction-note.ts'
import { note } from './notes/tables.ts'
import { writeInstructionNote } from './notes/write-instruction-note.ts'
import { opinionByLinkPage, opinionGivenPage } from './opinion-links/by-link.page.tsx'
import { enterOpinion } from './opinion-links/enter-opinion.ts'
import { giveOpinionByLink } from './opinion-links/give-opinion-by-link.ts'
import { remindOpinions } from './opinion-links/remind-opinions.ts'
import { revokeOpinionLink } from './opinion-links/revoke-opinion-link.ts'
import { sendOpinionLink } from './opinion-links/send-opinion-link.ts'
import {
  enterOpinionPage,
  revokeOpinionLinkPage,
  sendOpinionLinkPage,
} from './opinion-links/without-account.page.tsx'
import { askOpinionPage, withdrawOpinionPage } from './opinions/ask-opinion.page.tsx'
import { askOpinion } from './opinions/ask-opinion.ts'
import { giveOpinion } from './opinions/give-opinion.ts'
import { opinionStatusNames } from './opinions/opinion.ts'
import { giveOpinionPage, opinionsPage } from './opinions/opinions.page.tsx'
import { listAskedOpinions, listOpinions } from './opinions/readings.ts'
import { opinion } from './opinions/tables.ts'
import { withdrawOpinionRequest } from './opinions/withdraw-opinion-request.ts'
import { showAnswerPace } from './pace/show-pace.ts'
import { showAnswerWeeks } from './pace/weeks.ts'
import { postponeAnswers } from './postponement/postpone-answers.ts'
import { postponeAnswersPage, showPostponementPage } from './postponement/postponement.page.tsx'
import { showPostponement } from './postponement/show-postponement.ts'
import { cancelPublicationPage, schedulePublicationPage } from './publication/schedule.page.tsx'
import {
  cancelPublication,
  duePublications,
  publishScheduled,
  schedulePublication,
} from './publication/schedule-publication.ts'
import { reviewAnswerPage } from './quality/review-answer.page.tsx'
import { reviewAnswer } from './quality/review-answer.ts'
import { exportProposals, listProposals, showAnswerRate, showProposal } from './readings.ts'
import { applySharedReason } from './shared-reasons/apply-shared-reason.ts'
import { correctSharedReason } from './shared-reasons/correct-shared-reason.ts'
import { sharedReasonsPage } from './shared-reasons/list-reasons.page.tsx'
import { listSharedReasons } from './shared-reasons/readings.ts'
import {
  applyReasonPage,
  correctReasonPage,
  retireReasonPage,
  writeReasonPage,
} from './shared-reasons/reason-forms.page.tsx'
import { retireSharedReason } from './shared-reasons/retire-shared-reason.ts'
import { reasonUse, sharedReason } from './shared-reasons/tables.ts'
import { writeSharedReason } from './shared-reasons/write-shared-reason.ts'
import { listSimilarAnswers } from './similar/list-similar-answers.ts'
import {
  answer,
  lot,
  lotLine,
  passage,
  postponed,
  postponement,
  schedule,
  version,
  workbook,
} from './tables.ts'
import { applyAnswerWorkbook } from './workbook/apply-workbook.ts'
import { answerWorkbookPage, dropAnswerWorkbookPage } from './workbook/changes.page.tsx'
import { exportAnswerWorkbook, showAnswerWorkbook } from './workbook/readings.ts'
import { dropAnswerWorkbook, sendAnswerWorkbook } from './workbook/send-workbook.ts'
import { answerWorkbookFilePage, answerWorkbooksPage } from './workbook/workbook.page.tsx'
import { exportAnswersCommand, importAnswersCommand } from './workbook/workbook-commands.ts'

export { moveDueDays } from '#modules/answers/assignment/due-days.ts'
export { tellDeskNotice } from '#modules/answers/desk/desk-notice.ts'
export { type Rate, rateOf } from '#modules/answers/proposals/rate-reads.ts'
export {
  answerLife,
  type Decision,
  decisionNames,
  decisions,
  type ReasonKind,
  reasonKindNames,
  reasonKinds,
  type Status,
  statuses,
  statusNames,
} from './answer.ts'
export * from './facts.ts'
export { watchOpinionLinks } from './opinion-links/remind-opinions.ts'
export { postponedOnProcess } from './postponement/act-view.tsx'
export { answersPostponed } from './postponement/facts.ts'
export { missingIn } from './reads.ts'
export { reportableAnswer } from './reportable-answer.ts'
export { nearRows } from './similar/nearness.ts'
export { type NearAct, tellNearActs } from './similar/past-acts.tsx'
export { forgetWorkbooks } from './workbook/forget-workbooks.ts'
export {
  assignProposal,
  assignProposals,
  correctAnswer,
  draftAnswer,
  duePublications,
  passToDecision,
  postponeAnswers,
  publishAnswer,
  publishAnswers,
  publishScheduled,
  validateAnswer,
  validateAnswers,
}

export const answers: Module = {
  name: 'answers',
  title: { fr: 'Réponses', en: 'Answers' },
  states: { ...statusNames, ...opinionStatusNames, ...phaseNames },
  operations: [
    assignProposal,
    assignProposals,
    assignInBulk,
    undoLot,
    saveAnswer,
    draftAnswer,
    sendBackAnswer,
    validateAnswer,
    validateAnswers,
    publishAnswer,
    publishAnswers,
    correctAnswer,
    passToDecision,
    postponeAnswers,
    schedulePublication,
    cancelPublication,
    publishScheduled,
    askOpinion,
    giveOpinion,
    withdrawOpinionRequest,
    sendOpinionLink,
    revokeOpinionLink,
    giveOpinionByLink,
    enterOpinion,
    remindOpinions,
    writeInstructionNote,
    correctInstructionNote,
    removeInstructionNote,
    writeSharedReason,
    correctSharedReason,
    retireSharedReason,
    applySharedReason,
    sendAnswerWorkbook,
    applyAnswerWorkbook,
    dropAnswerWorkbook,
  ],
  readings: [
    listProposals,
    showProposal,
    showAnswerRate,
    showPostponement,
    exportProposals,
    takeAnswers,
    listSheets,
    showWorkload,
    reviewAnswer,
    showAnswerPace,
    listOpinions,
    listAskedOpinions,
    compareAnswerSheets,
    listSharedReasons,
    listSimilarAnswers,
    showAnswerWeeks,
    previewAssignment,
    listLots,
    exportAnswerWorkbook,
    showAnswerWorkbook,
  ],
  pages: [
    listProposalsPage,
    proposalsCsv,
    proposalsJson,
    showProposalPage,
    showAnswersPage,
    ...answersDocumentPages,
    answersDeskPage,
    assignProposalsPage,
    previewLotPage,
    lotPage,
    answerWorkbooksPage,
    answerWorkbookFilePage,
    answerWorkbookPage,
    dropAnswerWorkbookPage,
    validateAnswersPage,
    publicationPage,
    publishAnswersPage,
    passToDecisionPage,
    postponeAnswersPage,
    schedulePublicationPage,
    cancelPublicationPage,
    showPostponementPage,
    opinionsPage,
    giveOpinionPage,
    withdrawOpinionPage,
    sendOpinionLinkPage,
    revokeOpinionLinkPage,
    enterOpinionPage,
    opinionByLinkPage,
    opinionGivenPage,
    comparePage,
    sharedReasonsPage,
    writeReasonPage,
    correctReasonPage,
    retireReasonPage,
    applyReasonPage,
    correctNotePage,
    removeNotePage,
    reviewAnswerPage,
    draftAnswerPage,
    askOpinionPage,
    writeNotePage,
    saveAnswerPage,
    validateAnswerPage,
    publishAnswerPage,
    sendBackAnswerPage,
    correctAnswerPage,
  ],
  files: [proposalsFile],
  tables: [
    answer,
    version,
    passage,
    postponement,
    postponed,
    schedule,
    opinion,
    note,
    sharedReason,
    reasonUse,
    workbook,
    lot,
    lotLine,
  ],
  commands: [exportAnswersCommand, importAnswersCommand],
}
