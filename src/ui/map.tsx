import type { Child } from 'hono/jsx'
import { useLang, useWords } from './language.tsx'
import { type AreaShape, layMap, type PlacedArea } from './map-layout.ts'
import { type AreaLevel, type AreaValue, mapScale } from './map-scale.ts'
import { formatNumber } from './numbers.ts'
import { type Column, DataTable } from './table.tsx'

export interface MapArea {
  label: string
  shape: AreaShape | null
  /** What the pattern says: a number, unknown (undefined), or secret because of too few persons. */
  value: AreaValue
  href?: string
}

interface AreaMapProps<Row> {
  /** Unique in the page: patterns and titles take their ids from it. */
  id: string
  /** What the picture shows, in one sentence. */
  title: string
  rows: readonly Row[]
  area: (row: Row) => MapArea
  /** What is counted, after the numbers of the key: "contributions". Nothing is counted when left out. */
  unit?: string
  /** The heading of the first column, where the numbers of the picture stand with the names. */
  nameLabel: string
  /** The other columns of the table that goes with the picture. */
  columns: Column<Row>[]
  /** Words over the table; the title when left out. */
  caption?: Child
  /** Source, licence, date, method. */
  note?: Child
}

type Numbered<Row> = { row: Row; number: number; area: MapArea }

/**
 * A map and its table, with the same numbers: patterns and words say what is counted, never colour alone. Without any
 * shape the table stands alone; an area without shape keeps its number and its line.
 */
export function AreaMap<Row>(props: AreaMapProps<Row>) {
  const words = useWords()
  const numbered: Numbered<Row>[] = props.rows.map((row, index) => ({
    row,
    number: index + 1,
    area: props.area(row),
  }))
  const scale = mapScale(numbered.map(({ area }) => area.value))
  const laid = layMap(numbered.map(({ area }) => area.shape))
  const table = (
    <DataTable
      caption={props.caption ?? props.title}
      rows={numbered}
      columns={[
        { key: 'area', label: props.nameLabel, cell: (one: Numbered<Row>) => <AreaName {...one} /> },
        ...props.columns.map((column) => ({ ...column, cell: ({ row }: Numbered<Row>) => column.cell(row) })),
      ]}
    />
  )
  const placed = laid.areas.flatMap((area, index) => {
    const one = numbered[index]
    return area && one ? [{ ...area, number: one.number, level: scale.levelOf(one.area.value) }] : []
  })
  if (placed.length === 0) return table
  const levels = [...new Set(placed.map(({ level }) => level))]
  return (
    <div class="map-and-table">
      <figure class="figure map">
        <svg
          class="picture map-picture"
          viewBox={`0 0 ${laid.width} ${laid.height}`}
          role="img"
          aria-labelledby={`${props.id}-titre ${props.id}-texte`}
        >
          <title id={`${props.id}-titre`}>{props.title}</title>
          <desc id={`${props.id}-texte`}>{words.sameInTable}</desc>
          <defs>
            {levels.map((level) => (
              <AreaPattern id={`${props.id}-${level}`} level={level} />
            ))}
          </defs>
          {placed.map((area) => (
            <path class="map-area" d={area.path} fill={`url(#${props.id}-${area.level})`} />
          ))}
          {placed.map((area) => (
            <AreaNumber {...area} />
          ))}
        </svg>
        <figcaption>
          {props.unit && <ScaleKey id={props.id} steps={scale.steps} unit={props.unit} />}
          {placed.length < numbered.length && (
            <p class="figure-note">{words.areasWithoutShape(numbered.length - placed.length)}</p>
          )}
          {props.note && <div class="figure-note">{props.note}</div>}
        </figcaption>
      </figure>
      {table}
    </div>
  )
}

function AreaName<Row>({ number, area }: Numbered<Row>) {
  return (
    <>
      <span class="map-key-number">{number}</span>{' '}
      {area.href ? <a href={area.href}>{area.label}</a> : area.label}
    </>
  )
}

/** On a round of paper, so that no pattern crosses the figures. */
function AreaNumber({ x, y, number }: PlacedArea & { number: number }) {
  return (
    <>
      <circle class="map-number-ground" cx={x} cy={y} r={number > 99 ? 17 : 13} />
      <text class="picture-number" x={x} y={y + 5} text-anchor="middle">
        {number}
      </text>
    </>
  )
}

/** The fuller, the denser: readable in black and white, in forced colours and by eyes that confuse colours. */
function AreaPattern({ id, level }: { id: string; level: AreaLevel }) {
  const size = level === 3 ? 6 : 10
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <path class="map-ground" d={`M0 0h${size}v${size}h-${size}z`} />
      {level === 1 && <path class="map-hatch" d="M-2 12L12-2M-2 2L2-2M8 12L12 8" />}
      {level === 2 && (
        <path class="map-hatch" d="M-2 12L12-2M-2 2L2-2M8 12L12 8M-2-2L12 12M-2 8L2 12M8-2L12 2" />
      )}
      {level === 3 && <path class="map-full" d="M0 0h6v6h-6z" />}
      {level === 'unknown' && <circle class="map-dot" cx="5" cy="5" r="1.1" />}
      {level === 'secret' && <path class="map-dash" d="M1 5h5" />}
    </pattern>
  )
}

function ScaleKey(props: { id: string; steps: ReturnType<typeof mapScale>['steps']; unit: string }) {
  const words = useWords()
  const lang = useLang()
  const said = (step: (typeof props.steps)[number]) => {
    if (step.level === 'unknown') return words.unknownValue
    if (step.level === 'secret') return words.secret
    const range = [...new Set([step.from, step.to])].map((end) => formatNumber(end ?? 0, lang))
    return `${range.join(words.upTo)} ${props.unit}`
  }
  return (
    <ul class="map-key">
      {props.steps.map((step) => (
        <li>
          <svg class="map-swatch" viewBox="0 0 36 22" aria-hidden="true">
            <path class="map-area" d="M1 1h34v20h-34z" fill={`url(#${props.id}-${step.level})`} />
          </svg>
          {said(step)}
        </li>
      ))}
    </ul>
  )
}
