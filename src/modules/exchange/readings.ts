import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { Download, reading } from '#kernel/reading.ts'
import { conflict } from '#kernel/refusal.ts'
import { longestCell } from '#kernel/spreadsheets/spreadsheets.ts'
import {
  exportFilters,
  longVoices,
  publicFilters,
  requireProcess,
  streamPublished,
} from '#modules/contributions/module.ts'
import {
  exportedParts,
  fileFormats,
  formatTypes,
  publicParts,
} from '#modules/exchange/open-data/export-contributions.ts'
import { messages } from './messages.ts'

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
      publicParts(streamPublished(db, id, filter), 'csv'),
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
  input: z.object({ format: z.enum(fileFormats).default('csv'), ...exportFilters }),
  async run({ format, ...filter }, { db }) {
    // Said before the first byte: a workbook cut short would look whole.
    const long = format === 'xlsx' ? await longVoices(db, longestCell, filter) : []
    if (long.length > 0) throw conflict(sentence(messages, (m) => m.tooLong(long.join(', '))))
    return new Download(formatTypes[format], `contributions.${format}`, exportedParts(db, format, filter))
  },
})
