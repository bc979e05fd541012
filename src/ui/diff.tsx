import { diffWordsWithSpace } from 'diff'
import type { Child } from 'hono/jsx'
import { useWords } from './language.tsx'

interface DiffProps {
  id: string
  title: Child
  before: string
  after: string
  /** The language of both, when it is not that of the page. */
  lang?: string
  /** Versions, dates, the reason of the change. */
  note?: Child
}

/** What changed between two versions, word by word, said for the ear as well as drawn. */
export function Diff(props: DiffProps) {
  const words = useWords()
  const changes = diffWordsWithSpace(props.before, props.after)
  const same = changes.every((change) => !change.added && !change.removed)
  return (
    <section class="diff" aria-labelledby={`${props.id}-titre`}>
      <p class="message-title" id={`${props.id}-titre`}>
        {props.title}
      </p>
      {same && <p class="note">{words.noDifference}</p>}
      <p class="diff-text" lang={props.lang}>
        {changes.map((change) => {
          if (change.removed) return <del>{forTheEar(words.removed, change.value)}</del>
          if (change.added) return <ins>{forTheEar(words.added, change.value)}</ins>
          return change.value
        })}
      </p>
      <div class="note">
        {words.diffKey} {props.note}
      </div>
    </section>
  )
}

function forTheEar(word: string, text: string) {
  return (
    <>
      <span class="for-screen-readers">{`[${word} : `}</span>
      {text}
      <span class="for-screen-readers">]</span>
    </>
  )
}
