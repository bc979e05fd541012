import type { Lang } from '#kernel/i18n.ts'
import { type FuzzyDate, sayFuzzyDate } from '#modules/processes/module.ts'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { useLang } from '#ui/language.tsx'
import { days } from '#ui/numbers.ts'
import { ExampleMark } from '#ui/text.tsx'
import type { Status as ActionStatus, Kind, Timing } from './action.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'

interface Said {
  readonly status: string
  readonly kind: string
  readonly statusExample: boolean
  readonly timing: Timing
}

/** "En cours", or "En cours. En retard de 30 jours" ; a study that is done is a report delivered, not an opening. */
export function statusWords(action: Said, lang: Lang): string {
  const words = pageWords[lang]
  const status =
    action.kind === 'study' && action.status === 'done'
      ? words.studyDone
      : messages[lang].status[action.status as ActionStatus]
  return action.timing.is === 'late'
    ? `${status}. ${words.timing.late(days(action.timing.days, lang))}`
    : status
}

const knots: Readonly<Record<ActionStatus, StatusKind>> = {
  unknown: 'unknown',
  not_started: 'expected',
  in_progress: 'half',
  done: 'done',
  suspended: 'kept-out',
  stopped: 'kept-out',
  made_permanent: 'done',
}

/** The knot of an action; cut as soon as its date is not kept, whatever its status. */
export function statusKnot(action: Pick<Said, 'status' | 'timing'>): StatusKind {
  return action.timing.is === 'late' ? 'broken' : knots[action.status as ActionStatus]
}

export function ActionStatusMark(props: { action: Said }) {
  const lang = useLang()
  const { action } = props
  return (
    <>
      <Status kind={statusKnot(action)}>{statusWords(action, lang)}</Status>{' '}
      {action.statusExample && <ExampleMark />}
    </>
  )
}

/** What is said of the dates of an action in a list or a fact: its deadline, or that it has none. */
export function timingWords(
  action: { readonly timing: Timing; readonly kind: string; readonly deadline?: FuzzyDate },
  lang: Lang,
): string | undefined {
  const words = pageWords[lang].timing
  const deadline = action.deadline && sayFuzzyDate(action.deadline, lang)
  switch (action.timing.is) {
    case 'late':
    case 'in_time':
    case 'ended':
      return deadline && words.in_time(deadline)
    case 'cannot_say':
      return words.cannot_say(deadline ?? '')
    case 'plan_over':
      return words.plan_over
    case 'no_deadline':
      return action.kind === 'continuous' ? words.continuous : words.no_deadline
  }
}

/** The same under a heading that says already what the date is. */
export function deadlineWords(action: Parameters<typeof timingWords>[0], lang: Lang): string {
  const { is } = action.timing
  return action.deadline && is !== 'cannot_say'
    ? sayFuzzyDate(action.deadline, lang)
    : (timingWords(action, lang) ?? pageWords[lang].timing.no_deadline)
}

/** The line of an action: its kind, and what must not be misunderstood about it. */
export function kindLine(
  action: { readonly kind: string; readonly openOption: string | null; readonly flagship: boolean },
  lang: Lang,
): string {
  const words = pageWords[lang]
  const kind = messages[lang].kind[action.kind as Kind]
  return [
    action.kind === 'study' ? words.study : `${kind}.`,
    action.kind === 'experiment' ? words.experiment : '',
    action.openOption ? `${words.openOption(action.openOption)}.` : '',
    action.flagship ? `${words.flagship}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
