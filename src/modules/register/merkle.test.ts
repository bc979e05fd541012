import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyRanges,
  emptyRoot,
  extendsTree,
  GrowingTree,
  includes,
  inclusionRanges,
  leafHash,
  nodeHash,
  nodesOf,
  rootOf,
} from './merkle.ts'

/** The definition of RFC 9162, 2.1.1, word for word: slow, and right. */
function definedRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot()
  if (leaves.length === 1) return leaves[0] as Buffer
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return nodeHash(definedRoot(leaves.slice(0, half)), definedRoot(leaves.slice(half)))
}
const leavesOf = (count: number) => Array.from({ length: count }, (_, n) => leafHash(`entry ${n}`))
const pathOf = (leaves: readonly Buffer[], ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([start, end]) => definedRoot(leaves.slice(start, end)))

describe('The tree of RFC 9162', () => {
  test('has the fingerprints published for it: an empty tree, an empty leaf, and the eight leaves of Certificate Transparency', () => {
    expect(emptyRoot().toString('hex')).toBe(createHash('sha256').digest('hex'))
    expect(leafHash('').toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    // The test vectors of the reference implementation of Certificate Transparency: leaves given in hexadecimal.
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    const tree = new GrowingTree()
    const roots = leaves.map((hex) => {
      tree.add(leafHash(Buffer.from(hex, 'hex').toString('latin1')))
      return tree.root.toString('hex')
    })
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })

  test('grows into the root of the definition, whatever its size, also when taken up again from its edge', () => {
    const leaves = leavesOf(70)
    const stored = new Map<string, Buffer>()
    let tree = new GrowingTree()
    for (const [index, leaf] of leaves.entries()) {
      for (const { level, position, hash } of tree.add(leaf)) stored.set(`${level}/${position}`, hash)
      const edge = nodesOf(0, index + 1).map(
        ({ level, position }) => stored.get(`${level}/${position}`) as Buffer,
      )
      expect(rootOf(edge)).toEqual(definedRoot(leaves.slice(0, index + 1)))
      tree = new GrowingTree(index + 1, edge)
      expect(tree.root).toEqual(rootOf(edge))
    }
  })

  test('proves that each leaf is in it, and that no other is', () => {
    for (let size = 1; size <= 20; size++) {
      const leaves = leavesOf(size)
      const root = definedRoot(leaves)
      for (let index = 0; index < size; index++) {
        const proof = { index, size, path: pathOf(leaves, inclusionRanges(index, size)) }
        expect(includes(proof, leaves[index] as Buffer, root)).toBe(true)
        expect(includes(proof, leafHash('another'), root)).toBe(false)
        expect(includes({ ...proof, index: (index + 1) % size }, leaves[index] as Buffer, root)).toBe(
          size === 1,
        )
        expect(includes({ ...proof, path: [...proof.path, root] }, leaves[index] as Buffer, root)).toBe(false)
        if (proof.path.length > 0)
          expect(includes({ ...proof, path: proof.path.slice(1) }, leaves[index] as Buffer, root)).toBe(false)
      }
    }
  })

  test('proves that it grew out of each of its own pasts, and out of no other', () => {
    for (let to = 1; to <= 20; to++)
      for (let from = 1; from <= to; from++) {
        const leaves = leavesOf(to)
        const proof = { from, to, path: from === to ? [] : pathOf(leaves, consistencyRanges(from, to)) }
        const before = definedRoot(leaves.slice(0, from))
        const after = definedRoot(leaves)
        expect(extendsTree(proof, before, after), `${from} → ${to}`).toBe(true)
        const changed = [leafHash('changed'), ...leaves.slice(1, from)]
        expect(extendsTree(proof, definedRoot(changed), after)).toBe(false)
        if (proof.path.length > 0)
          expect(extendsTree({ ...proof, path: proof.path.slice(1) }, before, after)).toBe(false)
      }
  })

  test('cuts any range it needs into subtrees it keeps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (size, at) => {
        const index = at % size
        for (const [start, end] of inclusionRanges(index, size)) {
          const nodes = nodesOf(start, end)
          expect(nodes.reduce((sum, { level }) => sum + 2 ** level, 0)).toBe(end - start)
          for (const { level, position } of nodes)
            expect(position * 2 ** level + 2 ** level).toBeLessThanOrEqual(size)
        }
      }),
    )
  })
})
