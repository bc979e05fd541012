import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { refuseWhileChecking } from '#modules/synthesis/agreement/blind.ts'
import { ownerByProcess } from '#modules/synthesis/requires.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { themeFileWords } from './theme-file-messages.ts'
import { themeFile, themeFileTypes, themeFormats } from './theme-files.ts'

const input = z.object({ process: slug(), format: z.enum(themeFormats).default('csv') })

export const exportThemes = reading({
  name: 'export-themes',
  summary: { fr: themeFileWords.fr.readPublic, en: themeFileWords.en.readPublic },
  who: 'anyone',
  input,
  async run({ process, format }, { db }) {
    const { id, slug } = await processBySlug(db, process)
    const body = themeFile(db, id, format, { desk: false })
    return new Download(themeFileTypes[format], `themes-${slug}.${format}`, body)
  },
})

export const exportThemesOfDesk = reading({
  name: 'export-themes-of-desk',
  summary: { fr: themeFileWords.fr.readDesk, en: themeFileWords.en.readDesk },
  who: synthesisReading,
  owner: ownerByProcess,
  input,
  async run({ process, format }, { db, actor }) {
    const { id, slug } = await processBySlug(db, process)
    await refuseWhileChecking(db, actor, id)
    const body = themeFile(db, id, format, { desk: true })
    return new Download(themeFileTypes[format], `themes-bureau-${slug}.${format}`, body)
  },
})
