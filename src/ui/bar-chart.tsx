import type { Child } from 'hono/jsx'
import { useLang, useWords } from './language.tsx'
import { formatNumber } from './numbers.ts'
import { DataTable } from './table.tsx'
import { Fold } from './text.tsx'

/** A value, or why there is none: missing is never drawn as zero, and a count of too few people stays secret. */
export type BarValue = number | 'missing' | 'secret'

export interface Bar {
  label: string
  value: BarValue
}

interface BarChartProps {
  title: string
  /** What is counted: "réponses", "habitants en 2013". */
  unit: string
  bars: readonly Bar[]
  /** Source, date, method. */
  note?: Child
  decimals?: number
}

/** Horizontal bars in HTML order, each with its number written, and the same figures as a table. */
export function BarChart(props: BarChartProps) {
  const words = useWords()
  const lang = useLang()
  const numbers = props.bars.flatMap((bar) => (typeof bar.value === 'number' ? [bar.value] : []))
  const most = Math.max(0, ...numbers)
  const shown = (value: BarValue) =>
    typeof value === 'number'
      ? formatNumber(value, lang, props.decimals)
      : value === 'secret'
        ? words.secret
        : words.unknownValue
  return (
    <figure class="figure">
      <figcaption class="figure-title">
        {props.title} <span class="soft">({props.unit})</span>
      </figcaption>
      <ul class="bar-list">
        {props.bars.map((bar) => (
          <li class="bar-row">
            <span>{bar.label}</span>
            {typeof bar.value === 'number' ? (
              <b>{shown(bar.value)}</b>
            ) : (
              <span class="soft">{shown(bar.value)}</span>
            )}
            <svg class="count-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
              {typeof bar.value === 'number' ? (
                bar.value > 0 && (
                  <path class="bar-done" d={`M0 4H${Math.max(4, Math.round((bar.value / most) * 1000))}`} />
                )
              ) : (
                <path class="bar-unknown" d="M0 4H1000" />
              )}
              {bar.value === 0 && <path class="bar-done" d="M0 4H2" />}
            </svg>
          </li>
        ))}
      </ul>
      {props.note && <div class="figure-note">{props.note}</div>}
      <Fold summary={words.seeTable}>
        <DataTable
          caption={props.title}
          columns={[
            { key: 'label', label: words.what, cell: (bar: Bar) => bar.label },
            { key: 'value', label: props.unit, number: true, cell: (bar) => shown(bar.value) },
          ]}
          rows={props.bars}
        />
      </Fold>
    </figure>
  )
}
