import { z } from 'zod'
import { Download, reading } from '#kernel/reading.ts'
import { publicFilters, requireProcess, streamPublished } from '#modules/contributions/module.ts'
import { exportedParts, publicCsv } from './export-contributions.ts'

export const takeContributions = reading({
  name: 'take-contributions',
  summary: {
    fr: 'Télécharger les contributions publiées (CSV)',
    en: 'Download the published contributions (CSV)',
  },
  who: 'anyone',
  input: z.object(publicFilters),
  async run({ process, ...filter }, { db }) {
    const { id } = await requireProcess(db, process)
    return new Download(
      'text/csv; charset=utf-8',
      `contributions-${process}.csv`,
      publicCsv(streamPublished(db, id, filter)),
    )
  },
})

/** Everything, private texts included: only for those who keep the town's data. */
export const exportContributions = reading({
  name: 'export-contributions',
  summary: {
    fr: 'Exporter toutes les contributions, textes protégés compris',
    en: 'Export every contribution, protected texts included',
  },
  who: { administrator: 'all' },
  input: z.object({ format: z.enum(['csv', 'jsonl']).default('csv') }),
  run: async ({ format }, { db }) =>
    new Download(
      format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      `contributions.${format}`,
      exportedParts(db, format),
    ),
})
