import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { verifierKey } from './checkpoint.ts'
import { type EntryBody, entryKinds } from './entry.ts'
import { messages } from './messages.ts'
import { open } from './openings.ts'
import { consistencyProof, inclusionProof } from './proofs.ts'
import { countEntries, findEntry, findHead, keysOf, lastHead, listEntries, rangesOf } from './reads.ts'
import { registerFile } from './register-file.ts'

const place = () => z.int().min(0).max(2_147_483_647)
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')

export const entryFilter = {
  kind: z.enum(entryKinds).optional(),
  process: slug().optional(),
  thing: line({ max: 200 }).optional(),
}
export const entriesPerPage = 25

export const listRegisterEntries = reading({
  name: 'list-register-entries',
  summary: { fr: 'Les lignes du registre public', en: 'The lines of the public register' },
  who: 'anyone',
  input: z.object({ ...entryFilter, page: z.int().min(1).max(1_000_000).default(1) }),
  async run({ page, ...filter }, { db }) {
    const entries = await listEntries(db, filter, page, entriesPerPage)
    return {
      total: await countEntries(db, filter),
      page,
      entries: entries.map(({ body }) => JSON.parse(body) as EntryBody),
    }
  },
})

export const showRegisterHead = reading({
  name: 'show-register-head',
  summary: {
    fr: 'La dernière signature du registre public',
    en: 'The last signature of the public register',
  },
  who: 'anyone',
  input: z.object({}),
  async run(_input, { db }) {
    const head = await lastHead(db)
    const keys = await keysOf(db)
    return {
      head: head ? { size: head.size, root: hex(head.root), checkpoint: head.checkpoint } : null,
      keys: keys.map((key) => ({ key: verifierKey(key), since: key.since })),
    }
  },
})

/** RFC 9162, 2.1.3: what shows that the entry is in the tree that was signed last, and its words when they are public. */
export const showRegisterEntry = reading({
  name: 'show-register-entry',
  summary: {
    fr: 'Une ligne du registre public, avec la preuve qu’elle y est',
    en: 'A line of the public register, with the proof that it is in it',
  },
  who: 'anyone',
  input: z.object({ n: place() }),
  async run({ n }, { db }) {
    const entry = await findEntry(db, n)
    if (!entry) throw missing(sentence(messages, (m) => m.unknownEntry))
    const head = await lastHead(db)
    const proof = head && n < head.size ? await inclusionProof(db, n, head.size) : undefined
    const shown = await open(db, entry)
    return {
      body: entry.body,
      entry: JSON.parse(entry.body) as EntryBody,
      words: shown.state === 'open' ? shown.opened : null,
      proof: proof
        ? {
            index: n,
            size: proof.size,
            leaf: hex(proof.leaf),
            path: proof.path.map(hex),
            checkpoint: head?.checkpoint,
          }
        : null,
    }
  },
})

/** RFC 9162, 2.1.4: what shows that nothing of the first `from` entries was changed in the tree of `to` entries. */
export const proveRegisterConsistency = reading({
  name: 'prove-register-consistency',
  summary: {
    fr: 'La preuve que le registre n’a fait que grandir entre deux tailles',
    en: 'The proof that the register only grew between two sizes',
  },
  who: 'anyone',
  input: z.object({ from: place().min(1), to: place().min(1).optional() }),
  async run({ from, to }, { db }) {
    const size = to ?? (await lastHead(db))?.size ?? 0
    if (from > size)
      throw invalid(
        'from',
        sentence(messages, (m) => (to === undefined ? m.unknownHead : m.consistencyOrder)),
      )
    const whole = (await lastHead(db))?.size ?? 0
    if (size > whole) throw missing(sentence(messages, (m) => m.unknownHead))
    const proof = await consistencyProof(db, from, size)
    const [before, after] = await rangesOf(db, [
      [0, from],
      [0, size],
    ])
    return {
      from,
      to: size,
      path: proof.path.map(hex),
      fromRoot: hex(before as Buffer),
      toRoot: hex(after as Buffer),
      checkpoints: [
        (await findHead(db, from))?.checkpoint ?? null,
        (await findHead(db, size))?.checkpoint ?? null,
      ],
    }
  },
})

export const exportRegister = reading({
  name: 'export-register',
  summary: { fr: 'Le registre public, entier', en: 'The whole public register' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db, town }) =>
    new Download(
      'application/jsonl; charset=utf-8',
      `registre-${town.slug}.jsonl`,
      await registerFile(db, town.slug),
    ),
})
