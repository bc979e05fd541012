import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { maintain, type OpenDatabase } from '#kernel/database/database.ts'
import { migrate } from '#kernel/database/migrations.ts'
import { openTownDatabase } from './towns-database.ts'
import { type TownSheet, writeSheet } from './towns-sheet.ts'

interface Where {
  dataFolder: string
  databaseUrl?: string
  migrationsFolder: string
  templatesFolder?: string
}

/** See `Towns.receive`. Takes back what it made in the data folder when anything fails. */
export async function receiveTown(
  sheet: TownSheet,
  where: Where,
  upTo: string,
  fill: (open: OpenDatabase, files: string) => Promise<void>,
): Promise<void> {
  const towns = join(resolve(where.dataFolder), 'towns')
  const home = join(towns, sheet.slug)
  if (existsSync(home))
    throw new Error(`${home} already exists: choose another name for the town, or move that folder away.`)
  const files = join(home, 'files')
  mkdirSync(files, { recursive: true })
  try {
    const open = await openTownDatabase(sheet, where, upTo)
    try {
      await fill(open, files)
      await migrate(open, where.migrationsFolder)
      await maintain(open)
    } finally {
      await open.close()
    }
    writeSheet(towns, sheet)
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}
