import { useLang } from '#ui/language.tsx'
import { pageWords } from './page-words.ts'

export interface KnotGroup {
  readonly label: string
  readonly count: number
}

/** More knots than this are a crowd, not a picture: the counts say it better. */
const most = 40
const longestLabel = 22

/**
 * One full knot for each action named, by group, and a dotted one for each that was announced and is named nowhere.
 * Nothing when there would be too many.
 */
export function PlanPicture(props: { groups: readonly KnotGroup[]; missing: number }) {
  const words = pageWords[useLang()]
  const named = props.groups.reduce((sum, group) => sum + group.count, 0)
  if (named === 0 || named + props.missing > most) return null
  const label = words.picture(named, props.missing)
  const groups = [
    ...props.groups.filter((group) => group.count > 0).map((group) => ({ ...group, knot: 'knot-done' })),
    ...(props.missing > 0 ? [{ label: words.notNamed, count: props.missing, knot: 'knot-unknown' }] : []),
  ]
  return (
    <>
      <Wide groups={groups} label={label} />
      <Narrow groups={groups} label={label} />
    </>
  )
}

interface DrawnGroups {
  groups: readonly (KnotGroup & { knot: string })[]
  label: string
}

/** Groups side by side; each takes the width of its knots, or of its name when that is longer. */
function Wide(props: DrawnGroups) {
  let x = 14
  const placed = props.groups.map((group) => {
    const start = x
    x += Math.max(group.count * 34, Math.min(group.label.length, longestLabel) * 8.5) + 24
    return { ...group, start }
  })
  return (
    <svg
      class="picture picture-wide"
      viewBox={`0 0 ${Math.ceil(x)} 96`}
      // Its own size: a plan of one action is a small picture, not a large knot.
      width={Math.ceil(x)}
      role="img"
      aria-label={props.label}
    >
      {placed.map((group) => (
        <>
          {knots(group.count).map((index) => (
            <circle class={group.knot} cx={group.start + index * 34} cy={26} r={9} />
          ))}
          <text x={group.start - 9} y={68} class="picture-strong">
            {shortened(group.label)}
          </text>
          <text x={group.start - 9} y={88} class="picture-soft">
            {group.count}
          </text>
        </>
      ))}
    </svg>
  )
}

/** A row for each group: its name and its number, then its knots, ten a line. */
function Narrow(props: DrawnGroups) {
  let y = 18
  const placed = props.groups.map((group) => {
    const top = y
    y += 28 + Math.ceil(group.count / 10) * 28
    return { ...group, top }
  })
  return (
    <svg class="picture picture-narrow" viewBox={`0 0 300 ${y}`} role="img" aria-label={props.label}>
      {placed.map((group) => (
        <>
          <text x={0} y={group.top + 5} class="picture-strong">
            {shortened(group.label)}
          </text>
          <text x={290} y={group.top + 5} text-anchor="end" class="picture-soft">
            {group.count}
          </text>
          {knots(group.count).map((index) => (
            <circle
              class={group.knot}
              cx={12 + (index % 10) * 28}
              cy={group.top + 26 + Math.floor(index / 10) * 28}
              r={8}
            />
          ))}
        </>
      ))}
    </svg>
  )
}

const knots = (count: number) => Array.from({ length: count }, (_, index) => index)

function shortened(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label
}
