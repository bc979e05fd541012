import type { Lang } from '#kernel/i18n.ts'
import { DangerNote } from '#modules/contributions/module.ts'
import { findSensitiveMentions } from '#modules/guard/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { Message, PlainList } from '#ui/text.tsx'

/** What in a text is to be read with care, each passage with why; nothing is hidden for it, a person decides. */
export function GuardNotes(props: { text: string; lang: Lang; language?: string }) {
  const { text, lang } = props
  const words = deskMessages[lang].queue.masks
  const mentions = findSensitiveMentions(text, { lang })
  return (
    <>
      <DangerNote text={text} lang={lang} />
      {mentions.length > 0 && (
        <Message title={words.care}>
          <PlainList
            items={mentions.map((one) => (
              <>
                <strong lang={props.language}>{one.text}</strong>. {one.why}
              </>
            ))}
          />
          <p>{words.careWhy}</p>
        </Message>
      )}
    </>
  )
}
