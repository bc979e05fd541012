import type { Module } from '#kernel/module.ts'
import { renewCitationPage } from './citations/cite-contribution.page.tsx'
import { renewCitation } from './citations/renew-citation.ts'
import { chooseReadingReading, listSimilarReading, suggestVoicesReading } from './nearness/readings.ts'
import { similarPage } from './proposals/similar.page.tsx'
import { methodPage } from './public/method.page.tsx'
import { publishSynthesisPage } from './public/publish-synthesis.page.tsx'
import { publishSynthesis } from './public/publish-synthesis.ts'
import { neverCitedPage } from './reading/never-cited.page.tsx'
import { readingListPage } from './reading/reading-list.page.tsx'
import { setAsideContributions } from './reading/set-aside-contributions.ts'
import { reportDocxPage, reportPdfPage } from './report/report.page.ts'
import { moveStatement } from './statements/move-statement.ts'
import { planPage } from './statements/plan.page.tsx'
import { removeStatement } from './statements/remove-statement.ts'
import { rewordStatement } from './statements/reword-statement.ts'
import {
  moveStatementPage,
  removeStatementPage,
  statementSheetPage,
} from './statements/statement-sheet.page.tsx'
import { measure, publication, statementVersion } from './tables.ts'
import { exportThemes, exportThemesOfDesk } from './theme-files/theme-file-readings.ts'
import { themeFilePages } from './theme-files/theme-files.page.ts'

type Part = Required<Pick<Module, 'operations' | 'readings' | 'pages' | 'tables'>>

/** What the synthesis is edited with, once its themes, sentences and citations can be written. */
export const editor: Part = {
  operations: [
    rewordStatement,
    moveStatement,
    removeStatement,
    renewCitation,
    setAsideContributions,
    publishSynthesis,
  ],
  readings: [
    suggestVoicesReading,
    listSimilarReading,
    chooseReadingReading,
    exportThemes,
    exportThemesOfDesk,
  ],
  pages: [
    readingListPage,
    neverCitedPage,
    planPage,
    statementSheetPage,
    moveStatementPage,
    removeStatementPage,
    renewCitationPage,
    publishSynthesisPage,
    methodPage,
    reportDocxPage,
    reportPdfPage,
    similarPage,
    ...themeFilePages,
  ],
  tables: [statementVersion, publication, measure],
}
