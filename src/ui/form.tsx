import type { Child } from 'hono/jsx'
import { ErrorSummary, type FieldErrors } from './error-summary.tsx'

interface FormProps {
  action: string
  method?: 'get' | 'post'
  errors?: FieldErrors
  /** For a form that sends files. */
  files?: boolean
  wide?: boolean
  /** It has nothing to fill in: after a refusal, nothing typed has to be promised kept. */
  bare?: boolean
  id?: string
  /** A digit that chooses an answer sends it too, on a desk. */
  sends?: boolean
  /** The text from which masked passages are taken, for who may read it (islands/masks.ts). */
  said?: string
  /**
   * Sent by Ctrl+Enter and typed again at once; what a cut network did not take is found again (islands/pile.ts). `kept`:
   * the keys of what the server has.
   */
  resumes?: { kept: readonly string[]; lost: string; back: string }
  /** The part of the page, by its id, where its answer comes as a slider moves (islands/slider.ts). */
  live?: string
  /** The name of the form for the ear, when no heading names it. */
  label?: string
  children?: Child
}

/** A form of the fixed shape: errors first, then fields. The server checks; the browser's own bubbles are turned off. */
export function Form(props: FormProps) {
  return (
    <form
      class={props.wide ? 'form is-wide' : 'form'}
      id={props.id}
      action={props.action}
      method={props.method ?? 'post'}
      enctype={props.files ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      data-sends={props.sends ? '' : undefined}
      data-said={props.said}
      data-kept={props.resumes?.kept.join(' ')}
      data-lost={props.resumes?.lost}
      data-back={props.resumes?.back}
      data-live={props.live}
      novalidate
    >
      {props.errors && <ErrorSummary errors={props.errors} bare={props.bare} />}
      {props.children}
    </form>
  )
}
