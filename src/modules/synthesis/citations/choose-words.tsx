import type { Visit } from '#kernel/web/page.ts'
import { typed, typedList } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { editorWords } from '#modules/synthesis/statements/editor-messages.ts'
import { Choices } from '#ui/choices.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { sentencesOf } from './passages.ts'

/** Which words of a voice are cited: its sentences to tick, and a field where words are pasted or highlighted ones come. */
export function ChooseWords(props: {
  visit: Visit
  text: string
  language: string
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}) {
  const { lang } = props.visit
  const all = { ...deskWords[lang], ...editorWords[lang] }
  const sentences = sentencesOf(props.text)
  return (
    <>
      {sentences.length > 1 && (
        <Choices
          kind="checkbox"
          name="passages"
          label={all.whichWords}
          hint={all.whichHint}
          optional
          value={typedList(props.values.passages)}
          error={props.errors.passages}
          options={sentences.slice(0, 80).map((one) => ({
            value: `${one.start}-${one.end}`,
            label: one.words,
            lang: props.language,
          }))}
        />
      )}
      <LongTextField
        name="words"
        label={all.words}
        hint={sentences.length > 1 ? all.pasteHint : all.wordsHint}
        rows={2}
        optional
        value={typed(props.values.words)}
        error={props.errors.words ?? props.errors.end}
      />
    </>
  )
}
