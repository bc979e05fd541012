import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { townUrl } from '#kernel/towns/towns-database.ts'

/** Where a measured process keeps its data: a folder, and the server's database when there is one. */
export interface Place {
  readonly kind: 'embedded' | 'postgresql'
  readonly dataFolder: string
  readonly databaseUrl?: string
}

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * The program as it is shipped, beside this one once built, with the flags of `npm start` and `npm run parole`, and those of
 * BENCH_NODE_FLAGS (`--cpu-prof` …); `before`: what it loads first.
 */
async function program(args: readonly string[], before: string): Promise<string[]> {
  const { nodeFlags, programOf } = await import(new URL('../scripts/node-flags.mjs', import.meta.url).href)
  const flags = [...nodeFlags(args), ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? [])]
  return [...flags, '--import', before, fileURLToPath(new URL(programOf(args), import.meta.url)), ...args]
}

const environment = (place: Place) => ({
  ...process.env,
  PAROLE_DATA: place.dataFolder,
  PAROLE_DEMO: 'off',
  PAROLE_LANG: 'fr',
  DATABASE_URL: place.databaseUrl ?? '',
  HOST: '127.0.0.1',
})

const asModule = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`

/** What a server says of itself: milliseconds of CPU of the whole process and of its main thread, bytes of memory. */
export interface Usage {
  readonly cpu: number
  readonly mainThread: number
  readonly memory: number
}

/** Asked by a message, answered by the server itself; the worker thread of the embedded database keeps silent. */
const probe = asModule(`
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread && process.send) process.on('message', () => {
    const all = process.cpuUsage(), main = process.threadCpuUsage()
    process.send({ cpu: (all.user + all.system) / 1000, mainThread: (main.user + main.system) / 1000, memory: process.memoryUsage.rss() })
  })`)

export interface MeasuredServer {
  readonly address: string
  /** The town's database, when it is a server's. */
  readonly databaseUrl?: string
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Serves the towns of a place in a process of its own: the one of `npm start`, with a probe that answers about its use. */
export async function serve(place: Place, port: number, town: string): Promise<MeasuredServer> {
  const child = spawn(process.execPath, await program(['serve'], probe), {
    env: { ...environment(place), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const lastResort = () => child.kill('SIGKILL')
  process.on('exit', lastResort)
  await untilItSays(child, `:${port}/`)
  return {
    address: `http://127.0.0.1:${port}`,
    databaseUrl: place.databaseUrl && townUrl(place.databaseUrl, town),
    async usage() {
      child.send('usage')
      const [usage] = await once(child, 'message')
      return usage as Usage
    },
    async stop() {
      if (!child.connected) return
      const gone = once(child, 'exit')
      // Its probe listens: it would stay for another question.
      child.disconnect()
      child.kill('SIGTERM')
      await gone
      process.off('exit', lastResort)
    },
  }
}

async function untilItSays(child: ChildProcess, greeting: string): Promise<void> {
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  for (let waited = 0; !said.includes(greeting); waited += 20) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`The server did not start: ${said}`)
    await pause(20)
  }
}

/** One run of the command line: seconds, seconds of processor of all its threads, the most memory it ever held, in bytes. */
export async function run(
  place: Place,
  args: readonly string[],
): Promise<{ seconds: number; cpu: number; memory: number }> {
  const note = join(place.dataFolder, `usage-${process.pid}`)
  const teller = asModule(`
    import { writeFileSync } from 'node:fs'
    import { isMainThread } from 'node:worker_threads'
    if (isMainThread) process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
      writeFileSync(${JSON.stringify(note)}, JSON.stringify({ memory: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
    })`)
  const started = performance.now()
  const child = spawn(process.execPath, await program(args, teller), {
    env: environment(place),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}.`)
  const { cpu, memory } = JSON.parse(readFileSync(note, 'utf8')) as { cpu: number; memory: number }
  rmSync(note)
  return { seconds, cpu, memory }
}
