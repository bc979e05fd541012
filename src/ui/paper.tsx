import type { Child } from 'hono/jsx'

/** One sheet of paper, and on the screen what it will be: title, what it is about, then what is to be filled in. */
export function PaperSheet(props: { title: Child; kicker?: Child; lead?: Child; children?: Child }) {
  return (
    <article class="paper-sheet">
      {props.kicker && <p class="kicker">{props.kicker}</p>}
      <h1>{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.children}
    </article>
  )
}

/** A table to be written in by hand: its lines drawn, as many blank rows as asked. */
export function PaperTable(props: {
  caption: string
  head: readonly string[]
  rows?: readonly (readonly Child[])[]
  blank?: number
  widths?: readonly ('tick' | 'wide')[]
  /** Rows high enough for a whole sentence by hand. */
  tall?: boolean
}) {
  const blanks = Array.from({ length: props.blank ?? 0 }, () => props.head.map(() => '\u00a0'))
  return (
    <section class="table-frame" aria-label={props.caption}>
      <table class={props.tall ? 'paper-table is-tall' : 'paper-table'}>
        <thead>
          <tr>
            {props.head.map((label, index) => (
              <th scope="col" class={props.widths?.[index] === 'tick' ? 'is-tick' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...(props.rows ?? []), ...blanks].map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
