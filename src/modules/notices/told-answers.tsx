import type { Lang } from '#kernel/i18n.ts'
import type { Telling } from './reads.ts'
import { partsOf } from './telling.ts'

/** The answers as they are said to one author: on the telephone, at the counter, in a letter. */
export function ToldAnswers(props: { tellings: readonly Telling[]; lang: Lang; asked?: boolean }) {
  return (
    <>
      {partsOf(props.tellings, props.lang).map((part) => (
        <>
          {props.asked && (
            <p>
              {part.asked} {part.comes}
            </p>
          )}
          {part.answers.map((answer) => (
            <div class="told-answer">
              <p>
                <strong>{answer.title}</strong>
              </p>
              {answer.lines.map((line) => (
                <p class="preserved">{line}</p>
              ))}
            </div>
          ))}
        </>
      ))}
    </>
  )
}
