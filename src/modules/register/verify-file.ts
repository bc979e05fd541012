// Checks a register written by register-file.ts, alone: no database, no network, no town.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { openCheckpoint, readVerifierKey, type VerifyingKey } from './checkpoint.ts'
import { canonical, commitment, entryKinds } from './entry.ts'
import { GrowingTree, leafHash } from './merkle.ts'

export type FaultKind =
  | 'not-a-register'
  | 'line'
  | 'entry'
  | 'order'
  | 'words'
  | 'head'
  | 'root'
  | 'unsigned'
  | 'cut'
  | 'end'
  | 'key'
  | 'history'

export interface Fault {
  readonly kind: FaultKind
  /** Line of the file, from 1. */
  readonly line: number
  /** Number of the entry concerned, when one is. */
  readonly entry?: number
}

export interface Verified {
  readonly town?: string
  readonly keys: readonly string[]
  readonly entries: number
  readonly opened: number
  readonly heads: number
  readonly lastHead?: { readonly size: number; readonly root: string; readonly signedAt: string }
  /** The first fault, reading from the top. */
  readonly fault?: Fault
}

interface Trust {
  /** The key one knows from elsewhere (printed on a receipt); without it, the keys are those the file gives. */
  readonly key?: string
  /** A head kept from before: the register must begin with exactly that. */
  readonly head?: string
}

class Faulty extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly entry?: number,
  ) {
    super(kind)
  }
}

/** Reads the file as a stream: the memory does not grow with it. */
export async function verifyRegister(path: string, trust: Trust = {}): Promise<Verified> {
  const reading = new RegisterReading(trust)
  let line = 0
  try {
    for await (const bytes of linesIn(path)) {
      line++
      reading.take(bytes)
    }
    line++
    reading.finish()
    return reading.found()
  } catch (error) {
    if (!(error instanceof Faulty)) throw error
    return { ...reading.found(), fault: { kind: error.kind, line, entry: error.entry } }
  }
}

class RegisterReading {
  #hash = createHash('sha256')
  #tree = new GrowingTree()
  #keys: VerifyingKey[] = []
  /** Whose signature the last head must bear; undefined: any of the keys. */
  #trusted: VerifyingKey[] | undefined
  #lastText = ''
  #named: string[] = []
  #town: string | undefined
  #opened = 0
  #heads = 0
  #last: Verified['lastHead']
  #ended = false
  /** The head kept from before, as long as its size is not reached. */
  #past: { size: number; root: Buffer } | undefined

  constructor(private readonly trust: Trust) {}

  take(bytes: Buffer): void {
    if (this.#ended) throw new Faulty('end')
    const said = read(bytes)
    if (!this.#town) this.#begin(said)
    else if ('entry' in said) this.#entry(said)
    else if ('head' in said) this.#head(said)
    else if ('end' in said) this.#end(said)
    else throw new Faulty('line')
    if (!this.#ended) this.#hash.update(bytes)
  }

  finish(): void {
    if (!this.#ended) throw new Faulty(this.#town ? 'cut' : 'not-a-register')
    if (this.#past) throw new Faulty('history')
  }

  found(): Verified {
    return {
      town: this.#town,
      keys: this.#named,
      entries: this.#tree.size,
      opened: this.#opened,
      heads: this.#heads,
      lastHead: this.#last,
    }
  }

  #begin(said: Said): void {
    const { register, town, keys } = said
    if (register !== 1 || typeof town !== 'string' || !town || !Array.isArray(keys))
      throw new Faulty('not-a-register')
    require(said, ['register', 'town', 'keys'])
    for (const one of keys as Said[]) {
      require(one, ['key', 'since'])
      const key = readVerifierKey(String(one.key))
      if (!key || verifierText(one.key) !== one.key) throw new Faulty('key')
      this.#named.push(String(one.key))
      this.#keys.push(key)
    }
    if (this.trust.key !== undefined) {
      const known = readVerifierKey(this.trust.key)
      if (!known || !this.#named.includes(this.trust.key.trim())) throw new Faulty('key')
      this.#trusted = [known]
    }
    this.#town = town
    if (this.trust.head !== undefined) {
      const past = openCheckpoint(this.trust.head, this.#keys)
      if (!past) throw new Faulty('history')
      this.#past = past
    }
  }

  #entry(said: Said): void {
    const n = this.#tree.size
    const fault = (kind: FaultKind = 'entry') => new Faulty(kind, n)
    const { entry, leaf, salt, content } = said
    if (typeof entry !== 'string' || typeof leaf !== 'string') throw fault()
    const hash = leafHash(entry)
    if (hash.toString('hex') !== leaf) throw fault()
    const body = bodyOf(entry)
    if (!body) throw fault()
    if (body.n !== n) throw fault('order')
    if (salt === undefined) require(said, ['entry', 'leaf'], n)
    else {
      require(said, ['entry', 'leaf', 'salt', 'content'], n)
      if (typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt) || typeof content !== 'string')
        throw fault('words')
      if (commitment(Buffer.from(salt, 'hex'), content) !== body.commitment) throw fault('words')
      this.#opened++
    }
    this.#tree.add(hash)
    if (this.#past?.size !== this.#tree.size) return
    if (!this.#past.root.equals(this.#tree.root)) throw fault('history')
    this.#past = undefined
  }

  #head(said: Said): void {
    require(said, ['head'])
    const last = this.#tree.size - 1
    const head = openCheckpoint(String(said.head), this.#keys)
    if (!head) throw new Faulty('head', last)
    if (head.size !== this.#tree.size || !head.root.equals(this.#tree.root)) throw new Faulty('root', last)
    this.#heads++
    this.#lastText = String(said.head)
    this.#last = { size: head.size, root: head.root.toString('base64'), signedAt: head.signedAt }
  }

  #end(said: Said): void {
    require(said, ['end'])
    const end = said.end as Said
    require(end, ['entries', 'sha256'])
    if (end.entries !== this.#tree.size || end.sha256 !== this.#hash.digest('hex')) throw new Faulty('end')
    const vouched = this.#trusted === undefined || openCheckpoint(this.#lastText, this.#trusted)
    if (!vouched || this.#last?.size !== this.#tree.size) throw new Faulty('unsigned', this.#tree.size - 1)
    this.#ended = true
  }
}

type Said = Record<string, unknown>

/** One way of writing each line: another spelling of the same thing is an alteration too. */
function read(bytes: Buffer): Said {
  const text = bytes.toString('utf8')
  if (!text.endsWith('\n')) throw new Faulty('cut')
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    throw new Faulty('line')
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new Faulty('line')
  if (`${JSON.stringify(said)}\n` !== text || !Buffer.from(text, 'utf8').equals(bytes))
    throw new Faulty('line')
  return said as Said
}

function require(said: Said, names: readonly string[], entry?: number): void {
  const own = Object.keys(said)
  if (own.length !== names.length || own.some((name, index) => name !== names[index]))
    throw new Faulty(entry === undefined ? 'line' : 'entry', entry)
}

function bodyOf(entry: string): { n: number; commitment: string | null } | undefined {
  try {
    const body = JSON.parse(entry)
    const known = (entryKinds as readonly string[]).includes(body.kind)
    return known && canonical(body) === entry ? body : undefined
  } catch {
    return undefined
  }
}

const verifierText = (key: unknown) => String(key).trim()

/** The bytes of each line, its end included; the last one as it is. */
async function* linesIn(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, from)) {
      yield Buffer.concat([...rest, part.subarray(from, at + 1)])
      rest = []
      from = at + 1
    }
    if (from < part.length) rest.push(part.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
