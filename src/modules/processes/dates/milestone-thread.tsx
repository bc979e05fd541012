import type { Lang } from '#kernel/i18n.ts'
import { messages } from '#modules/processes/messages.ts'
import type { Milestone } from '#modules/processes/reads.ts'
import { TownText, TownWords } from '#modules/processes/town-words.tsx'
import type { KnotState } from '#ui/knot.tsx'
import { days } from '#ui/numbers.ts'
import { type ThreadKnot, ThreadList } from '#ui/thread-list.tsx'
import { type Stretch, Timeline, type TimelineRow } from '#ui/timeline.tsx'
import { dateMessages } from './date-messages.ts'
import { type FuzzyDate, sayFuzzyDate } from './fuzzy-date.ts'
import { needsReason, type Outcome, outcomeOf } from './milestone.ts'

interface MilestonesProps {
  milestones: readonly Milestone[]
  today: string
  finished: boolean
  lang: Lang
}

/** Every milestone as a knot: what was announced, what happened, and why when the date was not kept. */
export function MilestoneThread(props: MilestonesProps) {
  return <ThreadList knots={props.milestones.map((one) => knotOf(one, props))} />
}

function knotOf(one: Milestone, { today, finished, lang }: MilestonesProps): ThreadKnot {
  const words = dateMessages[lang]
  const outcome = outcomeOf(one, today, finished)
  const shown = one.real ?? one.expected ?? one.planned
  return {
    id: `jalon-${one.id}`,
    state: stateOf(outcome),
    title: <TownWords>{one.title}</TownWords>,
    note: (
      <>
        <strong>{messages[lang].milestoneKinds[one.kind]}</strong>
        <br />
        {shown && sayFuzzyDate(shown, lang)}
      </>
    ),
    stateWords: stateWords(outcome, one, lang),
    children: (
      <>
        <p>
          {one.planned ? words.announcedFor(sayFuzzyDate(one.planned, lang)) : words.notAnnounced}{' '}
          {one.expected && !one.real && words.expectedFor(sayFuzzyDate(one.expected, lang))}{' '}
          {one.real
            ? words.heldOn(sayFuzzyDate(one.real, lang, { weekday: true }))
            : outcome.kind === 'unknown'
              ? words.notSaid
              : outcome.kind === 'overdue'
                ? words.notRecorded
                : words.notHeld}
        </p>
        {needsReason(outcome) && (
          <p>{one.slipReason ? <TownWords>{words.reason(one.slipReason)}</TownWords> : words.noReason}</p>
        )}
        {one.note && <TownText text={one.note} />}
        {one.source && (
          <p class="note">
            <TownWords>{words.source(one.source)}</TownWords>
          </p>
        )}
      </>
    ),
  }
}

function stateOf(outcome: Outcome): KnotState {
  switch (outcome.kind) {
    case 'done':
    case 'on-time':
    case 'early':
      return 'done'
    case 'expected':
    case 'unknown':
      return outcome.kind
    default:
      return 'broken'
  }
}

function stateWords(outcome: Outcome, one: Milestone, lang: Lang): string | undefined {
  const words = dateMessages[lang]
  switch (outcome.kind) {
    case 'on-time':
      return words.onTime
    case 'late': {
      const exact = one.planned?.precision === 'day' && one.real?.precision === 'day'
      return exact ? words.late(days(outcome.days, lang)) : words.atLeastLate(days(outcome.days, lang))
    }
    case 'early':
      return words.early(days(outcome.days, lang))
    case 'moved':
      return words.moved(days(outcome.days, lang))
    case 'overdue':
      return words.lateNow(days(outcome.days, lang))
    default:
      return undefined
  }
}

/** The same dates as a picture, with its table. */
export function MilestoneTimeline(props: MilestonesProps) {
  const words = dateMessages[props.lang]
  const rows = props.milestones.map((one): TimelineRow => {
    const outcome = outcomeOf(one, props.today, props.finished)
    return {
      label: one.title,
      planned: stretch(one.planned, props.lang),
      real: stretch(one.real, props.lang),
      without: outcome.kind === 'unknown' ? words.unknownDate : undefined,
      href: `#jalon-${one.id}`,
    }
  })
  return <Timeline id="dates" title={words.datesPicture} rows={rows} note={words.datesNote} />
}

function stretch(date: FuzzyDate | undefined, lang: Lang): Stretch | undefined {
  if (!date) return undefined
  return {
    from: date.from,
    to: date.to,
    words: date.precision === 'day' ? undefined : sayFuzzyDate(date, lang),
  }
}
