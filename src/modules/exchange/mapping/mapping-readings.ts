import { z } from 'zod'
import { reading } from '#kernel/reading.ts'
import { importers } from '#modules/contributions/module.ts'
import { listMappings } from './mapping-reads.ts'

export const listImportMappings = reading({
  name: 'list-import-mappings',
  summary: {
    fr: 'Ce qui est retenu des colonnes des fichiers, par source',
    en: 'What is remembered of the columns of files, by source',
  },
  who: importers,
  input: z.object({}),
  run: (_, { db }) => listMappings(db),
})
