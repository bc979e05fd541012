import { parseFuzzyDate } from '#modules/processes/module.ts'

/** One line of a series: a day with its hours, or a date known roughly; the axes it is for, when said. */
export interface SlotLine {
  readonly day?: string
  readonly start?: string
  readonly end?: string
  readonly approximate?: string
  readonly axes: readonly number[]
}

const hour = String.raw`\d{1,2}\s*[h:]\s*(?:\d{2})?`
const hours = new RegExp(`(${hour})\\s*(?:-|–|—|à|to)\\s*(${hour})`, 'i')
const weekday =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+/i

/**
 * Reads « jeudi 6 avril 2017, 9h-12h : axes 1 et 2 », one line a slot. A line without axes is for one axis, the next in
 * order. @returns the lines, or the first one that says no date
 */
export function readSlots(text: string): { lines: SlotLine[]; unread?: string } {
  const lines: SlotLine[] = []
  for (const typed of text.split('\n')) {
    const line = typed.trim().replace(/[\u00a0\u202f]/g, ' ')
    if (!line) continue
    const found = hours.exec(line)
    const [before = '', after = ''] = found
      ? [line.slice(0, found.index), line.slice(found.index + found[0].length)]
      : (line.split(/\s*[:;]\s*(?:axes?\s*)?(?=\d)/i) as [string, string?])
    const date = before
      .trim()
      .replace(weekday, '')
      .replace(/[\s,;:]+(?:de)?$/i, '')
    const fuzzy = parseFuzzyDate(date)
    if (!fuzzy || (found && fuzzy.precision !== 'day')) return { lines, unread: line }
    const axes = (after.match(/\d+/g) ?? []).map(Number)
    lines.push(
      found
        ? { day: fuzzy.from, start: found[1]?.replace(/\s/g, ''), end: found[2]?.replace(/\s/g, ''), axes }
        : { approximate: date, axes },
    )
  }
  return { lines }
}

/** The slot of each axis: lines that name it, else lines without a name dealt out in order. Axes left over have none. */
export function dealSlots(axes: readonly number[], lines: readonly SlotLine[]): (SlotLine | undefined)[] {
  const named = (axis: number) => lines.find((line) => line.axes.includes(axis))
  const free = lines.filter((line) => line.axes.length === 0)
  return axes.map((axis) => named(axis) ?? free.shift())
}
