import type { Child } from 'hono/jsx'
import { CountBar } from './counts.tsx'
import { type KnotState, knotClass, knotWord } from './knot.tsx'
import { useLang, useWords } from './language.tsx'
import { outOf } from './numbers.ts'

export interface QueueItem {
  href: string
  number: Child
  title: Child
  state: KnotState
  /** Replaces the generic word of the state. */
  stateWords?: Child
  current?: boolean
}

/** The head of a desk: what it is, and how much is done of how much. */
export function DeskHead(props: {
  title: Child
  done?: number
  total?: number
  what?: string
  children?: Child
}) {
  const lang = useLang()
  const { done, total } = props
  return (
    <div class="passage desk-head">
      <div class="passage-body">
        <div class="desk-progress">
          <h1>{props.title}</h1>
          {done !== undefined && total !== undefined && (
            <>
              <p class="desk-count">
                <b>
                  {props.what} {outOf(done, total, lang)}
                </b>
              </p>
              <CountBar value={done} total={total} />
            </>
          )}
        </div>
        {props.children}
      </div>
    </div>
  )
}

interface DeskProps {
  queueTitle: Child
  queueNote?: Child
  items: QueueItem[]
  /** The items are those around the open sheet, not the whole queue. */
  partial?: boolean
  /** The link to the whole queue. */
  all?: string
  empty?: Child
  /** Under the queue: its pages. */
  queueFoot?: Child
  children?: Child
}

/**
 * Queue and sheet: side by side on wide screens with the queue as the thread. The sheet comes first in the page, for the
 * keyboard and for phones, where the queue follows it and a link on top leads there.
 */
export function Desk(props: DeskProps) {
  const words = useWords()
  const around = nearby(props.items)
  const rest = props.items.filter((item) => !around.includes(item))
  return (
    <div class="passage desk">
      <p class="to-queue">
        <a class="target-link" href="#file">
          {props.queueTitle}
        </a>{' '}
        {props.queueNote && <span class="note">{props.queueNote}</span>}
      </p>
      <div class="sheet">{props.children}</div>
      <nav class="queue" id="file" aria-labelledby="file-titre">
        <div class="queue-head">
          <h2 id="file-titre">{props.queueTitle}</h2>
          {props.queueNote && <p class="note">{props.queueNote}</p>}
        </div>
        {props.items.length === 0 && props.empty}
        <ol>
          {around.map((item) => (
            <QueueEntry item={item} />
          ))}
        </ol>
        {rest.length > 0 && (
          <details class="queue-rest">
            <summary>{(props.partial ? words.aroundInQueue : words.restOfQueue)(rest.length)}</summary>
            <ol>
              {rest.map((item) => (
                <QueueEntry item={item} />
              ))}
            </ol>
          </details>
        )}
        {props.all && (
          <p>
            <a class="target-link" href={props.all}>
              {words.wholeQueue}
            </a>
          </p>
        )}
        {props.queueFoot}
      </nav>
    </div>
  )
}

/** The open sheet with what comes before and after it: a queue of 150 lines would push everything away. */
const NEAR = 10

function nearby(items: QueueItem[]): QueueItem[] {
  const at = Math.max(
    0,
    items.findIndex((item) => item.current),
  )
  const start = Math.max(0, Math.min(at - 3, items.length - NEAR))
  return items.slice(start, start + NEAR)
}

function QueueEntry(props: { item: QueueItem }) {
  const words = useWords()
  const { item } = props
  return (
    <li class={`queue-item ${item.current ? 'is-current' : knotClass(item.state)}`}>
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        <span class="queue-number">{item.number}</span> <span class="queue-title">{item.title}</span>{' '}
        <span class={`queue-state ${knotClass(item.state)}`}>
          {item.stateWords ?? knotWord(words, item.state)}
        </span>
      </a>
    </li>
  )
}

/** The head of the sheet that is open. */
export function SheetHead(props: { kicker?: Child; title: Child; children?: Child }) {
  return (
    <header class="sheet-head">
      {props.kicker && <p class="kicker">{props.kicker}</p>}
      <h2>{props.title}</h2>
      {props.children}
    </header>
  )
}

/**
 * A part of the sheet with its own title: what others think, what was noted. `live`: it follows what is typed in a form
 * (islands/live-part.ts): the script sends the form to `ask`, whose page holds the same part. What bears `data-said` there is
 * said aloud, and nothing else of it. Without a script it stays as it was sent.
 */
export function SheetPart(props: {
  id: string
  title: Child
  /** Its heading, when no other stands between it and the title of the page. */
  level?: 2 | 3
  live?: { form: string; ask: string }
  children?: Child
}) {
  const { id, live } = props
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <>
      <section
        class="sheet-part"
        id={`${id}-partie`}
        aria-labelledby={id}
        data-live={live?.ask}
        data-form={live?.form}
      >
        <Heading class={props.level === 2 ? undefined : 'sheet-legend'} id={id}>
          {props.title}
        </Heading>
        {props.children}
      </section>
      {live && <p class="for-screen-readers" role="status" id={`${id}-partie-dit`} />}
    </>
  )
}

/** The foot of the sheet: its buttons, and when it was last saved. */
export function SheetFoot(props: { saved?: Child; children?: Child }) {
  return (
    <div class="sheet-foot">
      <div class="button-row">{props.children}</div>
      {props.saved && (
        <p class="soft" role="status">
          {props.saved}
        </p>
      )}
    </div>
  )
}
