import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who holds an embedded database: two processes in one folder destroy each other's writes without a word. */
export interface LockHolder {
  pid: number
  /** Tells a process from a later one that received the same number (Linux only). */
  started?: string
  /** Where the process that holds it answers, for a command line that would rather ask than refuse. */
  address?: string
}

export interface Lock {
  announce(address: string): void
  release(): void
}

export class FolderLocked extends Error {
  readonly holder: LockHolder
  /** The database's folder. */
  readonly folder: string
  constructor(path: string, holder: LockHolder) {
    const where = holder.address ? ` It answers at ${holder.address}.` : ''
    super(
      `The database of ${dirname(path)} is already open in process ${holder.pid}.${where} ` +
        'Stop that process first: an embedded database has one owner at a time.',
    )
    this.name = 'FolderLocked'
    this.holder = holder
    this.folder = path.replace(/\.lock$/, '')
  }
}

const held = new Set<string>()

/** The live holder of a lock file, or undefined when there is none or its process is dead. */
export function lockHolder(path: string): LockHolder | undefined {
  const holder = read(path)
  return holder && isAlive(path, holder) ? holder : undefined
}

/** @throws FolderLocked when a living process (this one included) holds it; the lock of a dead one is taken over. */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true })
  let mine: LockHolder = { pid: process.pid, started: startOf(process.pid) }
  for (let attempt = 0; !place(path, mine); attempt++) {
    const holder = lockHolder(path)
    if (holder) throw new FolderLocked(path, holder)
    if (attempt > 20) throw new Error(`The stale lock ${path} cannot be removed.`)
    removeStale(path)
  }
  held.add(path)
  return {
    announce(address) {
      mine = { ...mine, address }
      const draft = write(path, mine)
      renameSync(draft, path)
    },
    release() {
      if (!held.delete(path)) return
      if (read(path)?.pid === process.pid) rmSync(path, { force: true })
    },
  }
}

function write(path: string, holder: LockHolder): string {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(holder))
  return draft
}

/** A hard link appears whole or not at all: nobody reads a half-written lock. */
function place(path: string, holder: LockHolder): boolean {
  const draft = write(path, holder)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** One process at a time, and after a second look: else the new lock of a faster one would be taken for the old. */
function removeStale(path: string) {
  const gate = `${path}.takeover`
  try {
    mkdirSync(gate)
  } catch {
    const age = Date.now() - (statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > 10_000) rmSync(gate, { recursive: true, force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    return
  }
  try {
    if (!lockHolder(path)) rmSync(path, { force: true })
  } finally {
    rmSync(gate, { recursive: true, force: true })
  }
}

function read(path: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as LockHolder
    return Number.isInteger(holder.pid) ? holder : undefined
  } catch {
    return undefined
  }
}

function isAlive(path: string, holder: LockHolder): boolean {
  // In a container, a restarted process often has the number of the one that died.
  if (holder.pid === process.pid) return held.has(path)
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(holder.pid)
  return !holder.started || !started || started === holder.started
}

/** The boot and the tick at which a process started, where the system tells. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, between parentheses, may hold spaces; the start is the 20th field after it.
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return tick && `${boot}:${tick}`
  } catch {
    return undefined
  }
}
