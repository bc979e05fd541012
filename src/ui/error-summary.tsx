import { fieldId } from './fields.tsx'
import { useWords } from './language.tsx'

/** The sentence of each field in error, by field name. An entry under '' belongs to the whole form. */
export type FieldErrors = Readonly<Record<string, string>>

/** What is to be corrected, each entry leading to its field. Nothing is shown when there is nothing to correct. */
export function ErrorSummary(props: { errors: FieldErrors; bare?: boolean }) {
  const words = useWords()
  const entries = Object.entries(props.errors)
  if (entries.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="erreurs-titre" tabindex={-1} id="erreurs">
      <p class="error-summary-title" id="erreurs-titre">
        {words.toCorrect(entries.length)}
      </p>
      <ul>
        {entries.map(([name, sentence]) => (
          <li>{name === '' ? sentence : <a href={`#${fieldId(name)}`}>{sentence}</a>}</li>
        ))}
      </ul>
      {!props.bare && <p class="note">{words.nothingLost}</p>}
    </div>
  )
}
