import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Duplex } from 'node:stream'
import { MessageChannel, Worker } from 'node:worker_threads'
import pg from 'pg'
import type { FromWorker, ToWorker, WorkerStart } from './database-worker.ts'

/** Beside this file in the sources, beside the bundle once built. */
function workerFile(): URL {
  const places = ['./database-worker.js', './database-worker.ts', '../database-worker.js']
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`The program of the embedded database is missing beside ${import.meta.url}.`)
  return found
}

/** The two ends of a connection to the thread, as the stream that the `pg` driver would open to a server. */
class PortStream extends Duplex {
  readonly #worker: Worker
  #port: import('node:worker_threads').MessagePort | undefined

  constructor(worker: Worker) {
    super()
    this.#worker = worker
  }
  connect() {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.on('message', (data: Uint8Array) =>
      this.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
    )
    port1.on('close', () => {
      if (!this.readableEnded) this.push(null)
      this.destroy()
    })
    this.#worker.postMessage({ kind: 'connect', port: port2 } satisfies ToWorker, [port2])
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay() {
    return this
  }
  setKeepAlive() {
    return this
  }
  ref() {
    this.#port?.ref()
    return this
  }
  unref() {
    this.#port?.unref()
    return this
  }
  override _read() {}
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void) {
    this.#port?.postMessage(new Uint8Array(chunk))
    done()
  }
  override _writev(chunks: { chunk: Buffer }[], done: () => void) {
    this.#port?.postMessage(new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))))
    done()
  }
  override _final(done: () => void) {
    this.#port?.close()
    done()
  }
  override _destroy(error: Error | null, done: (error: Error | null) => void) {
    this.#port?.close()
    done(error)
  }
}

export interface EmbeddedEngine {
  pool: pg.Pool
  /** True once the thread has stopped of itself: nothing more can be asked of it. */
  lost(): boolean
  close(): Promise<void>
}

/** Starts PGlite in its thread and a pool of exactly one connection to it. */
export async function startEngine(start: WorkerStart): Promise<EmbeddedEngine> {
  const worker = new Worker(workerFile(), { workerData: start, stderr: false })
  const streams = new Set<PortStream>()
  const waiting = new Set<(error: Error) => void>()
  let gone: Error | undefined
  const lose = (reason: string) => {
    gone ??= new Error(`The embedded database stopped: ${reason}`)
    for (const stream of streams) stream.destroy(gone)
    for (const reject of waiting) reject(gone)
  }
  worker.on('message', (message: FromWorker) => message.kind === 'failed' && lose(message.message))
  worker.on('error', (error) => lose(error.message))
  worker.on('exit', (code) => lose(`its thread ended (${code})`))

  const hear = (kind: FromWorker['kind']) =>
    new Promise<void>((resolve, reject) => {
      const settle = (message: FromWorker) => {
        if (message.kind !== kind) return
        worker.off('message', settle)
        waiting.delete(reject)
        resolve()
      }
      if (gone) return reject(gone)
      waiting.add(reject)
      worker.on('message', settle)
    })
  const open = () => {
    const stream = new PortStream(worker)
    streams.add(stream)
    stream.on('close', () => streams.delete(stream))
    if (gone) process.nextTick(() => stream.destroy(gone))
    return stream
  }
  await hear('ready')

  const pool = new pg.Pool({
    // One session: a second connection would wait for the first for ever. Waiting too long for it means that someone
    // holds it and asks for it again (the outer handle used inside a transaction): fail loudly rather than hang.
    max: 1,
    connectionTimeoutMillis: 20_000,
    idleTimeoutMillis: 0,
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream: open as unknown as () => import('node:net').Socket,
  })
  return {
    pool,
    lost: () => gone !== undefined,
    async close() {
      await pool.end()
      if (gone) return
      const done = hear('closed')
      worker.postMessage({ kind: 'close' } satisfies ToWorker)
      await done
      if (!gone) await once(worker, 'exit')
    },
  }
}
