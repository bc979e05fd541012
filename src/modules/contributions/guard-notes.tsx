import type { Lang } from '#kernel/i18n.ts'
import {
  findPersonalData,
  findSensitiveMentions,
  guardMessages,
  helplinesFor,
} from '#modules/guard/module.ts'
import { Fold, Message, PlainList } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'

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

/** What the guard saw in a text, for the person who reads it and decides: each passage with the reason, hidden or only flagged. */
export function GuardNotes(props: { text: string; lang: Lang }) {
  const { text, lang } = props
  const all = guardMessages[lang]
  const words = deskMessages[lang].queue
  const findings = findPersonalData(text, { lang })
  const mentions = findSensitiveMentions(text, { lang })
  return (
    <>
      <DangerNote text={text} lang={lang} />
      {findings.length + mentions.length > 0 && (
        <Fold summary={words.hints(findings.length, mentions.length)} open>
          <PlainList
            items={[
              ...findings.map((one) => (
                <>
                  <strong>{one.text}</strong>{' '}
                  {one.confidence === 'possible' ? words.doubtful : `→ [${all.mask[one.kind]}]`}. {one.why}
                </>
              )),
              ...mentions.map((one) => (
                <>
                  <strong>{one.text}</strong>. {one.why}
                </>
              )),
            ]}
          />
        </Fold>
      )}
    </>
  )
}
