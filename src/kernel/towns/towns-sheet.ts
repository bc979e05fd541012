import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `town.json`: what must be known of a town before its database is open. */
export interface TownSheet {
  slug: string
  /** The host names it answers at, in lower case, without port. None: it is reached by the prefix `/slug`. */
  hosts: string[]
  demonstration: boolean
  /** Its own PostgreSQL database, when it does not follow the configuration of the process. */
  databaseUrl?: string
}

/** @throws when a slug could not be a folder, a prefix of addresses and the end of a database's name. */
export function requireSheet(sheet: TownSheet): TownSheet {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(sheet.slug)) {
    throw new Error(`"${sheet.slug}" cannot name a town: use 1 to 40 lower-case letters, digits and hyphens.`)
  }
  return { ...sheet, hosts: sheet.hosts.map((host) => host.toLowerCase()) }
}

/** The sheets of a folder, by slug; one that cannot be read is refused by name, not skipped in silence. */
export function readSheets(folder: string): TownSheet[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'town.json')))
    .map((entry) => readSheet(folder, entry.name))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

function readSheet(folder: string, slug: string): TownSheet {
  const path = join(folder, slug, 'town.json')
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<TownSheet>
    if (read.slug !== slug) throw new Error(`its slug is "${read.slug}", its folder "${slug}"`)
    return requireSheet({ hosts: [], demonstration: false, ...read, slug })
  } catch (error) {
    throw new Error(`${path} cannot be used: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

export function writeSheet(folder: string, sheet: TownSheet) {
  const path = join(folder, sheet.slug, 'town.json')
  mkdirSync(join(folder, sheet.slug), { recursive: true })
  const draft = `${path}.new`
  writeFileSync(draft, `${JSON.stringify(sheet, null, 2)}\n`, { flush: true })
  renameSync(draft, path)
}
