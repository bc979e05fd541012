import type { Frame } from '#kernel/web/page.ts'
import { uiWords } from '#ui/messages.ts'
import { Message } from '#ui/text.tsx'

/**
 * "I would rather talk to someone" in one line, in the middle of every page where somebody may write in distress. Hours,
 * place and the emergency numbers are at the foot of the page, to which it leads.
 */
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
            {lang === 'fr' ? '\u00a0: ' : ': '}
            <a class="target-link" href={call(help.phone)}>
              {help.phone}
            </a>
            {emergency.length > 0 && (
              <>
                {'. '}
                <a class="target-link" href="#urgence-titre">
                  {words.emergencyNumbers}
                </a>
              </>
            )}
          </p>
        </Message>
      </div>
    </div>
  )
}
