import { Download } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { filterInput, filterOf, requireProcess, streamPublished } from '#modules/contributions/module.ts'
import { type FileFormat, fileFormats, formatTypes, publicParts } from './export-contributions.ts'

/** The published contributions of a process, whole or filtered as the list was: open data, one address a format. */
const dataPage = (format: FileFormat) =>
  page({
    path: `/demarches/:process/contributions.${format}`,
    who: 'anyone',
    input: filterInput,
    async show(visit, asked) {
      const { id, slug } = await requireProcess(visit.db, asked.process)
      return new Download(
        formatTypes[format],
        `contributions-${slug}.${format}`,
        publicParts(streamPublished(visit.db, id, filterOf(asked)), format),
      )
    },
  })

export const dataPages = fileFormats.map(dataPage)
