// The register as a file: one JSON object a line, so that a machine without the town's database can check all of it.
//   {"register":1,"town":…,"keys":[…]}                   whose it is
//   {"entry":"…","leaf":"…"[,"salt":"…","content":"…"]}   each entry in order, with the words anybody may read
//   {"head":"…"}                                          each signed head, after the entries it covers
//   {"end":{"entries":…,"sha256":"…"}}                    the fingerprint of every byte before this line
import { createHash } from 'node:crypto'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict } from '#kernel/refusal.ts'
import { verifierKey } from './checkpoint.ts'
import { canonical, commitment, type EntryBody } from './entry.ts'
import { messages } from './messages.ts'
import { exportedEntries, headsBetween, keysOf, lastHead } from './reads.ts'
import { publishedNow } from './told-reads.ts'

const entriesAtOnce = 1000

/** Up to the last signed head: what is not signed yet is not promised yet. @throws Refusal when nothing is signed. */
export async function registerFile(db: Database, town: string): Promise<AsyncIterable<string>> {
  const last = await lastHead(db)
  if (!last) throw conflict(sentence(messages, (m) => m.empty))
  return linesOf(db, town, last.size)
}

async function* linesOf(db: Database, town: string, size: number): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const told = (value: object) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    return line
  }
  const keys = await keysOf(db)
  yield told({
    register: 1,
    town,
    keys: keys.map((key) => ({ key: verifierKey(key), since: key.since.toISOString() })),
  })
  for (let next = 0; next < size; ) {
    const entries = (await exportedEntries(db, next - 1, entriesAtOnce)).filter(({ n }) => n < size)
    const spoken = entries.filter(({ salt, content }) => salt && !content).map(({ thing }) => thing)
    const words = await publishedNow(db, spoken)
    const heads = await headsBetween(db, next, next + entries.length)
    let part = ''
    for (const { n, body, leaf, salt, content, thing } of entries) {
      const now = words.get(thing)
      const open = content ?? (now ? canonical(now) : null)
      const fits =
        salt &&
        open &&
        commitment(Buffer.from(salt, 'hex'), open) === (JSON.parse(body) as EntryBody).commitment
      part += told({ entry: body, leaf, ...(fits ? { salt, content: open } : {}) })
      const head = heads.get(n + 1)
      if (head) part += told({ head })
    }
    yield part
    next += entries.length
    if (entries.length === 0) throw new Error(`The register has no entry ${next}.`)
  }
  yield `${JSON.stringify({ end: { entries: size, sha256: hash.digest('hex') } })}\n`
}
