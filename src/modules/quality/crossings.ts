import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { dayOf } from '#ui/dates.ts'
import { crossingMessages } from './crossing-messages.ts'
import { type CrossingCounts, crossings } from './crossing-reads.ts'
import { crossingsCsv } from './data-files.ts'

const input = z.object({ process: slug() })

export const crossingsReading = reading({
  name: 'axes-and-angles',
  summary: sentence(crossingMessages, (m) => m.summary),
  who: 'anyone',
  input,
  async run({ process }, { db, now }) {
    const { id, slug } = await processBySlug(db, process)
    const { cells, outside } = await crossings(db, id)
    return { process: slug, date: dayOf(now), cells, outside }
  },
})

const crossingNames = crossingsCsv.columns.map(({ name }) => name)

/** A line a cell, the empty ones too, with headers that are never translated. */
const asCsv = (process: string, cells: readonly CrossingCounts[]): string =>
  stringify(
    cells.map((one) => ({
      process,
      axis: one.axis,
      axis_title: one.axisTitle,
      angle: one.angle,
      angle_title: one.angleTitle,
      sessions: one.sessions,
      contributions: one.contributions,
      proposals: one.proposals,
    })),
    { header: true, columns: crossingNames, bom: true, delimiter: ';', escape_formulas: true },
  )

export const crossingsCsvPage = page({
  path: '/demarches/:process/axes-et-angles.csv',
  who: 'anyone',
  input,
  async show({ db }, asked) {
    const { id, slug } = await processBySlug(db, asked.process)
    const { cells } = await crossings(db, id)
    return new Download('text/csv; charset=utf-8', `axes-et-angles-${slug}.csv`, asCsv(slug, cells))
  },
})
