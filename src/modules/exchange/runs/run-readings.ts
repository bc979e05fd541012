import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { importers } from '#modules/contributions/module.ts'
import { findRun, listRuns } from './run-reads.ts'

export const listImportRuns = reading({
  name: 'list-import-runs',
  summary: {
    fr: 'Les imports de fichiers, les plus récents d’abord',
    en: 'The imports of files, newest first',
  },
  who: importers,
  input: z.object({}),
  run: (_, { db }) => listRuns(db),
})

export const showImportRun = reading({
  name: 'show-import-run',
  summary: { fr: 'Où en est un import', en: 'How far an import has gone' },
  who: importers,
  input: z.object({ run: identifier() }),
  run: ({ run }, { db }) => findRun(db, run),
})
