import type { Child } from 'hono/jsx'
import { ForTheEar } from './text.tsx'

export interface ColumnCell {
  id: string
  text: Child
  children?: Child
}

export interface Column {
  key: string
  title: string
  hint?: Child
  empty: Child
  cells: readonly ColumnCell[]
}

/** Lists side by side where there is room, one under the other on phones; on paper a table whose titles come again on each sheet. */
export function Columns(props: { columns: readonly Column[]; level?: 2 | 3 }) {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div class="columns">
      {/* On paper alone: the titles come again at the head of each sheet. */}
      <div class="column-heads" aria-hidden="true">
        <div class="column-heads-row">
          {props.columns.map((column) => (
            <div class="column-head">
              <p class="column-title">{column.title}</p>
              {column.hint && <p class="note">{column.hint}</p>}
            </div>
          ))}
        </div>
      </div>
      {props.columns.map((column) => (
        <section class="column" aria-labelledby={`colonne-${column.key}`}>
          <Heading class="column-title" id={`colonne-${column.key}`}>
            {column.title}
          </Heading>
          {column.hint && <p class="note">{column.hint}</p>}
          {column.cells.length === 0 && <p class="soft">{column.empty}</p>}
          <ol class="column-cells">
            {column.cells.map((cell) => (
              <li class="column-cell" id={cell.id} tabindex={-1}>
                <p class="column-text">{cell.text}</p>
                {cell.children}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const signs = { up: '↑', down: '↓', before: '←', after: '→' } as const

export interface Move {
  sign: keyof typeof signs
  /** What the form sends. */
  value: string
  /** « Monter », and of what: said to the ear. */
  label: string
}

/** Buttons that move one thing of a list: they post, so they work by keyboard and without a script. */
export function MoveButtons(props: { action: string; name: string; moves: readonly Move[]; of: string }) {
  return (
    <form class="move-buttons not-on-paper" method="post" action={props.action}>
      {props.moves.map((move) => (
        <button class="move-button" type="submit" name={props.name} value={move.value} title={move.label}>
          <span aria-hidden="true">{signs[move.sign]}</span>
          <ForTheEar>
            {move.label} {props.of}
          </ForTheEar>
        </button>
      ))}
    </form>
  )
}
