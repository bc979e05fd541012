import type { Child } from 'hono/jsx'
import { type Day, formatDay, formatDelay } from './dates.ts'
import { useLang, useWords } from './language.tsx'
import type { Lang } from './messages.ts'
import { DataTable } from './table.tsx'
import { Fold } from './text.tsx'
import { drawTimeline, type TimelineDrawing } from './timeline-layout.ts'

/** A stretch of time as the calendar needs it, and as the field says it ("début septembre 2017"). */
export interface Stretch {
  from: Day
  to?: Day
  words?: string
}

export interface TimelineRow {
  label: string
  planned?: Stretch
  /** Undefined: not yet, or not known. */
  real?: Stretch
  /** What is written when there is no real date. */
  without?: string
  href?: string
}

interface TimelineProps {
  id: string
  title: string
  rows: readonly TimelineRow[]
  note?: Child
}

/** Planned and real dates, one under the other: a slip shows as a line in the colour of promises not kept. */
export function Timeline(props: TimelineProps) {
  const words = useWords()
  const lang = useLang()
  if (props.rows.length === 0) return null
  return (
    <figure class="figure">
      <figcaption class="figure-title">{props.title}</figcaption>
      <Picture
        id={`${props.id}-large`}
        class="picture picture-wide"
        title={props.title}
        {...drawTimeline(props.rows, true, lang)}
      />
      <Picture
        id={`${props.id}-etroit`}
        class="picture picture-narrow"
        title={props.title}
        {...drawTimeline(props.rows, false, lang)}
      />
      <ul class="legend">
        <li class="date-key is-planned">{words.planned}</li>
        <li class="date-key is-real">{words.real}</li>
      </ul>
      {props.note && <div class="figure-note">{props.note}</div>}
      <Fold summary={words.seeTable} wide>
        <DataTable
          caption={props.title}
          columns={[
            {
              key: 'what',
              label: words.what,
              cell: (row: TimelineRow) => (row.href ? <a href={row.href}>{row.label}</a> : row.label),
            },
            {
              key: 'planned',
              label: words.plannedDate,
              cell: (row) => row.planned && stretchWords(row.planned, lang),
            },
            {
              key: 'real',
              label: words.realDate,
              cell: (row) => (row.real ? stretchWords(row.real, lang) : (row.without ?? words.notYet)),
            },
            { key: 'gap', label: words.gap, cell: (row) => gapWords(row, lang) },
          ]}
          rows={props.rows}
        />
      </Fold>
    </figure>
  )
}

export function stretchWords(stretch: Stretch, lang: Lang): string {
  if (stretch.words) return stretch.words
  const from = formatDay(stretch.from, lang)
  if (!stretch.to || stretch.to === stretch.from) return from
  return lang === 'en'
    ? `from ${from} to ${formatDay(stretch.to, lang)}`
    : `du ${from} au ${formatDay(stretch.to, lang)}`
}

/** The delay is counted between the ends; words stand for dates too fuzzy to be counted in days. */
function gapWords(row: TimelineRow, lang: Lang): string | undefined {
  if (!row.planned || !row.real || row.planned.words || row.real.words) return undefined
  return formatDelay(row.planned.to ?? row.planned.from, row.real.to ?? row.real.from, lang)
}

function Picture(props: TimelineDrawing & { id: string; class: string; title: string }) {
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${props.width} ${props.height}`}
      role="img"
      aria-labelledby={`${props.id}-titre`}
    >
      <title id={`${props.id}-titre`}>{props.title}</title>
      {props.ticks.map((tick) => (
        <>
          <path class="line-guide is-tick" d={`M${tick.x} 22V${props.height}`} />
          <text class="picture-soft" x={tick.x} y={14} text-anchor={tick.anchor}>
            {tick.label}
          </text>
        </>
      ))}
      {props.bars.map((bar) => (
        <>
          {bar.labels.map((line, index) => (
            <text class="picture-strong" x={bar.labelX} y={bar.labelY + index * 19}>
              {line}
            </text>
          ))}
          {bar.planned && (
            <rect
              class="date-band-planned"
              x={bar.planned.x}
              y={bar.y}
              width={bar.planned.width}
              height={12}
              rx={6}
            />
          )}
          {bar.late && (
            <path class="line-late" d={`M${bar.late.from} ${bar.y + 6}V${bar.y + 22}H${bar.late.to}`} />
          )}
          {bar.real && (
            <rect class="date-band" x={bar.real.x} y={bar.y + 16} width={bar.real.width} height={12} rx={6} />
          )}
        </>
      ))}
    </svg>
  )
}
