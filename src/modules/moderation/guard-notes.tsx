import type { Lang } from '#kernel/i18n.ts'
import { DangerNote } from '#modules/contributions/module.ts'
import { findPersonalData, findSensitiveMentions, guardMessages } from '#modules/guard/module.ts'
import { Fold, PlainList } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'

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
