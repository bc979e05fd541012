import type { Child } from 'hono/jsx'
import { useLang, useWords } from './language.tsx'
import { formatNumber } from './numbers.ts'

interface CountProps {
  value: number
  /** The denominator. Left out only for what has none ("84 jours de retard"): then `of` says the word. */
  total?: number
  /** Words after the number instead of "sur N": "jours de retard", "environ, sur 150". */
  of?: string
  /** Only for a promise not kept on its date. */
  broken?: boolean
  small?: boolean
  /** Date, method, link to the rows. */
  method?: Child
  children?: Child
}

/** A large figure with its denominator, and a bar whose gap is the missing part. */
export function Count(props: CountProps) {
  const lang = useLang()
  const words = useWords()
  const { value, total } = props
  const of = props.of ?? (total === undefined ? '' : `${words.of}\u00a0${formatNumber(total, lang)}`)
  const classes = [
    'count',
    props.small ? 'is-small' : '',
    props.broken ? 'is-broken' : '',
    total ? '' : 'is-plain',
  ]
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <p class="count-figure">
        <span class="count-number">{formatNumber(value, lang)}</span> <span class="count-of">{of}</span>
      </p>
      {total ? <CountBar value={value} total={total} /> : null}
      {props.children && <p>{props.children}</p>}
      {props.method && <p class="count-method">{props.method}</p>}
    </div>
  )
}

export function CountList(props: { children?: Child }) {
  return <div class="count-list">{props.children}</div>
}

/** The bar alone, for the eye: the words beside it carry the numbers. */
export function CountBar(props: { value: number; total: number }) {
  const width = 1000
  const share = props.total > 0 ? Math.min(1, Math.max(0, props.value / props.total)) : 0
  // What is missing, or what is there, stays visible however small it is.
  const done =
    share === 0 || share === 1 ? share * width : Math.min(width - 8, Math.max(8, Math.round(share * width)))
  return (
    <svg class="count-bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
      {done < width && <path class="bar-gap" d={`M${done + (done > 0 ? 6 : 0)} 4H${width}`} />}
      {done > 0 && <path class="bar-done" d={`M0 4H${done}`} />}
    </svg>
  )
}

/** How far work has gone: the words say it, the bar is named for those who do not see it. */
export function Progress(props: { label: string; value: number; total: number }) {
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.total}
      aria-valuenow={props.value}
    >
      <CountBar value={props.value} total={props.total} />
    </div>
  )
}

/** Words, their counts out of one total, their bars. An unknown count is said, its bar dotted: it is not zero. */
export function BarList(props: { total: number; rows: { label: Child; value: number | undefined }[] }) {
  const lang = useLang()
  const words = useWords()
  return (
    <ul class="bar-list">
      {props.rows.map((row) => (
        <li class="bar-row">
          <span>{row.label}</span>
          {row.value === undefined ? (
            <span class="soft">{words.unknownValue}</span>
          ) : (
            <span class="number">
              <b>{formatNumber(row.value, lang)}</b> {words.of} {formatNumber(props.total, lang)}
            </span>
          )}
          {row.value === undefined ? (
            <svg class="count-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
              <path class="bar-unknown" d="M0 4H1000" />
            </svg>
          ) : (
            <CountBar value={row.value} total={props.total} />
          )}
        </li>
      ))}
    </ul>
  )
}
