import type { Module } from '#kernel/module.ts'
import { dataPages } from './contributions-data.page.ts'
import { exportCommand, importCommand } from './file-commands.ts'
import { importContributionsPage } from './import-contributions.page.tsx'
import { exportContributions, takeContributions } from './readings.ts'

export { importFile } from './import-file.ts'

export const exchange: Module = {
  name: 'exchange',
  title: { fr: 'Échanges de fichiers', en: 'Exchange of files' },
  operations: [],
  readings: [takeContributions, exportContributions],
  pages: [importContributionsPage, ...dataPages],
  commands: [importCommand, exportCommand],
  tables: [],
}
