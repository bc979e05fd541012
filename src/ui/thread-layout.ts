import type { KnotState } from './knot.tsx'

export interface PictureKnot {
  label: string
  /** A date or a place, in a few words. */
  detail?: string
  state: KnotState
  /** Knots of the same level stand side by side; levels are drawn in the order they are first met. */
  level: string
  /** The knot from which the thread is looked at. */
  here?: boolean
}

/** A knot as drawn: one of the list, or several of a level drawn as one. */
export interface DrawnKnot {
  /** Positions in the list, from 1. More than one: an aggregate. */
  positions: number[]
  label: string
  detail?: string
  state: KnotState
  here: boolean
  column: number
  row: number
}

export interface DrawnThread {
  levels: DrawnKnot[][]
  /** Pairs of drawn knots. */
  links: [DrawnKnot, DrawnKnot][]
}

/** Past this many side by side, the others of a level are drawn as one knot with their count. */
export const WIDEST_LEVEL = 5

/**
 * Orders knots in levels, draws together the ones beyond WIDEST_LEVEL, and follows the links to what is drawn. `links`
 * are pairs of positions in `knots`, from 0; without them every knot of a level is linked to every knot of the next.
 */
export function layThread(
  knots: readonly PictureKnot[],
  links: readonly (readonly [number, number])[] | undefined,
  grouped: (count: number) => string,
): DrawnThread {
  const drawnBy = new Map<number, DrawnKnot>()
  const levels = byLevel(knots).map((level, column) => {
    const drawn = drawLevel(knots, level, column, grouped)
    for (const knot of drawn) for (const position of knot.positions) drawnBy.set(position - 1, knot)
    return drawn
  })
  const pairs = new Map<string, [DrawnKnot, DrawnKnot]>()
  const link = (from: DrawnKnot | undefined, to: DrawnKnot | undefined) => {
    if (from && to && from !== to) pairs.set(`${from.positions[0]}-${to.positions[0]}`, [from, to])
  }
  if (links) for (const [from, to] of links) link(drawnBy.get(from), drawnBy.get(to))
  else
    levels.slice(1).forEach((level, index) => {
      for (const from of levels[index] ?? []) for (const to of level) link(from, to)
    })
  return { levels, links: [...pairs.values()] }
}

function byLevel(knots: readonly PictureKnot[]): number[][] {
  const levels = new Map<string, number[]>()
  knots.forEach((knot, position) => {
    levels.set(knot.level, [...(levels.get(knot.level) ?? []), position])
  })
  return [...levels.values()]
}

function drawLevel(
  knots: readonly PictureKnot[],
  level: number[],
  column: number,
  grouped: (count: number) => string,
): DrawnKnot[] {
  const single = (position: number, row: number): DrawnKnot => {
    const { label, detail, state, here = false } = knots[position] as PictureKnot
    return { positions: [position + 1], label, detail, state, here, column, row }
  }
  if (level.length <= WIDEST_LEVEL) return level.map(single)
  // The one looked from and the broken ones are never hidden in an aggregate while there is room for them.
  const weight = (position: number) =>
    knots[position]?.here ? 2 : knots[position]?.state === 'broken' ? 1 : 0
  const shown = [...level]
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, WIDEST_LEVEL - 1)
    .sort((a, b) => a - b)
  const others = level.filter((position) => !shown.includes(position))
  const states = new Set(others.map((position) => knots[position]?.state))
  const aggregate: DrawnKnot = {
    positions: others.map((position) => position + 1),
    label: grouped(others.length),
    state: states.size === 1 ? ([...states][0] ?? 'done') : states.has('done') ? 'done' : 'unknown',
    here: false,
    column,
    row: shown.length,
  }
  return [...shown.map(single), aggregate]
}
