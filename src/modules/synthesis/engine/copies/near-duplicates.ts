import { NumberTable } from '#modules/synthesis/engine/numbers/number-table.ts'
import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import { shared } from '#modules/synthesis/engine/numbers/shared-numbers.ts'
import type { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import { type Folded, fold } from './fold.ts'
import type { NearCopies } from './near-copies.ts'

/**
 * Texts that say the same words. Each text keeps its own voice: copies are grouped, never deleted, never merged.
 * `exact[t]` is the first text with the same letters and figures (t itself when there is none before); `near[t]` the first
 * text of its group of copies with small changes; `includedIn[t]` a longer text that holds most of it, or -1.
 */
export interface Duplicates {
  readonly exact: Int32Array
  readonly near: Int32Array
  readonly includedIn: Int32Array
}

const hashes = 64

export async function findDuplicates(crew: Crew, texts: readonly string[]): Promise<Duplicates> {
  const { exact, rest } = await startDuplicates(crew, texts)
  return { exact, ...(await rest) }
}

/** Equal texts at once; near copies and inclusions later, found by a thread while others do something else. */
export async function startDuplicates(
  crew: Crew,
  texts: readonly string[],
): Promise<{ readonly exact: Int32Array; readonly rest: Promise<NearCopies> }> {
  const all = fold(texts)
  const exact = equalTexts(all, texts.length)
  const distinct: number[] = []
  for (let text = 0; text < texts.length; text++) if (exact[text] === text) distinct.push(text)
  const signatures = await signaturesOf(crew, all, texts.length)
  const found = crew.searchCopies({
    signs: shared(all.signs),
    starts: shared(all.starts),
    texts: shared(Uint32Array.from(distinct)),
    hashes,
    signatures,
  })
  const rest = found.then(({ near, includedIn }) => ({
    near: exact.map((first) => near[first] as number),
    includedIn,
  }))
  return { exact, rest }
}

function equalTexts({ signs, starts }: Folded, count: number): Int32Array {
  const first = new Int32Array(count)
  const table = new NumberTable()
  const firstOf: number[] = []
  for (let text = 0; text < count; text++) {
    const [from, to] = [starts[text] as number, starts[text + 1] as number]
    first[text] = text
    if (from === to) continue
    let [x, y] = [2166136261, 40503]
    for (let i = from; i < to; i++) {
      x = Math.imul(x ^ (signs[i] as number), 16777619)
      y = Math.imul(y + (signs[i] as number), 0x85ebca6b) ^ (y >>> 13)
    }
    const number = table.numberOf((x >>> 0) * 0x200000 + (y & 0x1fffff))
    const known = firstOf[number]
    if (known === undefined) firstOf[number] = text
    else if (sameSigns(signs, starts[known] as number, starts[known + 1] as number, from, to))
      first[text] = known
  }
  return first
}

function sameSigns(signs: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let i = 0; i < aEnd - a; i++) if (signs[a + i] !== signs[b + i]) return false
  return true
}

async function signaturesOf(crew: Crew, { signs, starts }: Folded, count: number): Promise<Int32Array> {
  const { room } = crew
  const mark = room.mark()
  const random = new SeededRandom(5)
  const multipliers = Uint32Array.from({ length: hashes }, () => random.whole32() | 1)
  const additions = Uint32Array.from({ length: hashes }, () => random.whole32())
  const places = [room.put(signs), room.put(starts), hashes, room.put(multipliers), room.put(additions)]
  const out = room.take(count * hashes * 4, false)
  await crew.overRows('signatures', count, ...places, out)
  const found = new Int32Array(new SharedArrayBuffer(count * hashes * 4))
  found.set(room.whole(out, count * hashes))
  room.release(mark)
  return found
}
