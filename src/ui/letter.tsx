import type { Child } from 'hono/jsx'

interface LetterProps {
  from: Child
  /** Six lines at most, as an envelope wants them. */
  to: readonly string[]
  on: Child
  lang?: string
  children?: Child
}

/** A letter on a sheet of its own: folded in three, its address shows in a window on the right. */
export function Letter(props: LetterProps) {
  return (
    <article class="letter" lang={props.lang}>
      <p class="letter-from">{props.from}</p>
      <address class="letter-to">
        {props.to.map((line) => (
          <span>{line}</span>
        ))}
      </address>
      <p class="letter-on">{props.on}</p>
      <div class="letter-body">{props.children}</div>
    </article>
  )
}
