import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export interface PrivatePostgres {
  url: string
  stop(): Promise<void>
}

/** The folder of the server's programs, on the PATH or where Debian keeps the newest; undefined when not installed. */
export function postgresBinaries(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter)
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [...onPath, ...versions.map((version) => join(debian, version, 'bin'))].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

/**
 * Starts a PostgreSQL of our own in a temporary folder, reachable by a unix socket alone, gone after `stop()`.
 * @throws a sentence when the programs are absent: ask `postgresBinaries()` first.
 */
export async function startPostgres(): Promise<PrivatePostgres> {
  const binaries = postgresBinaries()
  if (!binaries) throw new Error("PostgreSQL's server programs (initdb, postgres) are not installed.")
  // Short: the path of a unix socket holds about 100 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'pt-pg-'))
  const identity = unprivileged()
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const run = { ...identity, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } }
  const data = join(folder, 'data')
  try {
    execFileSync(
      join(binaries, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale=C',
        '--lc-ctype=C.UTF-8',
        '--no-sync',
      ],
      { ...run, stdio: 'pipe' },
    )
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const settings = [
    'listen_addresses=',
    'fsync=off',
    'max_connections=120',
    'shared_buffers=64MB',
    'log_min_messages=fatal',
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...run, stdio: 'ignore' },
  )
  const ended = once(server, 'exit')
  const lastResort = () => server.kill('SIGKILL')
  process.on('exit', lastResort)
  const stop = async () => {
    process.off('exit', lastResort)
    if (server.exitCode === null) server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `postgresql://postgres@${encodeURIComponent(folder)}/postgres`
  for (let waited = 0; ; waited += 50) {
    if (await answers(url)) return { url, stop }
    if (waited > 20_000 || server.exitCode !== null) {
      await stop()
      throw new Error(`The private PostgreSQL of ${binaries} did not start.`)
    }
    await pause(50)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** PostgreSQL refuses to run as root: then as `postgres`, else as `nobody`. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody']
    .map((name) => lines.find((entry) => entry.startsWith(`${name}:`)))
    .find(Boolean)
  const [, , uid, gid] = (line ?? '').split(':')
  if (!uid || !gid) throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody.')
  return { uid: Number(uid), gid: Number(gid) }
}
