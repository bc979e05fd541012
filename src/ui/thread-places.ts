import type { KnotState } from './knot.tsx'
import type { DrawnKnot, DrawnThread } from './thread-layout.ts'
import { wrapText } from './wrap-text.ts'

export interface Placed {
  knot: DrawnKnot
  x: number
  y: number
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end'; lines: string[]; strong: number }
}

interface Places {
  width: number
  height: number
  placed: Placed[]
  lines: { path: string; state: KnotState }[]
}

const WIDE = 900
/** Between the lines of a label. */
const LINE = 19
const MOST_COLUMNS = 6
/** In the wide drawing, a knot and the air around it; the lines of its label come on top. */
const KNOT_ALONE = 50
/** Units of one character of 15 px, on the generous side so that no label is cut by its neighbour. */
const CHARACTER = 8

/** Left to right, six levels a row at most, back and forth like a seam when there are more. */
export function widePlaces(thread: DrawnThread): Places {
  const { levels } = thread
  const rows = Math.ceil(levels.length / MOST_COLUMNS)
  const perRow = Math.max(Math.ceil(levels.length / rows), 2)
  // With several rows the seam turns in a margin of its own, outside the labels.
  const margin = rows > 1 ? 30 : 0
  const columnWidth = (WIDE - 2 * margin) / perRow
  const said = new Map(
    levels.flat().map((knot) => [knot, labelLines(knot, Math.floor((columnWidth - 8) / CHARACTER), 3)]),
  )
  const placed = new Map<DrawnKnot, Placed>()
  let top = 0
  for (let start = 0; start < levels.length; start += perRow) {
    const row = levels.slice(start, start + perRow)
    const backwards = (start / perRow) % 2 === 1
    const tallest = Math.max(...row.map((level) => level.length))
    const most = Math.max(...row.flat().map((knot) => said.get(knot)?.lines.length ?? 0))
    const knotHeight = KNOT_ALONE + most * LINE
    row.forEach((level, index) => {
      const column = backwards ? perRow - 1 - index : index
      const x = margin + columnWidth * (column + 0.5)
      const offset = ((tallest - level.length) * knotHeight) / 2
      for (const knot of level) {
        const y = top + offset + knot.row * knotHeight + 24
        const { lines, strong } = said.get(knot) ?? { lines: [], strong: 0 }
        placed.set(knot, { knot, x, y, label: { x, y: y + 40, anchor: 'middle', lines, strong } })
      }
    })
    top += tallest * knotHeight + 20
  }
  return { width: WIDE, height: top, placed: [...placed.values()], lines: drawLines(thread, placed) }
}

const NARROW = 300
const SEAM = 22
/** Between two labels. */
const AIR = 22

/** Top to bottom, in the order of the list; knots of a level that stand side by side step aside from the seam. */
export function narrowPlaces(thread: DrawnThread): Places {
  const placed = new Map<DrawnKnot, Placed>()
  let top = 0
  for (const level of thread.levels)
    for (const knot of level) {
      const x = level.length > 1 ? 46 : SEAM
      const { lines, strong } = labelLines(knot, Math.floor((NARROW - x - 30) / CHARACTER), 3)
      // The label stands beside its knot, its middle at the knot's: half of it lies above.
      const half = Math.max(26, (lines.length * LINE + AIR) / 2)
      const y = top + half
      const first = y + 5 - ((lines.length - 1) * LINE) / 2
      placed.set(knot, { knot, x, y, label: { x: x + 28, y: first, anchor: 'start', lines, strong } })
      top += half * 2
    }
  return { width: NARROW, height: top, placed: [...placed.values()], lines: seam([...placed.values()]) }
}

/** One seam through all knots in order, each stretch drawn in the state of the knot it leads to. */
function seam(placed: Placed[]) {
  return placed.flatMap((to, index) => {
    const from = placed[index - 1]
    const start = from ? from.y + (from.x === SEAM ? 21 : 0) : to.y
    const aside = to.x !== SEAM
    const path = `M${SEAM} ${start}V${to.y - (aside ? 0 : 21)}${aside ? `H${to.x - 21}` : ''}`
    return aside || from ? [{ path, state: to.knot.state }] : []
  })
}

function labelLines(knot: DrawnKnot, characters: number, most: number) {
  const title = wrapText(knot.label, characters, most)
  const detail = knot.detail ? wrapText(knot.detail, characters, 1) : []
  return { lines: [...title, ...detail], strong: title.length }
}

function drawLines(thread: DrawnThread, placed: Map<DrawnKnot, Placed>) {
  return thread.links.flatMap(([from, to]) => {
    const [a, b] = [placed.get(from), placed.get(to)]
    return a && b ? [{ path: across(a, b), state: to.state }] : []
  })
}

/** A seam between columns; between rows it turns at the edge; within a column it runs aside of the labels. */
function across(a: Placed, b: Placed): string {
  const away = Math.sign(b.x - a.x)
  if (away === 0) {
    const side = a.x > WIDE / 2 ? 1 : -1
    const edge = side > 0 ? WIDE + 26 : -26
    return `M${a.x + side * 21} ${a.y}C${edge} ${a.y} ${edge} ${b.y} ${b.x + side * 21} ${b.y}`
  }
  const [x1, x2] = [a.x + away * 24, b.x - away * 24]
  if (a.y === b.y) return `M${x1} ${a.y}H${x2}`
  const middle = (x1 + x2) / 2
  return `M${x1} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${x2} ${b.y}`
}
