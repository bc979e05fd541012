import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import * as appealPages from './appeals.page.tsx'
import { decideAppeal } from './decide-appeal.ts'
import { deskMessages } from './desk-messages.ts'
import { giveAppealOpinion } from './give-appeal-opinion.ts'
import { moderationLogPage } from './log.page.tsx'
import { makeAppealPage } from './make-appeal.page.tsx'
import { makeAppeal } from './make-appeal.ts'
import { messages } from './messages.ts'
import * as gestures from './moderation.page.tsx'
import { promiseModerationDelaysPage } from './promise-moderation-delays.page.tsx'
import { promiseModerationDelays } from './promise-moderation-delays.ts'
import { queuePage } from './queue.page.tsx'
import { readOriginalPage } from './read-original.page.tsx'
import { readOriginal } from './read-original.ts'
import { listModerationQueue, showContributionSheet } from './readings.ts'
import { recordDecisionTold } from './record-decision-told.ts'
import { followReportPage, reportPage } from './report.page.tsx'
import { reportContribution } from './report-contribution.ts'
import { reportTextPage } from './reports/report-text.page.tsx'
import { reportText } from './reports/report-text.ts'
import { settleTextReports } from './reports/settle-text-reports.ts'
import { reportsPage, settleReportsPage, settleTextReportsPage } from './reports.page.tsx'
import { moderationRulesPage } from './rules.page.tsx'
import { settleReports } from './settle-reports.ts'
import * as several from './several.page.tsx'
import { doneInBulkPage } from './several-done.page.tsx'
import { appeal, delay, report, telling } from './tables.ts'
import { moderationLogCsvPage, takeModerationLog } from './take-moderation-log.ts'
import { recordDecisionToldPage, tellingsPage } from './tellings.page.tsx'

export * from './facts.ts'
export { type ModerationFigures, moderationFigures } from './figures-reads.ts'
export { lapsesAppeals } from './lapses-appeals.ts'
export { ownAppeals } from './own-appeals.tsx'
export { type FindsReportable, type ReportableText, tellReportable } from './reports/reportable.ts'
export { tellsDecisions } from './tells-decisions.ts'

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
  readings: [listModerationQueue, showContributionSheet, takeModerationLog],
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
    recordDecisionToldPage,
  ],
  tables: [delay, appeal, report, telling],
}
