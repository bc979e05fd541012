import type { Lang } from '#kernel/i18n.ts'
import { sayFuzzyDate, TownWords } from '#modules/processes/module.ts'
import { formatSpan } from '#ui/dates.ts'
import { Status } from '#ui/knot.tsx'
import { plural } from '#ui/numbers.ts'
import { messages } from './messages.ts'
import type { Session, Turnout } from './reads.ts'
import type { Qualifier } from './session.ts'

/** « vendredi 9 juin 2017, de 18 h 30 à 21 h 30 », or the approximate date as it is known. */
export function whenWords(one: Pick<Session, 'startsAt' | 'endsAt' | 'approximate'>, lang: Lang): string {
  if (one.startsAt && one.endsAt) return formatSpan(one.startsAt, one.endsAt, lang)
  if (!one.approximate) return ''
  const said = sayFuzzyDate(one.approximate, lang, { weekday: true })
  return one.approximate.precision === 'day' ? `${said}, ${messages[lang].hourUnknown}` : said
}

/** « plus de 150 personnes », « environ 200 présences »; undefined when nobody published it. */
export function attendanceWords(one: Session, lang: Lang): string | undefined {
  const words = messages[lang]
  const before = words.counted[one.attendanceQualifier ?? 'exactly']
  const said = [
    one.attendancePersons === null ? undefined : plural(one.attendancePersons, words.persons, lang),
    one.attendanceCount === null ? undefined : plural(one.attendanceCount, words.attendances, lang),
  ].filter((part) => part !== undefined)
  return said.length > 0 ? before + said.join(', ') : undefined
}

export function turnoutWords(one: Turnout, lang: Lang): string {
  return (
    messages[lang].counted[one.qualifier as Qualifier] + plural(one.persons, messages[lang].persons, lang)
  )
}

/** Said only when there is something to say: a planned session is simply in the programme. */
export function SessionStatus(props: { one: Session; lang: Lang }) {
  const { one, lang } = props
  if (one.status !== 'cancelled') return null
  return (
    <Status kind="kept-out">
      <TownWords>{messages[lang].cancelledBecause(one.cancelReason ?? '')}</TownWords>
    </Status>
  )
}
