import type { Module } from '#kernel/module.ts'
import { badgePage } from './badge/badge.page.ts'
import { indicatorsPage } from './badge/indicators.page.tsx'
import { checkCommand, checkReading } from './check.ts'
import { checkRowsPage } from './check-rows.page.tsx'
import { checkRowsReading } from './check-rows.ts'
import { checksPage } from './checks.page.tsx'
import { crossingPage, crossingsPage } from './crossings.page.tsx'
import { crossingsCsvPage, crossingsReading } from './crossings.ts'
import { checkFiles } from './data-files.ts'
import { districtsPage } from './districts.page.tsx'
import { checksCsvPage, checksJsonPage, exportChecks } from './export-checks.ts'
import { takingPartFile } from './taking-part-file.ts'
import { whoTookPartPage } from './who-took-part.page.tsx'
import { whoTookPart } from './who-took-part.ts'

/** Reads what every module recorded, writes nothing, and says what can be counted of a promise: with rows, never a score. */
export const quality: Module = {
  name: 'quality',
  title: { fr: 'Vérifications', en: 'Checks' },
  operations: [],
  files: [...checkFiles, takingPartFile],
  readings: [checkReading, checkRowsReading, exportChecks, whoTookPart, crossingsReading],
  pages: [
    checksPage,
    checksCsvPage,
    checksJsonPage,
    checkRowsPage,
    whoTookPartPage,
    districtsPage,
    crossingsPage,
    crossingsCsvPage,
    crossingPage,
    indicatorsPage,
    badgePage,
  ],
  commands: [checkCommand],
  tables: [],
}

export { type CheckVerdict, verdictsOf } from './verdicts.ts'
