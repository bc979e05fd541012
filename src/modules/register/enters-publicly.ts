import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { isFollowed, type Recorded } from '#kernel/journal.ts'
import type { Reaction } from '#kernel/module.ts'
import { signCheckpoint } from './checkpoint.ts'
import { canonical, commitment, type EntryBody } from './entry.ts'
import { GrowingTree, leafHash, type Node, nodesOf } from './merkle.ts'
import { hashesOf, treeSize } from './reads.ts'
import { signingKey } from './signing-key.ts'
import { entry, head, node, opening } from './tables.ts'
import { type Told, tellings, toldBy } from './told-reads.ts'

const on = Object.keys(tellings).map((fact) => ({ fact }))
const rowsAtOnce = 1000
/** Any constant that nobody else takes: one writer of the tree at a time, whatever the number of processes. */
const registerLock = 7_265_962

/** What the town has just made public enters the register; a head is signed once nothing more waits to enter. */
export const entersPublicly: Reaction = {
  name: 'enters-publicly',
  on: [...on, { fact: 'ContributionKeptUnpublished' }, { fact: 'DecisionUndone' }],
  async run(fact, { tx, town, now }) {
    await tx.execute(sql`select pg_advisory_xact_lock(${registerLock})`)
    await forget(tx, fact)
    const entered = await tx.execute(sql`select from register_entry where journal_id = ${fact.id} limit 1`)
    if (entered.rows.length > 0) return
    const told = await toldBy(tx, fact)
    const size = await treeSize(tx)
    const tree = new GrowingTree(size, await hashesOf(tx, nodesOf(0, size)))
    await grow(tx, tree, fact, told)
    if (tree.size === 0 || (await isFollowed(tx, on, fact.id))) return
    const signed = await tx.execute(sql`select from register_head where size = ${tree.size}`)
    if (signed.rows.length > 0) return
    const { signer, id } = await signingKey(town, tx, now)
    const checkpoint = signCheckpoint(signer, {
      size: tree.size,
      root: tree.root,
      signedAt: now.toISOString(),
    })
    await tx.insert(head).values({ size: tree.size, root: tree.root, keyId: id, signedAt: now, checkpoint })
  },
}

const unpublishing: Readonly<Record<string, true>> = {
  ContributionWithdrawn: true,
  ContributionCorrected: true,
  ContributionKeptUnpublished: true,
  DecisionUndone: true,
}

/** Words taken back, or no longer public: the salts that would open the commitments on them are destroyed. */
async function forget(tx: Database, { fact, subjectId, data }: Recorded): Promise<void> {
  const gone =
    fact === 'ContributionWithdrawn' && data.erased === true
      ? sql`true`
      : fact in unpublishing
        ? sql`e.kind = 'contribution-published'`
        : undefined
  if (!gone) return
  await tx.execute(
    sql`delete from register_opening o using register_entry e, contributions_contribution c
        where c.id = ${subjectId}::bigint and e.thing = '/contributions/' || c.reference and o.n = e.n and ${gone}`,
  )
}

async function grow(tx: Database, tree: GrowingTree, fact: Recorded, told: readonly Told[]): Promise<void> {
  const at = fact.at.toISOString()
  const entries: (typeof entry.$inferInsert)[] = []
  const openings: (typeof opening.$inferInsert)[] = []
  const nodes: (Node & { hash: Buffer })[] = []
  for (const { kind, thing, process, example, content, said, published } of told) {
    const n = tree.size
    const salt = randomBytes(32)
    const words = content && canonical(content)
    const body: EntryBody = {
      n,
      at,
      kind,
      thing,
      process,
      commitment: words === null ? null : commitment(salt, words),
      example,
    }
    const text = canonical(body)
    entries.push({ n, journalId: fact.id, kind, thing, process, at: fact.at, body: text })
    if (words !== null)
      openings.push({
        n,
        salt,
        content: said === undefined && !published ? words : null,
        version: said ?? null,
        public: said === undefined,
      })
    nodes.push(...tree.add(leafHash(text)))
  }
  for (const part of parts(entries)) await tx.insert(entry).values(part)
  for (const part of parts(openings)) await tx.insert(opening).values(part)
  for (const part of parts(nodes)) await tx.insert(node).values(part)
}

function* parts<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += rowsAtOnce) yield list.slice(start, start + rowsAtOnce)
}
