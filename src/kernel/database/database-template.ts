import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDatabaseFolder, maintain, openEmbedded } from './database.ts'
import { fingerprintOf, migrate, migrationFiles } from './migrations.ts'

const building = new Map<string, Promise<string>>()

/**
 * An embedded database already migrated, kept in `cacheFolder` to be copied: making one takes seconds, copying it a
 * tenth of one. Its name holds the engine and the fingerprint of the migrations: a new migration makes a new template,
 * from an empty one that is kept too.
 */
export async function templateFolder(cacheFolder: string, migrationsFolder: string): Promise<string> {
  const empty = `.template-${engineVersion()}`
  const name = `${empty}-${fingerprintOf(migrationFiles(migrationsFolder))}`
  return once(join(cacheFolder, name), async (draft) => {
    copyTemplate(await once(join(cacheFolder, empty), makeEmpty), draft, false)
    const open = await openEmbedded({ folder: draft, durable: false })
    try {
      await migrate(open, migrationsFolder)
      await maintain(open)
    } finally {
      await open.close()
    }
  })
}

async function makeEmpty(draft: string) {
  await (await openEmbedded({ folder: draft, durable: false })).close()
}

function engineVersion(): string {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'))
  return JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')).version
}

/** Makes a folder unless it is there; whoever asks meanwhile waits for it. It takes its name once it is whole. */
async function once(folder: string, make: (draft: string) => Promise<void>): Promise<string> {
  if (isDatabaseFolder(folder)) return folder
  const already = building.get(folder)
  if (already) return already
  const made = build(folder, make).finally(() => building.delete(folder))
  building.set(folder, made)
  return made
}

async function build(folder: string, make: (draft: string) => Promise<void>): Promise<string> {
  const draft = `${folder}~${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  try {
    await make(draft)
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process made it meanwhile: theirs is as good.
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
