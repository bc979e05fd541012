import type { Child } from 'hono/jsx'
import { fieldId } from './fields.tsx'

export interface Entry {
  id?: string
  number?: Child
  /** A box in front of its number, in the form the list stands in. */
  choose?: { name: string; value: string; label: Child; checked?: boolean }
  title: Child
  href?: string
  /** One or two lines of what it is. */
  note?: Child
  status?: Child
  /** What may be done with it, when that is more than one thing: under the words, the whole width. */
  doors?: Child
}

/** A list of things, one under the other: number, title, a line, their state at the end. */
export function EntryList(props: { entries: Entry[]; level?: 2 | 3 | 4 }) {
  const Heading = props.level === 2 ? 'h2' : props.level === 4 ? 'h4' : 'h3'
  return (
    <ol class="entry-list">
      {props.entries.map((entry) => (
        <li class={classOf(entry)} id={entry.id}>
          {entry.choose ? (
            <label class="choice" for={chooseId(entry.choose)}>
              <input
                type="checkbox"
                id={chooseId(entry.choose)}
                name={entry.choose.name}
                value={entry.choose.value}
                checked={entry.choose.checked}
              />
              <span>
                <span class="for-screen-readers">{entry.choose.label}</span>
                <span class="entry-number" aria-hidden="true">
                  {entry.number}
                </span>
              </span>
            </label>
          ) : (
            entry.number !== undefined && <span class="entry-number">{entry.number}</span>
          )}
          <div class="entry-words">
            <Heading class="entry-title">
              {entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}
            </Heading>
            {entry.note && <div class="note">{entry.note}</div>}
            {entry.doors}
          </div>
          {entry.status && <div class="entry-status">{entry.status}</div>}
        </li>
      ))}
    </ol>
  )
}

const chooseId = ({ name, value }: { name: string; value: string }) => `${fieldId(name)}-${value}`
const classOf = (entry: Entry) =>
  entry.choose ? 'entry has-number has-choice' : entry.number === undefined ? 'entry' : 'entry has-number'

/** A few big numbered doors: axes, chapters. */
export function NumberedList(props: { items: { number: Child; label: Child; href: string }[] }) {
  return (
    <ol class="numbered-list">
      {props.items.map((item) => (
        <li>
          <a href={item.href}>
            <b>{item.number}</b> <span>{item.label}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

/** Two things to do side by side where there is room, the first one the larger. */
export function TwoDoors(props: { children?: Child }) {
  return <div class="two-doors stretch">{props.children}</div>
}
