import type { Child } from 'hono/jsx'
import { KnotLegend, type KnotState, knotWord } from './knot.tsx'
import { useLang, useWords } from './language.tsx'
import { plural } from './numbers.ts'
import { type DrawnThread, layThread, type PictureKnot } from './thread-layout.ts'
import { narrowPlaces, type Placed, widePlaces } from './thread-places.ts'

interface ThreadPictureProps {
  /** Unique in the page: the pictures' titles take their ids from it. */
  id: string
  /** What the picture shows, in one sentence. */
  title: string
  knots: readonly PictureKnot[]
  /** Pairs of positions in `knots`, from 0. Without them each level is linked to the next. */
  links?: readonly (readonly [number, number])[]
  note?: Child
}

/**
 * The thread as a picture, drawn for wide and for narrow screens, its numbers those of the list that goes with it. From
 * 3 to 60 knots and beyond: past five side by side, the others of a level become one knot with their count.
 */
export function ThreadPicture(props: ThreadPictureProps) {
  const words = useWords()
  const lang = useLang()
  const grouped = (count: number) =>
    plural(
      count,
      lang === 'fr' ? { one: '# autre', other: '# autres' } : { one: '# other', other: '# others' },
      lang,
    )
  const thread = layThread(props.knots, props.links, grouped)
  const states = [...new Set(props.knots.map((knot) => knot.state))]
  const description = `${countByState(props.knots, words)}. ${words.sameInList}`
  return (
    <figure class="figure">
      <Drawing
        id={`${props.id}-large`}
        class="picture picture-wide"
        title={props.title}
        desc={description}
        {...widePlaces(thread)}
        thread={thread}
      />
      <Drawing
        id={`${props.id}-etroit`}
        class="picture picture-narrow"
        title={props.title}
        desc={description}
        {...narrowPlaces(thread)}
        thread={thread}
      />
      <figcaption>
        <KnotLegend
          states={(['done', 'expected', 'yours', 'unknown', 'broken'] as KnotState[]).filter((s) =>
            states.includes(s),
          )}
        />
        {props.note && <div class="figure-note">{props.note}</div>}
      </figcaption>
    </figure>
  )
}

function countByState(knots: readonly PictureKnot[], words: ReturnType<typeof useWords>): string {
  const counts = new Map<KnotState, number>()
  for (const knot of knots) counts.set(knot.state, (counts.get(knot.state) ?? 0) + 1)
  return [...counts].map(([state, count]) => `${knotWord(words, state)} : ${count}`).join(', ')
}

interface DrawingProps {
  id: string
  class: string
  title: string
  desc: string
  thread: DrawnThread
  width: number
  height: number
  placed: Placed[]
  lines: { path: string; state: KnotState }[]
}

function Drawing(props: DrawingProps) {
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${props.width} ${props.height}`}
      role="img"
      aria-labelledby={`${props.id}-titre ${props.id}-texte`}
    >
      <title id={`${props.id}-titre`}>{props.title}</title>
      <desc id={`${props.id}-texte`}>{props.desc}</desc>
      {props.lines.map((line) => (
        <path class={LINES[line.state]} d={line.path} />
      ))}
      {props.placed.map((placed) => (
        <KnotDrawing {...placed} />
      ))}
    </svg>
  )
}

/** How a stretch of thread is sewn towards a knot of each state. */
export const LINES: Record<KnotState, string> = {
  done: 'line-stitch',
  expected: 'line-holes',
  yours: 'line-holes',
  unknown: 'line-unknown',
  broken: 'line-broken',
}

const RADIUS = 14

function KnotDrawing(placed: Placed) {
  const { knot, x, y, label } = placed
  const several = knot.positions.length > 1
  const inside = several ? `+${knot.positions.length}` : String(knot.positions[0])
  const numberClass = {
    done: 'picture-number on-knot',
    expected: 'picture-number',
    yours: 'picture-number',
    unknown: 'picture-number picture-soft',
    broken: 'picture-number picture-broken-text',
  }[knot.state]
  const lineClass =
    knot.state === 'broken' ? 'picture-broken-text' : knot.here ? 'picture-town-text' : 'picture-strong'
  return (
    <g>
      <circle class="knot-ground" cx={x} cy={y} r={RADIUS + 5} />
      {knot.here && <circle class="knot-here" cx={x} cy={y} r={RADIUS + 5} />}
      <circle class={`knot-${knot.state}`} cx={x} cy={y} r={RADIUS} />
      <text class={numberClass} x={x} y={y + 5} text-anchor="middle">
        {inside}
      </text>
      {label.lines.map((line, index) => (
        <text
          class={index < label.strong ? lineClass : 'picture-soft'}
          x={label.x}
          y={label.y + index * 19}
          text-anchor={label.anchor}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
