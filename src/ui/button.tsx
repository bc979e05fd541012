import type { Child } from 'hono/jsx'
import { Shortcut } from './text.tsx'

interface ButtonProps {
  /** The one thing to do is not quiet; the others are. */
  quiet?: boolean
  name?: string
  value?: string
  /** Sends the form elsewhere than its own address. */
  action?: string
  /** Submits without the browser's own checks, for "save for later" and "back". */
  novalidate?: boolean
  /** The key that presses it, on a desk. */
  shortcut?: string
  children?: Child
}

export function Button(props: ButtonProps) {
  return (
    <button
      class={props.quiet ? 'button button-quiet' : 'button'}
      type="submit"
      name={props.name}
      value={props.value}
      formaction={props.action}
      formnovalidate={props.novalidate}
      data-key={props.shortcut}
      aria-keyshortcuts={props.shortcut?.toUpperCase()}
    >
      {props.shortcut && <Shortcut sign={props.shortcut} />}
      {props.children}
    </button>
  )
}

export function ButtonLink(props: { href: string; quiet?: boolean; download?: boolean; children?: Child }) {
  return (
    <a class={props.quiet ? 'button button-quiet' : 'button'} href={props.href} download={props.download}>
      {props.children}
    </a>
  )
}

/** A link with the size of a target, for what stands alone on its line. */
export function TargetLink(props: {
  href: string
  download?: boolean
  shortcut?: string
  /** It changes how the site is read from then on: a machine that follows links leaves it. */
  noFollow?: boolean
  children?: Child
}) {
  return (
    <a
      class="target-link"
      href={props.href}
      rel={props.noFollow ? 'nofollow' : undefined}
      download={props.download}
      data-key={props.shortcut}
      aria-keyshortcuts={props.shortcut?.toUpperCase()}
    >
      {props.shortcut && <Shortcut sign={props.shortcut} />}
      {props.children}
    </a>
  )
}

export function ButtonRow(props: { children?: Child }) {
  return <div class="button-row">{props.children}</div>
}

/** One button that posts: an action without fields. */
export function PostButton(props: {
  action: string
  quiet?: boolean
  hidden?: Record<string, string>
  shortcut?: string
  children?: Child
}) {
  return (
    <form method="post" action={props.action}>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button quiet={props.quiet} shortcut={props.shortcut}>
        {props.children}
      </Button>
    </form>
  )
}
