import type { Child } from 'hono/jsx'
import { useWords } from './language.tsx'
import type { UiWords } from './messages.ts'

/**
 * The state of a knot of any thread. done: full. expected: ring. yours: ring in the attention colour, something is
 * expected of the person reading. unknown: dotted, our sources do not say. broken: cut, a promised date was not kept.
 */
export type KnotState = 'done' | 'expected' | 'yours' | 'unknown' | 'broken'

/** The classes that draw a state: a ring in the attention colour is first of all a ring. */
export function knotClass(state: KnotState): string {
  return state === 'yours' ? 'is-expected is-yours' : `is-${state}`
}

export function knotWord(words: UiWords, state: KnotState): string {
  return words[state]
}

export type StatusKind = KnotState | 'half' | 'kept-out'

/** A state that stands alone begins with a capital, whatever sentence its word was written for. */
const standingAlone = (said: Child): Child =>
  typeof said === 'string' ? said.charAt(0).toUpperCase() + said.slice(1) : said

/** A state in words beside its knot. Without children, the generic word of the state is written. */
export function Status(props: { kind: StatusKind; children?: Child }) {
  const words = useWords()
  const { kind } = props
  const word = kind === 'half' || kind === 'kept-out' ? '' : knotWord(words, kind)
  const shape = kind === 'half' || kind === 'kept-out' ? `is-${kind}` : knotClass(kind)
  return <span class={`status ${shape}`}>{standingAlone(props.children ?? word)}</span>
}

/** What the four knots say, for the foot of a picture. */
export function KnotLegend(props: { states?: KnotState[] }) {
  const states = props.states ?? ['done', 'expected', 'unknown', 'broken']
  const words = useWords()
  return (
    <ul class="legend" aria-label={words.threadLegend}>
      {states.map((state) => (
        <li>
          <Status kind={state} />
        </li>
      ))}
    </ul>
  )
}
