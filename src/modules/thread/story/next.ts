import { fuzzyOfRow, sayFuzzyDate } from '#modules/processes/module.ts'
import { datesOf } from '#modules/thread/date-knots.ts'
import type { Stage } from '#modules/thread/own-knots.ts'
import type { Item, Thread } from '#modules/thread/thread.ts'
import { formatDay } from '#ui/dates.ts'
import { nextMessages } from './next-messages.ts'
import type { StoryTelling } from './story.ts'

type Told = Exclude<Stage, 'taken_back'>

/** What anyone may expect after some words, in one sentence. */
export function nextSaid(stage: Told, thread: Thread, telling: StoryTelling): string {
  const m = nextMessages[telling.lang].nexts
  const answers = of(thread, 'answer')
  if (stage !== 'answered') return m[stage]
  return answers.some((item) => item.status !== 'not_kept' && item.status !== 'expected')
    ? m.answered
    : m.answeredNo
}

/** Every day that is announced for what follows, the nearest first; that none is, when none is. */
export function nextDates(thread: Thread, telling: StoryTelling): string[] {
  const m = nextMessages[telling.lang]
  const { lang, today } = telling
  const dated: { day: string; said: string }[] = []
  const first = (items: { day: string; said: string }[]) => {
    const [found] = items.filter((one) => one.day >= today).sort((a, b) => a.day.localeCompare(b.day))
    if (found) dated.push(found)
  }
  first(
    of(thread, 'answer')
      .filter((item) => item.status === 'expected' && item.extra.due)
      .map(({ extra }) => ({ day: String(extra.due), said: m.answerBy(formatDay(String(extra.due), lang)) })),
  )
  first(
    of(thread, 'deliberation').flatMap(({ extra }) => {
      const day = extra.voted ? undefined : (extra.announced ?? extra.planned)
      return day ? [{ day: String(day), said: m.voteOn(formatDay(String(day), lang)) }] : []
    }),
  )
  first(
    of(thread, 'action').flatMap((item) => {
      const deadline = fuzzyOfRow('deadline', item.extra)
      const open = ['not_started', 'in_progress', 'suspended'].includes(item.status)
      return deadline && open ? [{ day: deadline.to, said: m.actionBy(sayFuzzyDate(deadline, lang)) }] : []
    }),
  )
  first(
    thread.milestones.flatMap((milestone) => {
      const { planned, expected, real } = datesOf(milestone)
      const due = expected ?? planned
      return due && !real
        ? [{ day: due.to, said: m.milestone(milestone.title, sayFuzzyDate(due, lang)) }]
        : []
    }),
  )
  const said = dated.sort((a, b) => a.day.localeCompare(b.day)).map((one) => one.said)
  return said.length > 0 ? said : [m.noDate]
}

/** A way to say that something is wrong, and where. Paths are inside the town. */
export interface Objection {
  readonly text: string
  readonly path: string
  readonly label: string
}

/** What anyone may do who does not agree; with a code, what the author alone may do comes first. */
export function objections(
  thread: Thread,
  telling: StoryTelling,
  own?: { code: string; status: string },
): Objection[] {
  const m = nextMessages[telling.lang]
  const found: Objection[] = []
  if (own?.status === 'kept_unpublished')
    found.push({ text: m.askAgain, path: `/suivre/${own.code}/recours`, label: m.askAgainLink })
  if (own && own.status !== 'withdrawn')
    found.push({ text: m.mend, path: `/suivre/${own.code}/corriger`, label: m.mendLink })
  const [quoted] = of(thread, 'statement')
  if (quoted) found.push({ text: m.badQuote, path: `/signaler/phrase/${quoted.id}`, label: m.badQuoteLink })
  const answers = of(thread, 'answer')
  const answered = answers.find((item) => item.status !== 'expected')
  if (answered)
    found.push({ text: m.badAnswer, path: `/signaler/reponse/${answered.id}`, label: m.badAnswerLink })
  const late = answers.some((item) => item.status === 'expected' && String(item.extra.due) < telling.today)
  const slug = of(thread, 'process')[0]?.extra.slug
  if (late && slug)
    found.push({
      text: m.lateAnswer,
      path: `/verifications/A2?demarche=${String(slug)}`,
      label: m.lateAnswerLink,
    })
  return found
}

const of = (thread: Thread, kind: Item['kind']): Item[] => thread.items.filter((item) => item.kind === kind)
