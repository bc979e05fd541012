import type { Child } from 'hono/jsx'
import { useLang, useWords } from './language.tsx'
import { formatNumber } from './numbers.ts'

export interface FieldProps {
  name: string
  label: Child
  hint?: Child
  /** The sentence of the error: what happened and what to do. */
  error?: string
  value?: string
  optional?: boolean
  /** The label is the title of the page (one question a page). */
  asTitle?: boolean
  autocomplete?: string
  /** The label is for the ear alone: the legend above says it to the eye. */
  ear?: boolean
}

/** The id of a field from its name, the one the error summary leads to. */
export function fieldId(name: string): string {
  return `champ-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** What wires a control to its hint and its error. */
export function wiring(props: { name: string; hint?: Child; error?: string }, also?: string) {
  const id = fieldId(props.name)
  const described = [props.hint ? `${id}-aide` : '', props.error ? `${id}-erreur` : '', also ?? '']
  return {
    id,
    name: props.name,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
}

export function HintAndError(props: { name: string; hint?: Child; error?: string }) {
  const words = useWords()
  const id = fieldId(props.name)
  return (
    <>
      {props.hint && (
        <p class="field-hint" id={`${id}-aide`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${id}-erreur`}>
          <span class="for-screen-readers">{words.errorPrefix}</span>
          {props.error}
        </p>
      )}
    </>
  )
}

/** A field: label, hint, error, then its control. */
export function Field(props: FieldProps & { children?: Child }) {
  const words = useWords()
  const label = (
    <label
      class={props.asTitle ? undefined : props.ear ? 'for-screen-readers' : 'field-label'}
      for={fieldId(props.name)}
    >
      {props.label} {props.optional && <span class="field-optional">{words.optional}</span>}
    </label>
  )
  return (
    <div class={props.error ? 'field has-error' : 'field'}>
      {props.asTitle ? <h1 class="field-title">{label}</h1> : label}
      <HintAndError name={props.name} hint={props.hint} error={props.error} />
      {props.children}
    </div>
  )
}

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'password'
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text'
  width?: 'short' | 'medium'
  maxlength?: number
  readonly?: boolean
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        class={props.width ? `text-input is-${props.width}` : 'text-input'}
        type={props.type ?? 'text'}
        inputmode={props.inputmode}
        value={props.value ?? ''}
        autocomplete={props.autocomplete}
        maxlength={props.maxlength}
        readonly={props.readonly}
        {...wiring(props)}
      />
    </Field>
  )
}

/** A number typed as text: type=number loses what it does not understand and changes under the wheel. */
export function NumberField(props: FieldProps & { decimal?: boolean }) {
  return <TextField {...props} inputmode={props.decimal ? 'decimal' : 'numeric'} width="short" />
}

/** A calendar day; the value is ISO (2017-06-09). */
export function DayField(props: FieldProps & { min?: string; max?: string }) {
  return (
    <Field {...props}>
      <input
        class="text-input is-medium"
        type="date"
        value={props.value ?? ''}
        min={props.min}
        max={props.max}
        {...wiring(props)}
      />
    </Field>
  )
}

/** A long text. `limit` is said in words; it never cuts what is typed, the server answers with a sentence.
 * `autofocus`: on a page made to type one thing after another. */
export function LongTextField(
  props: FieldProps & { rows?: number; limit?: number; lang?: string; autofocus?: boolean },
) {
  const lang = useLang()
  const words = useWords()
  const countId = props.limit ? `${fieldId(props.name)}-compte` : undefined
  const used = [...(props.value ?? '')].length
  const limit = props.limit ? formatNumber(props.limit, lang) : ''
  return (
    <Field {...props}>
      <textarea
        class="text-area"
        rows={props.rows ?? 7}
        lang={props.lang}
        data-limit={props.limit}
        autofocus={props.autofocus}
        {...wiring(props, countId)}
      >
        {`\n${props.value ?? ''}`}
      </textarea>
      {countId && (
        <p class="field-hint" id={countId} data-count>
          {used > 0 ? words.signsOf(formatNumber(used, lang), limit) : words.signsAtMost(limit)}
        </p>
      )}
    </Field>
  )
}

export interface Option {
  value: string
  label: string
  /** The language of the label, when it is not the page's. */
  lang?: string
  hint?: Child
  /** The keyboard shortcut shown beside it. */
  key?: string
}

export function SelectField(props: FieldProps & { options: Option[]; empty?: string }) {
  const words = useWords()
  return (
    <Field {...props}>
      <div class="select">
        <select class="select-input" {...wiring(props)}>
          {props.empty !== undefined && <option value="">{props.empty || words.chooseOne}</option>}
          {props.options.map((option) => (
            <option value={option.value} lang={option.lang} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}

/**
 * A file to send. What may be sent and how large belongs in the hint. `capture`: a telephone opens its camera at once; a
 * computer, where that means nothing, does not show the field.
 */
export function FileField(
  props: FieldProps & { accept?: string; multiple?: boolean; capture?: 'environment' | 'user' },
) {
  const field = (
    <Field {...props}>
      <input
        class="file-input"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
        {...wiring(props)}
      />
    </Field>
  )
  return props.capture ? <div class="for-cameras">{field}</div> : field
}

export function HiddenField(props: { name: string; value: string }) {
  return <input type="hidden" name={props.name} value={props.value} />
}

/** Short fields side by side where there is room. */
export function FieldGrid(props: { children?: Child }) {
  return <div class="field-grid">{props.children}</div>
}
