import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { openThemes } from '#modules/synthesis/agreement/check-door.ts'
import { inProcess } from '#modules/synthesis/desk/desk-door.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { type ThemeFormat, themeFile, themeFileTypes, themeFormats } from './theme-files.ts'

/** The themes and their published voices: open data, an address a format. */
const publicFile = (format: ThemeFormat) =>
  page({
    path: `/demarches/:process/synthese/themes.${format}`,
    who: 'anyone',
    input: z.object({ process: slug() }),
    async show(visit, asked) {
      const process = await processBySlug(visit.db, asked.process)
      const body = themeFile(visit.db, process.id, format, { desk: false })
      return new Download(themeFileTypes[format], `themes-${process.slug}.${format}`, body)
    },
  })

/** The same with how each voice was placed, for those who open the desk and place no voice blind. */
const deskFile = (format: ThemeFormat) =>
  page({
    path: `/bureau/synthese/:process/themes.${format}`,
    who: synthesisReading,
    input: inProcess,
    async show(visit, asked) {
      const process = await openThemes(visit, asked, synthesisReading)
      const body = themeFile(visit.db, process.id, format, { desk: true })
      return new Download(themeFileTypes[format], `themes-bureau-${process.slug}.${format}`, body)
    },
  })

export const themeFilePages = [...themeFormats.map(publicFile), ...themeFormats.map(deskFile)]
