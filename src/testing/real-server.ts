import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')

/** Builds dist/ unless it is built from these very sources: what is tested is what is shipped. */
export async function buildProduct(): Promise<void> {
  const script = pathToFileURL(join(root, 'scripts/build.mjs')).href
  await (await import(/* @vite-ignore */ script)).buildIfStale()
}

/**
 * A port nobody listens on, below those the system draws for outgoing connections: while the server is down, a client that
 * calls it from one of those could be given that very port, would be connected to itself, and would keep the server out.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000)
    const probe = createServer().listen(port, '127.0.0.1')
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    )
    probe.close()
    if (free) return port
  }
}

export interface RealServer {
  readonly address: string
  /** Starts the program as `npm start` does; resolves once it answers. */
  start(): Promise<void>
  /** Everything it has written since it was last started, its errors among it. */
  said(): string
  /** SIGKILL: the process has no time to finish anything. */
  kill(): Promise<void>
}

/** The product as it runs in a town, in its own process, to be killed and started again on the same data and port. */
export function realServer(options: { dataFolder: string; databaseUrl?: string; port: number }): RealServer {
  let child: ChildProcess | undefined
  let said = ''
  const env = {
    ...process.env,
    PAROLE_DATA: options.dataFolder,
    PAROLE_DEMO: 'off',
    DATABASE_URL: options.databaseUrl ?? '',
    HOST: '127.0.0.1',
    PORT: String(options.port),
  }
  // A test that fails leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'))
  return {
    address: `http://127.0.0.1:${options.port}`,
    async start() {
      const started = spawn(process.execPath, [join(root, 'dist/main.js'), 'serve'], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      const ended = once(started, 'close')
      said = ''
      const hear = (text: string) => {
        said += text
      }
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      // The greeting comes once the towns are open.
      const patience = performance.now() + 60_000
      while (!said.includes(`:${options.port}/`)) {
        const over = started.exitCode !== null || started.signalCode !== null
        if (over) await ended
        if (over || performance.now() > patience)
          throw new Error(`The server did not start. It said: ${said}`)
        await pause(10)
      }
    },
    said: () => said,
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
