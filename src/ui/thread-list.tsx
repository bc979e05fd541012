import type { Child } from 'hono/jsx'
import { type KnotState, knotClass, knotWord } from './knot.tsx'
import { useWords } from './language.tsx'
import { ExampleMark } from './text.tsx'

export interface ThreadKnot {
  /** Without it the entry's anchor is noeud-<position>. */
  id?: string
  state: KnotState
  title: Child
  /** In the margin: a date, a place. */
  note?: Child
  /** Replaces the generic word of the state: "Promesse de date non tenue". */
  stateWords?: Child
  example?: boolean
  children?: Child
}

/** The anchor of a knot, shared by the list and the picture. */
export function knotAnchor(position: number, id?: string): string {
  return id ?? `noeud-${position}`
}

/** The thread in words: an ordered list, each knot an entry of the page's own thread, numbered as in its picture. */
export function ThreadList(props: { knots: ThreadKnot[]; numbered?: boolean; level?: 2 | 3 }) {
  const words = useWords()
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <ol class="thread-list">
      {props.knots.map((knot, index) => (
        <li
          class={`passage has-knot ${knot.state === 'done' ? '' : knotClass(knot.state)}`.trim()}
          id={knotAnchor(index + 1, knot.id)}
        >
          {knot.note && <div class="passage-note">{knot.note}</div>}
          <div class="passage-body">
            <Heading>
              {props.numbered && <span class="knot-number">{index + 1}. </span>}
              {knot.title}
            </Heading>
            <p class={`knot-state ${knotClass(knot.state)}`}>
              {knot.stateWords ?? knotWord(words, knot.state)} {knot.example && <ExampleMark />}
            </p>
            {knot.children}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A short thread inside a text: a receipt, a margin, a summary. */
export function SmallThread(props: {
  label: string
  knots: { state: KnotState; title: Child; detail?: Child }[]
}) {
  const words = useWords()
  return (
    <ol class="small-thread" aria-label={props.label}>
      {props.knots.map((knot) => (
        <li class={`small-knot ${knotClass(knot.state)}`}>
          <b>{knot.title}</b> {knot.detail ?? knotWord(words, knot.state)}
        </li>
      ))}
    </ol>
  )
}

/** Where one is in a form: the steps as a thread. `current` counts from 1. */
export function ProgressThread(props: { steps: string[]; current: number }) {
  const words = useWords()
  return (
    <ol class="progress-thread" aria-label={words.steps}>
      {props.steps.map((step, index) => {
        const at = index + 1
        const state = at < props.current ? 'done' : at === props.current ? 'current' : 'expected'
        const word = { done: words.stepDone, current: words.stepCurrent, expected: words.stepExpected }[state]
        return (
          <li class={`progress-step is-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <b>
              {at}. {step}
            </b>{' '}
            {word}
          </li>
        )
      })}
    </ol>
  )
}
