import type { Knot } from './item-knots.ts'
import type { Arrow } from './thread.ts'

type Pair = readonly [number, number]

/**
 * The lines of the picture, as pairs of positions in the list: the arrows between what is shown; those that stand together
 * follow their neighbours; a promised date or a gap is sewn between the level before and the level after. What another path
 * already says is not drawn twice.
 */
export function pictureLinks(knots: readonly Knot[], arrows: readonly Arrow[]): Pair[] {
  const at = new Map(
    knots.map((knot, index) => [knot.item ? `${knot.item.kind} ${knot.item.id}` : '', index]),
  )
  const pairs = new Map<string, Pair>()
  const link = (from: number | undefined, to: number | undefined) => {
    if (from !== undefined && to !== undefined && from !== to) pairs.set(`${from} ${to}`, [from, to])
  }
  for (const arrow of arrows)
    link(at.get(`${arrow.from} ${arrow.fromId}`), at.get(`${arrow.to} ${arrow.toId}`))
  const levels = [...new Set(knots.map((knot) => knot.level))].map((level) =>
    knots.flatMap((knot, index) => (knot.level === level ? [index] : [])),
  )
  for (let index = 1; index < levels.length; index++) {
    const [before, after] = [levels[index - 1] ?? [], levels[index] ?? []]
    const apart = (position: number) => !knots[position]?.item
    for (const to of after)
      for (const from of before)
        if (apart(from) || apart(to)) {
          const free = sewn(from, to, knots, pairs)
          if (free) link(from, to)
        }
  }
  return reduced([...pairs.values()])
}

/** A group is only tied to the group next to it, or to what nothing else ties; dates and gaps to every neighbour. */
function sewn(from: number, to: number, knots: readonly Knot[], pairs: ReadonlyMap<string, Pair>): boolean {
  const [a, b] = [knots[from], knots[to]]
  if (!a?.list && !b?.list) return true
  if (a?.list && b?.list) return true
  if (a?.list && b && !b.item) return true
  if (b?.list && a && !a.item) return true
  const tied = [...pairs.values()]
  return a?.list ? !tied.some(([, end]) => end === to) : !tied.some(([start]) => start === from)
}

/** Without the pairs that a longer path already joins. */
function reduced(pairs: readonly Pair[]): Pair[] {
  const next = new Map<number, number[]>()
  for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to])
  const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
    (next.get(from) ?? []).some((step) => {
      if (step === to) return true
      if (seen.has(step)) return false
      seen.add(step)
      return reaches(step, to, seen)
    })
  return pairs.filter(
    ([from, to]) => !(next.get(from) ?? []).some((step) => step !== to && reaches(step, to)),
  )
}
