import { type CorrectableField, correctable, correctableFields } from '#modules/deliberations/deliberation.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { type PageWords, pageWords } from '#modules/deliberations/page-words.ts'
import type { ShownAct } from '#modules/deliberations/reads.ts'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { useLang } from '#ui/language.tsx'
import { Passage } from '#ui/passage.tsx'

/** What was corrected after the vote: the old value stays, with who, when and why. Nothing when nothing was. */
export function CorrectionTrail(props: { shown: ShownAct }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { corrections } = props.shown
  if (corrections.length === 0) return null
  return (
    <Passage title={words.corrections} id="corrections">
      <ul class="plain-list">
        {corrections.map((line) => {
          const field = fieldOf(line.field)
          const say = (value: string | null) =>
            value === null
              ? words.unknown
              : field && correctable[field].kind === 'day'
                ? formatDay(value, lang)
                : value
          return (
            <li>
              <p>
                {words.correction(
                  field ? messages[lang].field[field] : line.field,
                  say(line.oldValue),
                  say(line.newValue),
                )}
              </p>
              <p class="note">
                {formatInstant(line.correctedAt, lang)}, {words.by(whoIs(line.correctedBy, words))}.{' '}
                {words.reason(line.reason)}
              </p>
            </li>
          )
        })}
      </ul>
    </Passage>
  )
}

function fieldOf(column: string): CorrectableField | undefined {
  return correctableFields.find((name) => correctable[name].column === column)
}

function whoIs(actor: string, words: PageWords): string {
  if (actor.startsWith('person:')) return words.who.person(actor.slice('person:'.length))
  return actor === 'operator' ? words.who.operator : words.who.reaction
}
