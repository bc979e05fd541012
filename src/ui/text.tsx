import type { Child } from 'hono/jsx'
import { useWords } from './language.tsx'

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

/** Details kept folded: works without a script. */
export function Fold(props: { summary: Child; open?: boolean; wide?: boolean; children?: Child }) {
  return (
    <details class={props.wide ? 'fold is-wide' : 'fold'} open={props.open}>
      <summary>{props.summary}</summary>
      <div class="fold-body">{props.children}</div>
    </details>
  )
}

/** Words and their values; an entry without a value is left out, so that "unknown" has to be written. */
export function FactList(props: { facts: { term: Child; value: Child }[] }) {
  const facts = props.facts.filter(
    (fact) => fact.value !== undefined && fact.value !== null && fact.value !== '',
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

/** Keyboard shortcuts and what they do; hidden where there is no pointer that hovers, hence no keyboard. */
export function KeyList(props: { keys: { keys: string[]; does: string }[] }) {
  return (
    <dl class="key-list for-keyboards">
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
