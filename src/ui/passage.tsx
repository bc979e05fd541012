import type { Child } from 'hono/jsx'
import { type KnotState, knotClass } from './knot.tsx'
import { useWords } from './language.tsx'

interface PassageProps {
  /** The heading, h2 unless level says otherwise. Left out: children bring their own, or there is none. */
  title?: Child
  level?: 2 | 3
  id?: string
  /** The marginal note: a date, a place, a source. */
  note?: Child
  /** 'none' leaves the thread running without a knot. */
  knot?: KnotState | 'none'
  /** Beside the text on wide screens, under it on phones: sources, what may be done here. */
  aside?: Child
  class?: string
  children?: Child
}

/** One stretch of the page beside the thread. */
export function Passage(props: PassageProps) {
  const { knot = 'done', title, id } = props
  const Heading = props.level === 3 ? 'h3' : 'h2'
  const classes = [
    'passage',
    knot === 'none' ? '' : `has-knot ${knot === 'done' ? '' : knotClass(knot)}`,
    props.aside ? 'has-aside' : '',
    props.class ?? '',
  ]
  const Tag = title ? 'section' : 'div'
  const headingId = id && title ? `${id}-titre` : undefined
  return (
    <Tag class={tidy(classes)} id={id} aria-labelledby={headingId}>
      {props.note && <div class="passage-note">{props.note}</div>}
      <div class="passage-body">
        {title && <Heading id={headingId}>{title}</Heading>}
        {props.children}
      </div>
      {props.aside && <div class="passage-aside">{props.aside}</div>}
    </Tag>
  )
}

interface TitlePassageProps {
  kicker?: Child
  title: Child
  lead?: Child
  note?: Child
  /** "Aller à": the parts of a long page, under the title on phones, in the margin on wide screens. */
  goTo?: { href: string; label: Child }[]
  children?: Child
}

/** The first passage of a page: what it is, in one title and one sentence. */
export function TitlePassage(props: TitlePassageProps) {
  return (
    <div class={tidy(['passage title-passage', props.goTo ? 'has-go-to' : ''])}>
      {props.note && <div class="passage-note">{props.note}</div>}
      <div class="passage-body">
        {props.kicker && <Kicker>{props.kicker}</Kicker>}
        <h1>{props.title}</h1>
        {props.lead && <Lead>{props.lead}</Lead>}
        {props.children}
      </div>
      {props.goTo && <GoTo items={props.goTo} />}
    </div>
  )
}

export function Kicker(props: { children?: Child }) {
  return <p class="kicker">{props.children}</p>
}

export function Lead(props: { children?: Child }) {
  return <p class="lead">{props.children}</p>
}

function GoTo(props: { items: { href: string; label: Child }[] }) {
  const words = useWords()
  return (
    <nav class="go-to" aria-label={words.goTo}>
      <p class="go-to-title" aria-hidden="true">
        {words.goTo}
      </p>
      <ul>
        {props.items.map((item) => (
          <li>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function tidy(classes: string[]): string {
  return classes.join(' ').replace(/\s+/g, ' ').trim()
}
