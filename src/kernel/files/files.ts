import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid, missing, type Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { picturesAreRead, quietSound, redraw } from './file-cleaning.ts'
import { fileMessages } from './file-messages.ts'
import { type FileKind, type FileType, fileTypes, isHeic, largest, tableOf, typeOf } from './file-types.ts'
import { Upload } from './upload.ts'

/** A file of the town's folder. Its name says nothing, and opens nothing: the page that serves it decides who may. */
export interface KeptFile {
  readonly name: string
  readonly kind: FileKind
  readonly type: string
  readonly bytes: number
  readonly sha256: string
}

type Place = Pick<Town, 'folder'>

const folderOf = (town: Place) => join(town.folder, 'kept')
const isName = (name: string) => /^[0-9a-f]{32}$/.test(name)

/** Checks, cleans and keeps every file of an input, before its transaction opens. Returns what to discard if it fails. */
export async function keepUploads(
  town: Place,
  input: Readonly<Record<string, unknown>>,
): Promise<KeptFile[]> {
  const kept: KeptFile[] = []
  try {
    for (const [field, value] of Object.entries(input))
      for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
        if (!(one instanceof Upload)) continue
        const file = await keepUpload(
          town,
          one,
          Array.isArray(value) && index > 0 ? `${field}.${index}` : field,
        )
        one.keptAs(file)
        kept.push(file)
      }
    return kept
  } catch (error) {
    await discard(town, kept)
    throw error
  }
}

/** Files whose transaction did not commit. What a crash leaves is swept later. */
export async function discard(town: Place, files: readonly KeptFile[]): Promise<void> {
  for (const { name } of files) await rm(join(folderOf(town), name), { force: true })
}

async function keepUpload(town: Place, upload: Upload, field: string): Promise<KeptFile> {
  const { kinds, most } = upload.rule
  const limit = (kind: FileKind) => Math.min(most ?? Number.POSITIVE_INFINITY, largest[kind])
  const refuseAbove = (limit: number, size: number) => {
    if (size > limit)
      throw invalid(
        field,
        sentence(fileMessages, (m) => m.tooHeavy(megabytes(limit))),
      )
  }
  refuseAbove(Math.max(...kinds.map(limit)), upload.announced)
  const sent = await upload.bytes()
  if (sent.byteLength === 0)
    throw invalid(
      field,
      sentence(fileMessages, (m) => m.empty),
    )
  const type = kinds.includes('table') ? tableOf(sent) : typeOf(sent)
  if (!type || !kinds.includes(type.kind)) throw refuseType(field, kinds, sent)
  refuseAbove(limit(type.kind), sent.byteLength)
  const cleaned = await clean(field, sent, type)
  return write(town, cleaned.bytes, cleaned.type)
}

const megabytes = (bytes: number) => String(Math.floor((bytes / 1024 / 1024) * 10) / 10).replace('.', ',')

function refuseType(field: string, kinds: readonly FileKind[], sent: Uint8Array): Refusal {
  if (kinds.includes('image') && isHeic(sent))
    return invalid(
      field,
      sentence(fileMessages, (m) => m.heic),
    )
  return invalid(
    field,
    sentence(fileMessages, (m) => m.wrongType(kinds.map((kind) => m.kinds[kind]).join(m.or))),
  )
}

async function clean(field: string, sent: Uint8Array, type: FileType) {
  if (type.kind === 'audio') return { bytes: quietSound(sent, type), type }
  if (type.kind !== 'image') return { bytes: sent, type }
  if (!(await picturesAreRead()))
    throw invalid(
      field,
      sentence(fileMessages, (m) => m.noPictures),
    )
  const bytes = await redraw(sent)
  if (!bytes)
    throw invalid(
      field,
      sentence(fileMessages, (m) => m.broken),
    )
  return { bytes, type: fileTypes.jpeg }
}

/** Written beside, flushed, renamed, and the folder flushed: once this returns, a power cut leaves the file whole. */
async function write(town: Place, bytes: Uint8Array, type: FileType): Promise<KeptFile> {
  const folder = folderOf(town)
  mkdirSync(folder, { recursive: true })
  const name = randomBytes(16).toString('hex')
  const draft = join(folder, `${name}.part`)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, name))
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, kind: type.kind, type: type.type, bytes: bytes.byteLength, sha256 }
}

/** A file made here, such as a PDF: kept like one that was sent, without what is asked of strangers' files. */
export const keepMade = (town: Place, bytes: Uint8Array, type: FileType): Promise<KeptFile> =>
  write(town, bytes, type)

/** Adds the row of a kept file, in the transaction that refers to it. */
export async function recordFile(tx: Database, file: KeptFile, now: Date): Promise<string> {
  await tx.execute(
    sql`insert into kernel_file (name, kind, type, bytes, sha256, kept_at)
        values (${file.name}, ${file.kind}, ${file.type}, ${file.bytes}, ${file.sha256}, ${now.toISOString()}::timestamptz)`,
  )
  return file.name
}

/** Not shown any more as soon as the transaction commits; gone from the disk at the sweep that follows. */
export async function dropFiles(tx: Database, names: readonly string[], now: Date): Promise<void> {
  for (const name of names)
    await tx.execute(
      sql`update kernel_file set dropped_at = ${now.toISOString()}::timestamptz where name = ${name} and dropped_at is null`,
    )
}

/** @throws a refusal when it is dropped, or lost with a folder that was not restored. */
export async function findFile(town: Place, db: Database, name: string): Promise<KeptFile> {
  const found = await db.execute<{
    name: string
    kind: FileKind
    type: string
    bytes: number
    sha256: string
  }>(sql`select name, kind, type, bytes, sha256 from kernel_file where name = ${name} and dropped_at is null`)
  const [row] = found.rows
  if (!row || !isName(row.name) || !existsSync(join(folderOf(town), row.name)))
    throw missing(sentence(fileMessages, (m) => m.gone))
  return { ...row, bytes: Number(row.bytes) }
}

export const readKept = (town: Place, file: KeptFile): Promise<Uint8Array> =>
  readFile(join(folderOf(town), file.name))

/** For what reads a file by itself, from its place on the disk. */
export const pathOfKept = (town: Place, file: KeptFile): string => join(folderOf(town), file.name)

export const streamKept = (town: Place, file: KeptFile, from: number, to: number) =>
  createReadStream(join(folderOf(town), file.name), { start: from, end: to })

/**
 * Removes what was dropped, then what no row knows for an hour: a crash between the file and its row, a form sent twice.
 * May run at any time, and twice.
 */
export async function sweepFiles(town: Place & Pick<Town, 'db'>, leeway = 3_600_000): Promise<number> {
  const folder = folderOf(town)
  let removed = 0
  const gone = await town.db.execute<{ name: string }>(
    sql`select name from kernel_file where dropped_at is not null`,
  )
  for (const { name } of gone.rows) {
    if (!isName(name)) continue
    await rm(join(folder, name), { force: true })
    await town.db.execute(sql`delete from kernel_file where name = ${name} and dropped_at is not null`)
    removed++
  }
  if (!existsSync(folder)) return removed
  const known = await town.db.execute<{ name: string }>(sql`select name from kernel_file`)
  const names = new Set(known.rows.map(({ name }) => name))
  for (const name of await readdir(folder)) {
    if (names.has(name)) continue
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (!found?.isFile() || Date.now() - found.mtimeMs < leeway) continue
    await rm(join(folder, name), { force: true })
    removed++
  }
  return removed
}
