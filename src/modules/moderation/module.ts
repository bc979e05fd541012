import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import * as appealPages from './appeals/appeals.page.tsx'
import { decideAppeal } from './appeals/decide-appeal.ts'
import { giveAppealOpinion } from './appeals/give-appeal-opinion.ts'
import { makeAppealPage } from './appeals/make-appeal.page.tsx'
import { makeAppeal } from './appeals/make-appeal.ts'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { queuePage } from './queue/queue.page.tsx'
import * as several from './queue/several.page.tsx'
import { doneInBulkPage } from './queue/several-done.page.tsx'
import { listModerationQueue, showContributionSheet } from './readings.ts'
import { followReportPage, reportPage } from './reports/report.page.tsx'
import { reportContribution } from './reports/report-contribution.ts'
import { reportTextPage } from './reports/report-text.page.tsx'
import { reportText } from './reports/report-text.ts'
import { reportsPage, settleReportsPage, settleTextReportsPage } from './reports/reports.page.tsx'
import { settleReports } from './reports/settle-reports.ts'
import { settleTextReports } from './reports/settle-text-reports.ts'
import { moderationLogPage } from './rules/log.page.tsx'
import { logFileDescribed } from './rules/log-file.ts'
import { promiseModerationDelaysPage } from './rules/promise-moderation-delays.page.tsx'
import { promiseModerationDelays } from './rules/promise-moderation-delays.ts'
import { moderationRulesPage } from './rules/rules.page.tsx'
import { moderationLogCsvPage, takeModerationLog } from './rules/take-moderation-log.ts'
import * as gestures from './sheet/moderation.page.tsx'
import { readOriginalPage } from './sheet/read-original.page.tsx'
import { readOriginal } from './sheet/read-original.ts'
import { appeal, delay, report, telling } from './tables.ts'
import { decisionLetterPage, decisionLettersPage, takeDecisionLetters } from './tellings/decision-letters.ts'
import { recordDecisionTold } from './tellings/record-decision-told.ts'
import { recordDecisionToldPage, tellingsPage } from './tellings/tellings.page.tsx'

export { lapsesAppeals } from './appeals/lapses-appeals.ts'
export { ownAppeals } from './appeals/own-appeals.tsx'
export * from './facts.ts'
export { reportByCode } from './reads.ts'
export { type FindsReportable, type ReportableText, tellReportable } from './reports/reportable.ts'
export { type ModerationFigures, moderationFigures } from './rules/figures-reads.ts'
export { tellsDecisions } from './tellings/tells-decisions.ts'

/** Reading before publication, under published rules: the queue, the decisions, the appeals, the reports, the public log. */
export const moderation: Module = {
  name: 'moderation',
  title: { fr: deskMessages.fr.module, en: deskMessages.en.module },
  states: {
    ...eachWords(messages.fr.appealStates, messages.en.appealStates),
    ...eachWords(messages.fr.reportStates, messages.en.reportStates),
  },
  operations: [
    promiseModerationDelays,
    makeAppeal,
    giveAppealOpinion,
    decideAppeal,
    reportContribution,
    settleReports,
    reportText,
    settleTextReports,
    readOriginal,
    recordDecisionTold,
  ],
  readings: [listModerationQueue, showContributionSheet, takeModerationLog, takeDecisionLetters],
  files: [logFileDescribed],
  pages: [
    queuePage,
    ...Object.values(several),
    doneInBulkPage,
    ...Object.values(gestures),
    readOriginalPage,
    moderationRulesPage,
    promiseModerationDelaysPage,
    moderationLogPage,
    moderationLogCsvPage,
    makeAppealPage,
    ...Object.values(appealPages),
    reportPage,
    followReportPage,
    reportsPage,
    settleReportsPage,
    reportTextPage,
    settleTextReportsPage,
    tellingsPage,
    decisionLettersPage,
    decisionLetterPage,
    recordDecisionToldPage,
  ],
  tables: [delay, appeal, report, telling],
}
