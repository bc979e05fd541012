import type { Child } from 'hono/jsx'
import { useLang, useWords } from './language.tsx'

/** Marks an invented content. Anything shown that no source gives carries it. */
export function ExampleMark() {
  return <span class="example-mark">{useWords().example}</span>
}

export function Note(props: { children?: Child }) {
  return <p class="note">{props.children}</p>
}

export function Soft(props: { children?: Child }) {
  return <p class="soft">{props.children}</p>
}

export function ForTheEar(props: { children?: Child }) {
  return <span class="for-screen-readers">{props.children}</span>
}

export function PlainList(props: { items: Child[] }) {
  return (
    <ul class="plain-list">
      {props.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** A person's words, with their guillemets. `lang` when they are in another language than the page. */
export function Quotation(props: {
  text: string
  lang?: string
  /** For languages written from right to left. */
  dir?: 'rtl'
  source?: Child
  example?: boolean
}) {
  return (
    <blockquote class="quotation">
      <p lang={props.lang} dir={props.dir}>{`«\u00a0${props.text}\u00a0»`}</p>
      {(props.source || props.example) && (
        <p class="quotation-source">
          {props.source} {props.example && <ExampleMark />}
        </p>
      )}
    </blockquote>
  )
}

/** A passage of a text, to be seen within it: hidden from the public, or only to be read with care. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly kind: 'hidden' | 'care'
  /** Said to the ear, and short after the passage. */
  readonly label: string
}

/** A person's words with passages shown in them, in the order of the text; what overlaps an earlier one is left. */
export function MarkedQuotation(props: {
  text: string
  passages: readonly Passage[]
  lang?: string
  dir?: 'rtl' | 'ltr'
  source?: Child
}) {
  const spoken = useLang()
  const pieces: Child[] = []
  let from = 0
  for (const { start, end, kind, label } of [...props.passages].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    pieces.push(
      props.text.slice(from, start),
      <mark class={`passage-mark is-${kind}`}>
        {props.text.slice(start, end)}
        <small lang={spoken}> {label}</small>
      </mark>,
    )
    from = end
  }
  return (
    <blockquote class="quotation">
      <p lang={props.lang} dir={props.dir}>
        {'«\u00a0'}
        {pieces}
        {props.text.slice(from)}
        {'\u00a0»'}
      </p>
      {props.source && <p class="quotation-source">{props.source}</p>}
    </blockquote>
  )
}

/** Details kept folded: works without a script. */
export function Fold(props: {
  summary: Child
  open?: boolean
  wide?: boolean
  shortcut?: string
  children?: Child
}) {
  return (
    <details class={props.wide ? 'fold is-wide' : 'fold'} open={props.open}>
      <summary data-key={props.shortcut} aria-keyshortcuts={props.shortcut?.toUpperCase()}>
        {props.shortcut && <Shortcut sign={props.shortcut} />}
        {props.summary}
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  )
}

/** Words and their values; an entry without a value is left out, so that "unknown" has to be written. */
export function FactList(props: { facts: { term: Child; value: Child }[] }) {
  const facts = props.facts.filter(
    ({ value }) => value !== undefined && value !== null && value !== '' && value !== false,
  )
  return (
    <dl class="fact-list">
      {facts.map((fact) => (
        <div>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** An empty list says why it is empty and what to do. */
export function EmptyState(props: { why: Child; children?: Child }) {
  return (
    <div class="empty-state">
      <p>{props.why}</p>
      {props.children}
    </div>
  )
}

/** A quiet box: information, or (`yours`) something expected of the reader. */
export function Message(props: { title?: Child; yours?: boolean; status?: boolean; children?: Child }) {
  return (
    <div class={props.yours ? 'message is-yours' : 'message'} role={props.status ? 'status' : undefined}>
      {props.title && <p class="message-title">{props.title}</p>}
      {props.children}
    </div>
  )
}

export function Key(props: { children?: Child }) {
  return <kbd class="key">{props.children}</kbd>
}

/** The key of a button or of a link, for the eye; the ear has it from the control itself. */
export function Shortcut(props: { sign: string }) {
  return (
    <span class="for-keyboards" aria-hidden="true">
      <Key>{props.sign.toUpperCase()}</Key>{' '}
    </span>
  )
}

/** Keyboard shortcuts and what they do, and the way to turn them off; hidden where there is no pointer that hovers, hence no keyboard. */
export function KeyList(props: { keys: { keys: string[]; does: string }[] }) {
  const words = useWords()
  return (
    <dl class="key-list for-keyboards" data-off={words.shortcutsOff} data-on={words.shortcutsOn}>
      {props.keys.map((entry) => (
        <div>
          <dt>
            {entry.keys.map((key) => (
              <>
                <Key>{key}</Key>{' '}
              </>
            ))}
          </dt>
          <dd>{entry.does}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How to print, in words: no button that needs a script. */
export function PrintHint() {
  return <p class="note not-on-paper">{useWords().printHint}</p>
}
