import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockFileOf, openEmbedded } from '#kernel/database/database.ts'
import { FolderLocked, lockHolder } from '#kernel/database/database-lock.ts'
import { templateFolder } from '#kernel/database/database-template.ts'
import { MIGRATIONS, TEMPLATES, temporaryFolder } from '#testing/database.ts'

const place = temporaryFolder()
const program = fileURLToPath(new URL('../../testing/durability.ts', import.meta.url))
let template: string
beforeAll(async () => {
  template = await templateFolder(TEMPLATES, MIGRATIONS)
}, 90_000)
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(place, { recursive: true, force: true })
})

/** Starts the writing program; `said` grows as it speaks. */
async function startWriter(folder: string, options: { syncLog?: string; preload?: string } = {}) {
  const preload = options.preload ? ['--import', options.preload] : []
  const rest = options.syncLog ? [options.syncLog] : []
  const child = spawn(process.execPath, [...preload, program, folder, template, ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const writer = {
    child,
    said: '',
    until: (text: string) => waitFor(() => writer.said.includes(text), child),
  }
  child.stdout.on('data', (data) => {
    writer.said += data
  })
  await writer.until('open')
  return writer
}

async function waitFor(ready: () => boolean, child: ChildProcess) {
  for (let waited = 0; !ready(); waited += 10) {
    if (child.exitCode !== null || waited > 20_000) throw new Error('The writing program said nothing more.')
    await pause(10)
  }
}

async function kill(child: ChildProcess) {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  await pause(50)
}

describe('The embedded database', () => {
  it('keeps every acknowledged commit when its process is killed under load, again and again', async () => {
    const folder = join(place, 'killed')
    const kept = new Set<string>()
    for (const delay of [150, 400, 40, 700]) {
      const writer = await startWriter(folder)
      await writer.until('kept')
      await pause(delay)
      await kill(writer.child)
      // Numbers start again at each life: told apart by the delay, which the database need not know.
      for (const [, n] of writer.said.matchAll(/^kept (\S+)\n/gm)) kept.add(`${delay} ${n}`)
    }
    const open = await openEmbedded({ folder })
    const { rows } = await open.pool.query('select n, count(*)::int as times from trial group by n')
    await open.close()
    const found = new Map(rows.map((row) => [row.n, row.times]))
    const expected = new Map<string, number>()
    for (const each of kept) {
      const n = each.split(' ')[1] as string
      expected.set(n, (expected.get(n) ?? 0) + 1)
    }
    expect(kept.size).toBeGreaterThan(20)
    expect([...expected].filter(([n, times]) => (found.get(n) ?? 0) < times)).toEqual([])
  }, 90_000)

  it.runIf(process.platform === 'linux')(
    'acknowledges a commit only once its log is on the disk, and outlives a disk that refused',
    async () => {
      const folder = join(place, 'flushed')
      const syncLog = join(place, 'syncs.log')
      const preload = join(place, 'spy.mjs')
      const broken = join(place, 'broken disk')
      writeFileSync(
        preload,
        `import fs from 'node:fs'
         import { syncBuiltinESMExports } from 'node:module'
         const flush = fs.fdatasyncSync
         fs.fdatasyncSync = (fd) => {
           if (fs.existsSync(${JSON.stringify(broken)})) throw Object.assign(new Error('EIO'), { code: 'EIO' })
           flush(fd)
           const path = fs.readlinkSync('/proc/self/fd/' + fd)
           if (path.includes('/pg_wal/')) fs.appendFileSync(${JSON.stringify(syncLog)}, path + '\\n')
         }
         syncBuiltinESMExports()`,
      )
      const writer = await startWriter(folder, { syncLog, preload })
      await writer.until('kept 0-30\n')
      expect(writer.said).not.toContain('unsynced')
      // A disk that refuses: nothing is acknowledged, and the database opens again when the disk is well.
      writeFileSync(broken, '')
      await writer.until('refused')
      const sofar = writer.said.length
      await pause(300)
      expect(writer.said.slice(sofar)).not.toContain('kept')
      rmSync(broken)
      await waitFor(() => writer.said.slice(sofar).includes('kept'), writer.child)
      await kill(writer.child)
      const kept = [...writer.said.matchAll(/^kept (\S+)\n/gm)].map(([, n]) => n)
      const open = await openEmbedded({ folder })
      const { rows } = await open.pool.query('select n from trial')
      await open.close()
      const found = new Set(rows.map((row) => row.n))
      expect(kept.filter((n) => !found.has(n))).toEqual([])
      expect(readFileSync(syncLog, 'utf8').split('\n').length).toBeGreaterThan(30)
    },
    90_000,
  )

  it('is refused to a second process while the first lives, and taken over once it is dead', async () => {
    const folder = join(place, 'locked')
    const { child } = await startWriter(folder)
    const sentence = `is already open in process ${child.pid}. Stop that process first`
    await expect(openEmbedded({ folder })).rejects.toThrow(sentence)
    await kill(child)
    expect(lockHolder(lockFileOf(folder))).toBeUndefined()
    const open = await openEmbedded({ folder })
    expect(lockHolder(lockFileOf(folder))?.pid).toBe(process.pid)
    await expect(openEmbedded({ folder })).rejects.toThrow(FolderLocked)
    open.announce('http://localhost:3000')
    await expect(openEmbedded({ folder })).rejects.toThrow('It answers at http://localhost:3000.')
    await open.close()
    expect(lockHolder(lockFileOf(folder))).toBeUndefined()
  }, 90_000)

  it('takes over the lock of a dead process whose number another now bears', async () => {
    const folder = join(place, 'reborn')
    writeFileSync(lockFileOf(folder), JSON.stringify({ pid: process.ppid, started: 'another boot:1' }))
    const held = lockHolder(lockFileOf(folder))
    expect(held).toEqual(process.platform === 'linux' ? undefined : expect.anything())
    writeFileSync(lockFileOf(folder), JSON.stringify({ pid: process.pid }))
    expect(lockHolder(lockFileOf(folder))).toBeUndefined()
  })
})

describe('The one connection of the embedded database', () => {
  it('gives each of fifty queries asked together its own rows', async () => {
    const open = await openEmbedded({ folder: join(place, 'locked'), durable: false })
    const numbers = Array.from({ length: 50 }, (_, n) => n)
    const answers = await Promise.all(
      numbers.map(
        async (n) =>
          (await open.pool.query('select $1::int as n, repeat($2, $1 * 1000) as long', [n, 'é'])).rows[0],
      ),
    )
    expect(answers.map((row) => [row.n, row.long.length])).toEqual(numbers.map((n) => [n, n * 1000]))
    await open.close()
  })

  it('survives a refused statement, and forgets the settings and the transaction of who left', async () => {
    const open = await openEmbedded({ folder: join(place, 'locked'), durable: false })
    await expect(open.pool.query('select nothing_of_that_name')).rejects.toThrow('nothing_of_that_name')
    const client = await open.pool.connect()
    await client.query('begin')
    await client.query("set search_path = 'elsewhere'")
    await client.query('create table public.half (id int)')
    client.release(true)
    const { rows } = await open.pool.query(
      "select to_regclass('public.half') as half, current_setting('search_path') as path",
    )
    expect(rows).toEqual([{ half: null, path: 'public' }])
    await open.close()
  })
})
