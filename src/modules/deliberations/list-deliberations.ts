import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { deliberationsAsCsv, withComputed } from './acts-file.ts'
import { bodies, statuses } from './deliberation.ts'
import { listDeliberations as list } from './reads.ts'

export const listFilter = {
  body: z.enum(bodies).optional(),
  status: z.enum(statuses).optional(),
  process: identifier().optional(),
}

export const listDeliberations = reading({
  name: 'list-deliberations',
  summary: { fr: 'Lister les délibérations', en: 'List deliberations' },
  who: 'anyone',
  input: z.object(listFilter),
  run: async (input, { db }) => (await list(db, input)).map(withComputed),
})

export const exportDeliberations = reading({
  name: 'export-deliberations',
  summary: { fr: 'Exporter les délibérations en CSV', en: 'Export deliberations as CSV' },
  who: 'anyone',
  input: z.object(listFilter),
  run: async (filter, { db }) => deliberationsAsCsv((await list(db, filter)).map(withComputed)),
})
