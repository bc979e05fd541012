import { HintAndError, wiring } from './fields.tsx'
import { useWords } from './language.tsx'

interface CodeFormProps {
  action: string
  /** The field's name in the address. */
  name?: string
  /** A code to imitate, with the right length and alphabet. */
  example: string
  value?: string
  error?: string
  level?: 2 | 3
  /** What the code opens, when it is not a contribution. */
  words?: { title: string; label: string; button: string }
}

/** "Suivre ma parole": always in reach, works by a plain GET. */
export function CodeForm(props: CodeFormProps) {
  const words = useWords()
  const said = props.words ?? {
    title: words.followTitle,
    label: words.followLabel,
    button: words.followButton,
  }
  const { name = 'code' } = props
  const Heading = props.level === 3 ? 'h3' : 'h2'
  const hint = words.followHint(props.example)
  return (
    <form class="code-form" action={props.action} method="get" aria-labelledby="suivre-titre" novalidate>
      <Heading id="suivre-titre">{said.title}</Heading>
      <div class={props.error ? 'field has-error' : 'field'}>
        <label class="field-label" for={wiring({ name }).id}>
          {said.label}
        </label>
        <HintAndError name={name} hint={hint} error={props.error} />
        <input
          class="text-input"
          type="text"
          value={props.value ?? ''}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxlength={24}
          {...wiring({ name, hint, error: props.error })}
        />
      </div>
      <button class="button button-quiet" type="submit">
        {said.button}
      </button>
    </form>
  )
}
