import { join, resolve } from 'node:path'
import pg from 'pg'
import { isDatabaseFolder, type OpenDatabase, openEmbedded, openPostgres } from '#kernel/database/database.ts'
import { copyTemplate, forgetOldTemplates, templateFolder } from '#kernel/database/database-template.ts'
import { migrate, migrationFiles } from '#kernel/database/migrations.ts'
import type { TownSheet } from './towns-sheet.ts'

interface Where {
  dataFolder: string
  databaseUrl?: string
  migrationsFolder: string
  templatesFolder?: string
}

/** Opens a town's database, made if it is absent, at its last migration or at the one named. */
export async function openTownDatabase(sheet: TownSheet, where: Where, upTo?: string): Promise<OpenDatabase> {
  const open = await openEither(sheet, where, upTo)
  try {
    await migrate(open, where.migrationsFolder, upTo)
    return open
  } catch (error) {
    await open.close()
    throw error
  }
}

async function openEither(sheet: TownSheet, where: Where, upTo?: string): Promise<OpenDatabase> {
  if (sheet.databaseUrl) return openPostgres(sheet.databaseUrl)
  if (where.databaseUrl) {
    const url = townUrl(where.databaseUrl, sheet.slug)
    await ensureDatabase(where.databaseUrl, nameOf(url))
    return openPostgres(url)
  }
  const data = resolve(where.dataFolder)
  const folder = join(data, 'towns', sheet.slug, 'database')
  const last = migrationFiles(where.migrationsFolder).at(-1)?.name
  if (!isDatabaseFolder(folder) && (upTo ?? last) === last) {
    const template = await templateFolder(where.templatesFolder ?? data, where.migrationsFolder)
    if (!where.templatesFolder) forgetOldTemplates(data, template)
    copyTemplate(template, folder)
  }
  return openEmbedded({ folder })
}

/** The address of a town's own database: the url's name, `_`, and the slug. */
export function townUrl(databaseUrl: string, slug: string): string {
  const url = new URL(databaseUrl)
  const name = `${nameOf(databaseUrl)}_${slug.replaceAll('-', '_')}`
  // PostgreSQL cuts longer names in silence: two towns would share one database.
  if (Buffer.byteLength(name) > 63)
    throw new Error(`"${name}" is longer than the 63 characters of a database's name.`)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

function nameOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || 'parole'
}

/** What PostgreSQL must be told so that it compares and lowers text as the embedded database does. */
export const createStatement = (name: string) =>
  `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`

/** Creates a database unless it is there. `databaseUrl` is any database of the same server, that the role may enter. */
export async function ensureDatabase(databaseUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(createStatement(name))
  } catch (error) {
    const code = (error as { code?: string }).code
    // Another process created it meanwhile.
    if (code === '42P04' || code === '23505') return
    if (code !== '42501') throw error
    const role = (await client.query('select current_user as role')).rows[0]?.role
    throw new Error(
      `The role ${role} may not create databases. As an administrator of the server, run: ` +
        `${createStatement(name)} OWNER ${pg.escapeIdentifier(role)};`,
      { cause: error },
    )
  } finally {
    await client.end()
  }
}
