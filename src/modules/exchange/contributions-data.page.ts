import { page } from '#kernel/page.ts'
import { Download } from '#kernel/reading.ts'
import { filterInput, filterOf, requireProcess, streamPublished } from '#modules/contributions/module.ts'
import { publicCsv, publicJson } from './export-contributions.ts'

/** The published contributions of a process, whole or filtered as the list was: open data. */
export const contributionsCsvPage = page({
  path: '/demarches/:process/contributions.csv',
  who: 'anyone',
  input: filterInput,
  async show(visit, asked) {
    const { id, slug } = await requireProcess(visit.db, asked.process)
    return new Download(
      'text/csv; charset=utf-8',
      `contributions-${slug}.csv`,
      publicCsv(streamPublished(visit.db, id, filterOf(asked))),
    )
  },
})

export const contributionsJsonPage = page({
  path: '/demarches/:process/contributions.json',
  who: 'anyone',
  input: filterInput,
  async show(visit, asked) {
    const { id, slug } = await requireProcess(visit.db, asked.process)
    return new Download(
      'application/json; charset=utf-8',
      `contributions-${slug}.json`,
      publicJson(streamPublished(visit.db, id, filterOf(asked))),
    )
  },
})
