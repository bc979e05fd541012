import type { Frame } from '#kernel/page.ts'
import { uiWords } from '#ui/messages.ts'
import { Message } from '#ui/text.tsx'

/** "I would rather talk to someone" and the emergency numbers, in the middle of every page where somebody may write in distress. */
export function HelpNow(props: { frame: Frame }) {
  const { help, emergency, lang } = props.frame
  const words = uiWords(lang)
  const call = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`
  return (
    <div class="passage">
      <div class="passage-body">
        <Message>
          <p>
            <strong>{words.preferToTalk}</strong>
            {' : '}
            <a class="target-link" href={call(help.phone)}>
              {help.phone}
            </a>{' '}
            {help.hours} {help.place}
          </p>
          {emergency.length > 0 && (
            <p>
              <strong>{words.emergency}</strong>
              {emergency.map((entry, index) => (
                <>
                  {index === 0 ? ' : ' : ' · '}
                  <a href={call(entry.number)}>{entry.number}</a> {entry.what}
                </>
              ))}
            </p>
          )}
        </Message>
      </div>
    </div>
  )
}
