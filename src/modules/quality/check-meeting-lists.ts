import type { Words } from '#kernel/i18n.ts'
import { listStateOf, meetingTitle } from '#modules/deliberations/module.ts'
import { formatDay } from '#ui/dates.ts'
import type { Counted, Thing } from './check-things.ts'
import type { Result } from './checks.ts'
import { integrityMessages } from './integrity-messages.ts'
import type { CountedMeeting } from './meeting-list-reads.ts'

interface Judged {
  readonly meeting: CountedMeeting
  /** waiting: the week is not over. */
  readonly counted: Counted | 'waiting'
  readonly due: string
}

/** Published within a week, later or never, or nobody here knows (a meeting told long after it was held). */
function judge(meeting: CountedMeeting, today: string): Judged {
  const { state, due } = listStateOf(meeting, today)
  const counted = {
    done: 'yes',
    'done-late': 'no',
    late: 'no',
    expected: 'waiting',
    unknown: 'unknown',
  } as const
  return { meeting, counted: counted[state], due }
}

const title = (one: CountedMeeting): Words => ({ fr: meetingTitle(one, 'fr'), en: meetingTitle(one, 'en') })
const path = (one: CountedMeeting) => `/deliberations/seances/${one.id}`

const why = ({ meeting, counted, due }: Judged): Words | undefined => {
  const say = (lang: 'fr' | 'en') => {
    const m = integrityMessages[lang].why
    if (counted === 'waiting') return m.listExpected(formatDay(due, lang))
    if (counted === 'unknown') return m.listUnknown
    return meeting.listPublishedAt
      ? m.listLate(formatDay(new Date(meeting.listPublishedAt), lang), formatDay(due, lang))
      : m.listMissing(formatDay(due, lang))
  }
  return counted === 'yes' ? undefined : { fr: say('fr'), en: say('en') }
}

/** P8: the list of the deliberations examined, displayed within a week of the meeting (CGCT L2121-25, since 1 July 2022). */
export function listsInTime(meetings: readonly CountedMeeting[], today: string): Result {
  const judged = meetings.map((one) => judge(one, today))
  const of = (counted: Judged['counted']) => judged.filter((one) => one.counted === counted)
  const [kept, late, unknown] = [of('yes').length, of('no'), of('unknown').length]
  const known = kept + late.length
  return {
    numerator: known === 0 && unknown > 0 ? null : kept,
    denominator: known === 0 ? unknown : known,
    unknown,
    examples: judged.filter((one) => one.meeting.example && one.counted !== 'waiting').length,
    verdict: late.length > 0 ? 'broken' : unknown > 0 ? 'unknown' : known === 0 ? 'pending' : 'kept',
    failing: [...late, ...of('unknown')].map((one) => ({
      label: title(one.meeting),
      why: why(one) as Words,
      path: path(one.meeting),
    })),
  }
}

export const meetingThings = (meetings: readonly CountedMeeting[], today: string): Thing[] =>
  meetings.map((meeting) => {
    const one = judge(meeting, today)
    return {
      label: title(meeting),
      french: false,
      path: path(meeting),
      counted: one.counted === 'waiting' ? 'unknown' : one.counted,
      why: why(one),
      example: meeting.example,
    }
  })
