import { KnotLegend, type KnotState } from './knot.tsx'
import { useWords } from './language.tsx'
import { LINES } from './thread-picture.tsx'
import { wrapText } from './wrap-text.ts'

/** One thread among several drawn side by side: its number in the table beside, its name, a knot for each step. */
export interface Bundle {
  number: number
  label: string
  knots: readonly { figure: string; state: KnotState }[]
}

interface BundlePictureProps {
  /** Unique in the page: the pictures' titles take their ids from it. */
  id: string
  /** What the picture shows, in one sentence. */
  title: string
  /** What each step is called, in order. */
  steps: readonly string[]
  bundles: readonly Bundle[]
}

/** Many threads at once, one a line, each knot with its count: what is too many to be drawn thing by thing. */
export function BundlePicture(props: BundlePictureProps) {
  const words = useWords()
  const used = new Set(props.bundles.flatMap((bundle) => bundle.knots.map((knot) => knot.state)))
  const states = (['done', 'expected', 'unknown', 'broken'] as KnotState[]).filter((state) => used.has(state))
  return (
    <figure class="figure">
      <Drawing {...props} id={`${props.id}-large`} class="picture picture-wide" places={wide(props)} />
      <Drawing {...props} id={`${props.id}-etroit`} class="picture picture-narrow" places={narrow(props)} />
      <figcaption>
        <KnotLegend states={states} />
        <div class="figure-note">{words.sameInTableBelow}</div>
      </figcaption>
    </figure>
  )
}

interface Places {
  width: number
  height: number
  radius: number
  headings: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }[]
  rows: { label: { x: number; y: number; lines: string[] }; knots: { x: number; y: number }[] }[]
}

const LINE = 19

/** The name on the left, its steps on the right. */
function wide({ steps, bundles }: BundlePictureProps): Places {
  const [first, last, row, top] = [392, 862, 62, 44]
  const gap = (last - first) / Math.max(1, steps.length - 1)
  const at = (step: number) => first + step * gap
  return {
    width: 900,
    height: top + bundles.length * row,
    radius: 22,
    headings: steps.map((_, step) => ({ x: at(step), y: 18, anchor: 'middle' })),
    rows: bundles.map((bundle, index) => {
      const y = top + index * row + 26
      const lines = wrapText(`${bundle.number}. ${bundle.label}`, 40, 2)
      return {
        label: { x: 0, y: y + 5 - ((lines.length - 1) * LINE) / 2, lines },
        knots: steps.map((_, step) => ({ x: at(step), y })),
      }
    }),
  }
}

/** The name above its steps; headings take two lines, in turn, so that none is cut. */
function narrow({ steps, bundles }: BundlePictureProps): Places {
  const [first, last, row, top] = [24, 276, 100, 48]
  const gap = (last - first) / Math.max(1, steps.length - 1)
  const at = (step: number) => first + step * gap
  return {
    width: 300,
    height: top + bundles.length * row,
    radius: 20,
    headings: steps.map((_, step) => ({
      x: step === 0 ? 0 : step === steps.length - 1 ? 300 : at(step),
      y: step % 2 === 0 ? 14 : 34,
      anchor: step === 0 ? 'start' : step === steps.length - 1 ? 'end' : 'middle',
    })),
    rows: bundles.map((bundle, index) => {
      const y = top + index * row
      return {
        label: { x: 0, y: y + 18, lines: wrapText(`${bundle.number}. ${bundle.label}`, 36, 2) },
        knots: steps.map((_, step) => ({ x: at(step), y: y + 68 })),
      }
    }),
  }
}

function Drawing(props: BundlePictureProps & { class: string; places: Places }) {
  const words = useWords()
  const { places } = props
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${places.width} ${places.height}`}
      role="img"
      aria-labelledby={`${props.id}-titre ${props.id}-texte`}
    >
      <title id={`${props.id}-titre`}>{props.title}</title>
      <desc id={`${props.id}-texte`}>{words.sameInTableBelow}</desc>
      {props.steps.map((step, index) => {
        const place = places.headings[index]
        return (
          <text class="picture-soft" x={place?.x} y={place?.y} text-anchor={place?.anchor}>
            {step}
          </text>
        )
      })}
      {props.bundles.map((bundle, index) => {
        const row = places.rows[index]
        return (
          <g>
            {row?.label.lines.map((line, n) => (
              <text class="picture-strong" x={row.label.x} y={row.label.y + n * LINE}>
                {line}
              </text>
            ))}
            {bundle.knots.map((knot, step) => {
              const [here, before] = [row?.knots[step], row?.knots[step - 1]]
              if (!here) return null
              return (
                <>
                  {before && (
                    <path
                      class={LINES[knot.state]}
                      d={`M${before.x + places.radius + 3} ${before.y}H${here.x - places.radius - 3}`}
                    />
                  )}
                  <circle class={`knot-${knot.state}`} cx={here.x} cy={here.y} r={places.radius} />
                  <text class={figureClass[knot.state]} x={here.x} y={here.y + 5} text-anchor="middle">
                    {knot.figure}
                  </text>
                </>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

const figureClass: Record<KnotState, string> = {
  done: 'picture-number on-knot',
  expected: 'picture-number',
  yours: 'picture-number',
  unknown: 'picture-number picture-soft',
  broken: 'picture-number picture-broken-text',
}
