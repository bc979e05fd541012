import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { townUrl } from './towns-database.ts'
import type { TownSheet } from './towns-sheet.ts'

/**
 * Removes a town of demonstration: its database emptied or deleted, its files, its sheet. The sheet goes last, so that what
 * was interrupted is seen and done again. Refused for a real town: that is done by hand, after a backup.
 */
export async function forgetTown(
  sheet: TownSheet,
  where: { dataFolder: string; databaseUrl?: string },
): Promise<void> {
  if (!sheet.demonstration) throw new Error(`"${sheet.slug}" is no town of demonstration: it is not removed.`)
  const url = sheet.databaseUrl ?? (where.databaseUrl && townUrl(where.databaseUrl, sheet.slug))
  if (url) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    await client.connect()
    try {
      await client.query('drop schema public cascade; create schema public')
    } finally {
      await client.end()
    }
  }
  const home = join(resolve(where.dataFolder), 'towns', sheet.slug)
  for (const part of ['database', 'database.lock', 'files', 'town.json', ''])
    rmSync(join(home, part), { recursive: true, force: true })
}
