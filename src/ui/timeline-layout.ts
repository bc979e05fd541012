import { formatMonth } from './dates.ts'
import type { Lang } from './messages.ts'
import type { TimelineRow } from './timeline.tsx'
import { wrapText } from './wrap-text.ts'

interface Band {
  x: number
  width: number
}

export interface TimelineDrawing {
  width: number
  height: number
  ticks: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[]
  bars: {
    y: number
    labelX: number
    labelY: number
    labels: string[]
    planned?: Band
    real?: Band
    /** From the planned end to the real one, when it came later. */
    late?: { from: number; to: number }
  }[]
}

const DAY = 86_400_000
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Places bands on one scale of days. Wide: labels in a column at the left; narrow: labels above their bands. */
export function drawTimeline(rows: readonly TimelineRow[], wide: boolean, lang: Lang): TimelineDrawing {
  const [width, left] = wide ? [900, 250] : [300, 0]
  const { first, last } = bounds(rows)
  const scale = (at: number) =>
    Math.round(left + 4 + ((at - first) / Math.max(DAY, last - first)) * (width - left - 8))
  const band = (stretch?: { from: string; to?: string }): Band | undefined => {
    if (!stretch) return undefined
    const [from, to] = [scale(time(stretch.from)), scale(time(stretch.to ?? stretch.from) + DAY)]
    // A single day keeps the width of a dot, and stays inside the picture.
    const shown = Math.max(12, to - from)
    return { x: Math.min(from, width - shown - 2), width: shown }
  }
  let y = 40
  const bars = rows.map((row) => {
    const labels = wrapText(row.label, wide ? 30 : 36, 3)
    const labelY = wide ? y + 12 : y
    const bandY = wide ? y : y + (labels.length - 1) * 19 + 8
    const plannedEnd = row.planned && time(row.planned.to ?? row.planned.from)
    const realEnd = row.real && time(row.real.to ?? row.real.from)
    const plannedBand = band(row.planned)
    const late =
      plannedBand && plannedEnd !== undefined && realEnd !== undefined && realEnd > plannedEnd
        ? { from: Math.round(plannedBand.x + plannedBand.width), to: scale(realEnd) }
        : undefined
    y = bandY + 28 + (wide ? 22 : 34)
    if (wide) y = Math.max(y, labelY + labels.length * 19 + 10)
    return { y: bandY, labelX: 0, labelY, labels, planned: plannedBand, real: band(row.real), late }
  })
  return { width, height: y, bars, ticks: ticks(first, last, scale, wide, lang) }
}

function bounds(rows: readonly TimelineRow[]) {
  const days = rows.flatMap((row) =>
    [row.planned, row.real].flatMap((stretch) =>
      stretch ? [time(stretch.from), time(stretch.to ?? stretch.from)] : [],
    ),
  )
  if (days.length === 0) return { first: 0, last: DAY }
  const start = new Date(Math.min(...days))
  const end = new Date(Math.max(...days))
  return {
    first: Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1),
    last: Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 1),
  }
}

/** Months when they are few, else quarters, else years; never closer than a label is wide. */
function ticks(first: number, last: number, scale: (at: number) => number, wide: boolean, lang: Lang) {
  const start = new Date(first)
  const months =
    (new Date(last).getUTCFullYear() - start.getUTCFullYear()) * 12 +
    new Date(last).getUTCMonth() -
    start.getUTCMonth()
  const most = wide ? 5 : 2
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => months / step <= most) ?? 240
  const found: TimelineDrawing['ticks'] = []
  for (let month = 0; month <= months - (found.length > 0 ? every / 2 : 0); month += every) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1)
    const day = new Date(at).toISOString().slice(0, 10)
    const label = every >= 12 && day.slice(5, 7) === '01' ? day.slice(0, 4) : formatMonth(day, lang)
    found.push({ x: scale(at), label, anchor: 'start' })
  }
  return found
}
