import { catalogue, type Lang } from '#kernel/i18n.ts'
import { dayInParis, timeInParis } from '#modules/processes/module.ts'
import { type AccessPoint, accessPoints } from './session.ts'

export const accessMessages = catalogue(
  {
    names: {
      stepFree: 'Accès sans marche',
      childCare: 'Garde d’enfants',
      transport: 'Transport organisé',
      interpreter: 'Interprète',
      easyRead: 'Document facile à lire',
    },
    outOfOffice: 'Le soir ou le samedi',
    answers: { yes: 'oui', no: 'non', unknown: 'pas encore su' },
    colon: '\u00a0: ',
  },
  {
    names: {
      stepFree: 'Step-free access',
      childCare: 'Child care',
      transport: 'Transport provided',
      interpreter: 'Interpreter',
      easyRead: 'Easy-read document',
    },
    outOfOffice: 'In the evening or on a Saturday',
    answers: { yes: 'yes', no: 'no', unknown: 'not known yet' },
    colon: ': ',
  },
)

type Known = Readonly<Record<AccessPoint, boolean | null>>
interface Timed {
  readonly startsAt: Date | null
  readonly approximateFrom: string | null
  readonly approximateTo: string | null
}

export type Answer = 'yes' | 'no' | 'unknown'

export const answerOf = (value: boolean | null): Answer => (value === null ? 'unknown' : value ? 'yes' : 'no')

/** Out of office hours, so that people who work may come: from six in the evening, or at the weekend. Computed, never typed. */
export function isOutOfOffice(one: Timed): boolean | null {
  const day = one.startsAt
    ? dayInParis(one.startsAt)
    : one.approximateFrom === one.approximateTo
      ? one.approximateFrom
      : null
  if (!day) return null
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return true
  return one.startsAt ? timeInParis(one.startsAt) >= '18:00' : null
}

/** « Accès sans marche : oui », and the four others, and the hours. */
export function accessWords(one: Known & Timed, lang: Lang): string[] {
  const words = accessMessages[lang]
  const said = accessPoints.map(
    (point) => `${words.names[point]}${words.colon}${words.answers[answerOf(one[point])]}`,
  )
  return [...said, `${words.outOfOffice}${words.colon}${words.answers[answerOf(isOutOfOffice(one))]}`]
}

/** The points that nobody has answered: what the planner still has to find out. */
export function missingAccess(one: Known): AccessPoint[] {
  return accessPoints.filter((point) => one[point] === null)
}
