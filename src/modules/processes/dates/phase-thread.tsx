import type { Lang } from '#kernel/i18n.ts'
import { messages } from '#modules/processes/messages.ts'
import { phases as order, type Phase } from '#modules/processes/process.ts'
import type { PhaseDates } from '#modules/processes/reads.ts'
import { SmallThread } from '#ui/thread-list.tsx'
import { dateMessages } from './date-messages.ts'
import { sayFuzzyDate } from './fuzzy-date.ts'

/** The seven phases as a small thread: real dates, else those announced. */
export function PhaseThread(props: { phases: readonly PhaseDates[]; current: Phase; lang: Lang }) {
  const words = messages[props.lang]
  const at = order.indexOf(props.current)
  return (
    <SmallThread
      label={words.where}
      knots={props.phases.map((one) => {
        const position = order.indexOf(one.kind)
        const state =
          position < at || one.kind === 'closed' ? (position <= at ? 'done' : 'expected') : 'expected'
        const stand = position === at && one.kind !== 'closed' ? words.now : position > at ? words.coming : ''
        return {
          state,
          title: words.phases[one.kind],
          detail: [stand, datesOf(one, props.lang)].filter(Boolean).join(' · ') || undefined,
        }
      })}
    />
  )
}

function datesOf(one: PhaseDates, lang: Lang): string {
  const words = messages[lang]
  const later = {
    start: one.realStart ? undefined : (one.expectedStart ?? one.plannedStart),
    end: one.realEnd ? undefined : (one.expectedEnd ?? one.plannedEnd),
  }
  const said = [
    one.realStart && words.began(sayFuzzyDate(one.realStart, lang)),
    one.realEnd && words.ended(sayFuzzyDate(one.realEnd, lang)),
    later.start && words.plannedStart(sayFuzzyDate(later.start, lang)),
    later.end && words.plannedEnd(sayFuzzyDate(later.end, lang)),
    one.slipReason && dateMessages[lang].reason(one.slipReason),
  ]
  return said.filter(Boolean).join(' · ')
}
