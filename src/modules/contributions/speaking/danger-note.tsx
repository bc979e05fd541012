import type { Lang } from '#kernel/i18n.ts'
import { findSensitiveMentions, guardMessages, helplinesFor } from '#modules/guard/module.ts'
import { Message, PlainList } from '#ui/text.tsx'

/** The numbers to call, when a text says that someone may be in danger; nothing otherwise. */
export function DangerNote(props: { text: string; lang: Lang }) {
  const words = guardMessages[props.lang]
  const numbers = helplinesFor(findSensitiveMentions(props.text))
  if (numbers.length === 0) return null
  return (
    <Message title={words.danger}>
      <PlainList
        items={numbers.map((number) => (
          <>
            <a class="target-link" href={`tel:${number}`}>
              {number}
            </a>{' '}
            {words.helpline[number]}
          </>
        ))}
      />
    </Message>
  )
}
