import type { Lang } from '#kernel/i18n.ts'
import { dayOf, daysBetween, formatDay, formatDelay } from '#ui/dates.ts'
import type { KnotState } from '#ui/knot.tsx'
import type { ThreadKnot } from '#ui/thread-list.tsx'
import { executoryOn, isOverdue } from './deliberation.ts'
import { type PageWords, pageWords } from './page-words.ts'
import type { Act, ShownAct } from './reads.ts'

/** Past that many days without a trace, "expected" would promise something nobody here knows: it becomes "unknown". */
const longAgo = 60

/** The state of a deliberation in one sentence, bad news included. */
export function stateSentence(
  act: Pick<Act, 'status' | 'outcome' | 'votedOn' | 'sentOn' | 'publishedAt'>,
  announced: string | undefined,
  now: Date,
  lang: Lang,
): string {
  const words = pageWords[lang]
  if (!act.votedOn) {
    if (!announced) return words.noDate
    const day = formatDay(announced, lang)
    return isOverdue(act, announced, now) ? words.overdue(day) : words.planned(day)
  }
  const day = formatDay(act.votedOn, lang)
  if (act.outcome === 'rejected') return words.rejected(day)
  const executory = executoryOn(act)
  return `${words.adopted(day)} ${executory ? words.executorySince(formatDay(executory, lang)) : words.notExecutory}`
}

/** Every date of a deliberation as knots: announced, put off, voted, sent, published, executory. */
export function courseOf(shown: ShownAct, now: Date, lang: Lang): ThreadKnot[] {
  const { act } = shown
  // Placing an act on the agenda of the day already announced announces no other day.
  const planned = shown.planned.filter((one, index) => one.plannedOn !== shown.planned[index - 1]?.plannedOn)
  const words = pageWords[lang]
  return [
    ...(planned.length === 0 ? [{ state: 'unknown' as const, title: words.noAnnounced }] : []),
    ...planned.map((date, index) => announcedKnot(date, index, act, now, lang)),
    voteKnot(act, lang),
    laterKnot(act, now, act.sentOn, {
      done: (day) => words.sent(formatDay(day, lang)),
      expected: words.sentExpected,
      detail: act.receiptNumber ? words.receipt(act.receiptNumber) : undefined,
      words,
    }),
    laterKnot(act, now, act.publishedAt && dayOf(act.publishedAt), {
      done: (day) => words.publishedOn(formatDay(day, lang)),
      expected: words.publishedExpected,
      detail: act.publishedAt
        ? words.until(formatDay(twoMonthsAfter(dayOf(act.publishedAt)), lang))
        : undefined,
      words,
    }),
    ...(act.outcome === 'rejected'
      ? []
      : [
          laterKnot(act, now, executoryOn(act) ?? null, {
            done: (day) => words.executory(formatDay(day, lang)),
            expected: words.executoryExpected,
            detail: words.executoryRule,
            words,
          }),
        ]),
  ]
}

function announcedKnot(
  date: ShownAct['planned'][number],
  index: number,
  act: Act,
  now: Date,
  lang: Lang,
): ThreadKnot {
  const words = pageWords[lang]
  const reached = act.votedOn ?? dayOf(now)
  const kept = act.votedOn !== null && act.votedOn <= date.plannedOn
  const state: KnotState = kept ? 'done' : reached > date.plannedOn ? 'broken' : 'expected'
  const day = formatDay(date.plannedOn, lang)
  return {
    state,
    title: index === 0 ? words.firstAnnounced(day) : words.laterAnnounced(day),
    children: index > 0 && <p>{date.reason ? words.reason(date.reason) : words.noReason}</p>,
  }
}

function voteKnot(act: Act, lang: Lang): ThreadKnot {
  const words = pageWords[lang]
  if (!act.votedOn) return { state: 'expected', title: words.voteExpected }
  const late = act.plannedOn !== null && act.plannedOn < act.votedOn
  return {
    state: 'done',
    title: words.vote(formatDay(act.votedOn, lang)),
    children: (
      <>
        {act.plannedOn && <p>{formatDelay(act.plannedOn, act.votedOn, lang)}</p>}
        {late && <p>{act.slipReason ? words.reason(act.slipReason) : words.noReason}</p>}
      </>
    ),
  }
}

function laterKnot(
  act: Act,
  now: Date,
  day: string | null,
  say: { done: (day: string) => string; expected: string; detail?: string; words: PageWords },
): ThreadKnot {
  const detail = say.detail && <p>{say.detail}</p>
  if (day) return { state: 'done', title: say.done(day), children: detail }
  const lost = act.votedOn !== null && daysBetween(act.votedOn, dayOf(now)) > longAgo
  return lost
    ? { state: 'unknown', title: say.expected, stateWords: say.words.notRecorded }
    : { state: 'expected', title: say.expected }
}

/** Decree 2021-1311: the text stays on show for two months at least. */
export function twoMonthsAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const month = date.getUTCMonth() + 2
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)))
    .toISOString()
    .slice(0, 10)
}
