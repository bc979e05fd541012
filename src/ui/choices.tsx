import type { Child } from 'hono/jsx'
import { type FieldProps, fieldId, HintAndError, type Option } from './fields.tsx'
import { useWords } from './language.tsx'
import { Key } from './text.tsx'

interface ChoicesProps extends Omit<FieldProps, 'value'> {
  kind: 'radio' | 'checkbox'
  options: Option[]
  /** What is chosen: one value for radio buttons, any number for boxes. */
  value?: string | readonly string[]
  columns?: boolean
}

/** A question with its answers to choose from. The error summary leads to the first answer. */
export function Choices(props: ChoicesProps) {
  const words = useWords()
  const chosen = new Set(typeof props.value === 'string' ? [props.value] : (props.value ?? []))
  const id = fieldId(props.name)
  const described = [props.hint ? `${id}-aide` : '', props.error ? `${id}-erreur` : '']
    .filter(Boolean)
    .join(' ')
  const label = (
    <>
      {props.label} {props.optional && <span class="field-optional">{words.optional}</span>}
    </>
  )
  return (
    <fieldset
      class={props.error ? 'choice-group has-error' : 'choice-group'}
      aria-describedby={described || undefined}
    >
      <legend class={props.asTitle ? undefined : 'field-label'}>
        {props.asTitle ? <h1 class="field-title">{label}</h1> : label}
      </legend>
      <HintAndError name={props.name} hint={props.hint} error={props.error} />
      <div class={props.columns ? 'choice-list in-columns' : 'choice-list'}>
        {props.options.map((option, index) => (
          <Choice
            kind={props.kind}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={props.name}
            value={option.value}
            checked={chosen.has(option.value)}
            hint={option.hint}
            shortcut={option.key}
            invalid={Boolean(props.error)}
          >
            {option.lang ? <span lang={option.lang}>{option.label}</span> : option.label}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

interface ChoiceProps {
  kind: 'radio' | 'checkbox'
  id?: string
  name: string
  value: string
  checked?: boolean
  hint?: Child
  shortcut?: string
  invalid?: boolean
  /** The word in brackets that hides the passage chosen (islands/masks.ts). */
  mask?: string
  children?: Child
}

/** One box or button with its words; alone, a yes that may be given ("Masquez le numéro pour moi"). */
export function Choice(props: ChoiceProps) {
  const id = props.id ?? fieldId(props.name)
  const hintId = props.hint ? `${id}-aide` : undefined
  return (
    <label class="choice" for={id}>
      <input
        type={props.kind}
        id={id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={hintId}
        aria-invalid={props.invalid && props.kind === 'checkbox' ? 'true' : undefined}
        data-key={props.shortcut}
        data-mask={props.mask}
      />
      <span class="choice-words">
        {props.shortcut && <Key>{props.shortcut}</Key>} {props.children}
        {props.hint && (
          <span class="choice-hint" id={hintId}>
            {props.hint}
          </span>
        )}
      </span>
    </label>
  )
}

/** Several things that may each be so, each with a name of its own, under one question. */
export function Boxes(props: {
  label: Child
  hint?: Child
  optional?: boolean
  name: string
  boxes: { name: string; label: Child; checked?: boolean }[]
}) {
  const words = useWords()
  return (
    <fieldset class="choice-group" aria-describedby={props.hint ? `${fieldId(props.name)}-aide` : undefined}>
      <legend class="field-label">
        {props.label} {props.optional && <span class="field-optional">{words.optional}</span>}
      </legend>
      <HintAndError name={props.name} hint={props.hint} />
      <div class="choice-list">
        {props.boxes.map((box) => (
          <Choice kind="checkbox" name={box.name} value="on" checked={box.checked}>
            {box.label}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}
