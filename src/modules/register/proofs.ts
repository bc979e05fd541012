import type { Database } from '#kernel/database/database.ts'
import { consistencyRanges, type Hash, inclusionRanges } from './merkle.ts'
import { hashesOf, rangesOf } from './reads.ts'

export interface InclusionProof {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly path: Hash[]
}

/** That entry `index` is in the tree of its first `size` entries. */
export async function inclusionProof(db: Database, index: number, size: number): Promise<InclusionProof> {
  const [leaf] = await hashesOf(db, [{ level: 0, position: index }])
  return { index, size, leaf: leaf as Hash, path: await rangesOf(db, inclusionRanges(index, size)) }
}

/** That the tree of `to` entries begins with the whole of the tree of `from` entries. */
export async function consistencyProof(db: Database, from: number, to: number) {
  return { from, to, path: from === to ? [] : await rangesOf(db, consistencyRanges(from, to)) }
}
