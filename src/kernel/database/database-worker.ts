/**
 * The embedded PostgreSQL (PGlite), alone in its thread: a heavy query must not stop the pages of everyone.
 * Speaks PostgreSQL's wire protocol over message ports, one connection at a time: PGlite is one session, and two
 * connections interleaved in it would receive each other's rows.
 *
 * This file is an entry point of its own (bundled to `database-worker.js`, or run as it is by Node): only syntax that
 * Node can erase, no alias.
 */
import { fdatasyncSync } from 'node:fs'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What the thread is started with. */
export interface WorkerStart {
  folder: string
  /** False only for what may be thrown away: building a template, tests. */
  durable: boolean
}

export type ToWorker = { kind: 'connect'; port: MessagePort } | { kind: 'close' }
export type FromWorker = { kind: 'ready' } | { kind: 'closed' } | { kind: 'failed'; message: string }

/**
 * PGlite's own file system never reaches the disk: its `fsync` is an empty slot. Filling the slot gives PostgreSQL back
 * its own discipline, for commits and for checkpoints, at the places its authors chose. `fdatasync` keeps the size and
 * the content, which is what the write-ahead log needs. (`wal_sync_method` must be `fsync`: PGlite's `fdatasync` call
 * answers without doing anything.)
 */
class DurableFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const amended = await super.init(pg, options)
    amended.emscriptenOpts.preRun?.push((module: { FS: unknown }) => {
      const operations = (module.FS as EmscriptenFS).filesystems.NODEFS.stream_ops
      operations.fsync = (stream) => syncOrStop(stream.nfd)
    })
    return amended
  }
}

const EINVAL = 28

/** After a failed flush nobody knows what is on the disk: PostgreSQL stops there, and so do we. */
function syncOrStop(descriptor: number): number {
  try {
    fdatasyncSync(descriptor)
    return 0
  } catch (error) {
    // Folders cannot be flushed everywhere; PostgreSQL expects this answer then.
    if (['EINVAL', 'EBADF', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return EINVAL
    say({ kind: 'failed', message: `the disk refused to keep a write (${error})` })
    return process.exit(1)
  }
}

interface EmscriptenFS {
  filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } }
}

function settings(durable: boolean): string[] {
  const settled = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
  const ours = {
    fsync: durable ? 'on' : 'off',
    wal_sync_method: 'fsync',
    shared_buffers: '16MB',
    // Never recycled by a background process here: kept small, `maintain` makes the checkpoints.
    max_wal_size: '128MB',
    min_wal_size: '32MB',
    TimeZone: 'UTC',
  }
  return [...settled, ...Object.entries(ours).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102

/** Serves one connection until it ends; the next one waits its turn. */
function converse(db: PGlite, port: MessagePort): Promise<void> {
  let pending = Buffer.alloc(0)
  let started = false
  let ended = false
  let working = false
  const { promise, resolve } = Promise.withResolvers<void>()

  /** How many bytes of `pending` are whole messages that the database can take now. */
  const ripe = () => {
    let length = 0
    while (pending.length >= length + 5) {
      const next = length + 1 + pending.readUInt32BE(length + 1)
      if (next > pending.length || pending[length] === 0x58) break
      length = next
    }
    return length
  }
  const hand = async (bytes: Buffer) => {
    const answers: Buffer[] = []
    await db.runExclusive(() =>
      db.execProtocolRawStream(new Uint8Array(bytes), {
        onRawData: (data) => void answers.push(Buffer.from(data)),
      }),
    )
    if (answers.length > 0) port.postMessage(Buffer.concat(answers))
  }
  const greet = async (): Promise<boolean> => {
    if (pending.length < 8 || pending.length < pending.readUInt32BE(0)) return false
    const code = pending.readUInt32BE(4)
    const message = pending.subarray(0, pending.readUInt32BE(0))
    pending = pending.subarray(message.length)
    if (code === SSL_REQUEST || code === GSS_REQUEST) port.postMessage(Buffer.from('N'))
    else if (code === CANCEL_REQUEST) ended = true
    else {
      await hand(message)
      started = true
    }
    return true
  }
  const work = async () => {
    if (working) return
    working = true
    while (!ended) {
      if (!started) {
        if (!(await greet())) break
        continue
      }
      const length = ripe()
      if (length === 0) {
        if (pending[0] === 0x58) ended = true
        break
      }
      const bytes = pending.subarray(0, length)
      pending = pending.subarray(length)
      await hand(bytes)
    }
    working = false
    if (ended) port.close()
  }
  port.on('message', (data: Uint8Array) => {
    pending = pending.length === 0 ? Buffer.from(data) : Buffer.concat([pending, data])
    work().catch(fail)
  })
  port.on('close', () => {
    ended = true
    // What the session leaves behind must not reach the next one: transaction, settings, locks, prepared statements.
    db.runExclusive(async () => {
      if (db.isInTransaction()) await db.execProtocol(query('ROLLBACK'))
      await db.execProtocol(query('DISCARD ALL'))
    }).then(resolve, fail)
  })
  return promise
}

function query(text: string): Uint8Array {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeUInt32BE(body.length + 4, 1)
  return new Uint8Array(Buffer.concat([head, body]))
}

const say = (message: FromWorker) => parentPort?.postMessage(message)

/** A database that failed in its own engine cannot be trusted further: stop; recovery is done at the next opening. */
function fail(error: unknown) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  setImmediate(() => process.exit(1))
}

async function main() {
  const start = workerData as WorkerStart
  const db = await PGlite.create({
    fs: new DurableFS(start.folder),
    extensions: { unaccent, pg_trgm },
    startParams: settings(start.durable),
  })
  let turn: Promise<void> = Promise.resolve()
  parentPort?.on('message', (message: ToWorker) => {
    if (message.kind === 'connect') turn = turn.then(() => converse(db, message.port)).catch(fail)
    else {
      turn
        .then(() => db.close())
        .then(() => say({ kind: 'closed' }), fail)
        .then(() => parentPort?.close())
    }
  })
  say({ kind: 'ready' })
}

main().catch(fail)
