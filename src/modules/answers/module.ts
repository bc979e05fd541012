import type { Module } from '#kernel/module.ts'
import { phaseNames } from '#modules/processes/module.ts'
import {
  correctAnswerPage,
  publishAnswerPage,
  sendBackAnswerPage,
  validateAnswerPage,
} from './act-on-answer.page.tsx'
import { statusNames } from './answer.ts'
import { assignProposal, assignProposals } from './assign-proposal.ts'
import { assignProposalsPage } from './assign-proposals.page.tsx'
import { correctAnswer } from './correct-answer.ts'
import { answersDeskPage } from './desk.page.tsx'
import { listSheets, showWorkload } from './desk-readings.ts'
import { draftAnswerPage, saveAnswerPage } from './draft-answer.page.tsx'
import { draftAnswer } from './draft-answer.ts'
import { listProposalsPage, proposalsCsv, proposalsJson } from './list-proposals.page.tsx'
import { showAnswerPace } from './pace/show-pace.ts'
import { passToDecision } from './pass-to-decision.ts'
import { postponeAnswers } from './postponement/postpone-answers.ts'
import { postponeAnswersPage, showPostponementPage } from './postponement/postponement.page.tsx'
import { showPostponement } from './postponement/show-postponement.ts'
import { cancelPublicationPage, schedulePublicationPage } from './publication/schedule.page.tsx'
import {
  cancelPublication,
  publishScheduled,
  schedulePublication,
} from './publication/schedule-publication.ts'
import { publishAnswer, publishAnswers } from './publish-answer.ts'
import { passToDecisionPage, publicationPage, publishAnswersPage } from './publish-answers.page.tsx'
import { reviewAnswer } from './quality/review-answer.ts'
import { exportProposals, listProposals, showAnswerRate, showProposal } from './readings.ts'
import { saveAnswer } from './save-answer.ts'
import { sendBackAnswer } from './send-back-answer.ts'
import { showAnswersPage } from './show-answers.page.tsx'
import { showProposalPage } from './show-proposal.page.tsx'
import { answer, passage, postponed, postponement, schedule, version } from './tables.ts'
import { validateAnswer, validateAnswers } from './validate-answer.ts'
import { validateAnswersPage } from './validate-answers.page.tsx'

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
export { postponedOnProcess } from './postponement/act-view.tsx'
export { answersPostponed } from './postponement/facts.ts'
export { type Rate, rateOf } from './rate-reads.ts'
export { missingIn } from './reads.ts'
export { reportableAnswer } from './reportable-answer.ts'
export {
  assignProposal,
  assignProposals,
  correctAnswer,
  draftAnswer,
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
  states: { ...statusNames, ...phaseNames },
  operations: [
    assignProposal,
    assignProposals,
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
  ],
  readings: [
    listProposals,
    showProposal,
    showAnswerRate,
    showPostponement,
    exportProposals,
    listSheets,
    showWorkload,
    reviewAnswer,
    showAnswerPace,
  ],
  pages: [
    listProposalsPage,
    proposalsCsv,
    proposalsJson,
    showProposalPage,
    showAnswersPage,
    answersDeskPage,
    assignProposalsPage,
    validateAnswersPage,
    publicationPage,
    publishAnswersPage,
    passToDecisionPage,
    postponeAnswersPage,
    schedulePublicationPage,
    cancelPublicationPage,
    showPostponementPage,
    draftAnswerPage,
    saveAnswerPage,
    validateAnswerPage,
    publishAnswerPage,
    sendBackAnswerPage,
    correctAnswerPage,
  ],
  tables: [answer, version, passage, postponement, postponed, schedule],
}
