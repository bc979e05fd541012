import { closeSync, cpSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDatabaseFolder, maintain, openEmbedded } from './database.ts'
import { fingerprintOf, migrate, migrationFiles } from './migrations.ts'

const building = new Map<string, Promise<string>>()

/**
 * An embedded database already migrated, kept in `cacheFolder` to be copied: making one takes seconds, copying it a
 * tenth of one. Its name holds the fingerprint of the migrations, so that a new migration makes a new template.
 */
export async function templateFolder(cacheFolder: string, migrationsFolder: string): Promise<string> {
  const name = `.template-${fingerprintOf(migrationFiles(migrationsFolder))}`
  const folder = join(cacheFolder, name)
  if (isDatabaseFolder(folder)) return folder
  const already = building.get(folder)
  if (already) return already
  const made = build(folder, migrationsFolder).finally(() => building.delete(folder))
  building.set(folder, made)
  return made
}

async function build(folder: string, migrationsFolder: string): Promise<string> {
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  const open = await openEmbedded({ folder: draft, durable: false })
  try {
    await migrate(open, migrationsFolder)
    await maintain(open)
  } finally {
    await open.close()
  }
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another process made it meanwhile: theirs is as good.
    rmSync(draft, { recursive: true, force: true })
    if (!isDatabaseFolder(folder)) throw error
  }
  return folder
}

/** Removes the templates of earlier migrations. */
export function forgetOldTemplates(cacheFolder: string, current: string) {
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name)
    if (/^\.template-[0-9a-f]{12}$/.test(name) && path !== current)
      rmSync(path, { recursive: true, force: true })
  }
}

/** Copies a template; the copy takes its name only once it is whole and, when `durable`, on the disk. */
export function copyTemplate(template: string, folder: string, durable = true) {
  if (existsSync(folder)) throw new Error(`${folder} already exists.`)
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  cpSync(template, draft, { recursive: true })
  if (durable) flush(draft)
  renameSync(draft, folder)
  if (durable) flushOne(join(folder, '..'))
}

function flush(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    flushOne(join(entry.parentPath, entry.name))
  }
  flushOne(folder)
}

function flushOne(path: string) {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
