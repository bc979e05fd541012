import type { Lang } from '#kernel/i18n.ts'
import { dayOf, formatDay, formatInstant } from '#ui/dates.ts'
import type { KnotState } from '#ui/knot.tsx'
import type { ThreadKnot } from '#ui/thread-list.tsx'
import { type BackPlan, listState, noteDays, noticeState, type StepState } from './meeting.ts'
import { messages } from './messages.ts'
import type { Meeting } from './reads.ts'

const knotOf: Readonly<Record<StepState, KnotState>> = {
  done: 'done',
  'done-late': 'broken',
  late: 'broken',
  expected: 'expected',
  unknown: 'unknown',
}

/** `voted`: a vote taken there is recorded, so it was held. The steps of a meeting in their order, each with its last day, how it was counted and where it stands. */
export function datesOf(
  meeting: Meeting,
  plan: BackPlan,
  voted: boolean,
  now: Date,
  lang: Lang,
): ThreadKnot[] {
  const words = messages[lang]
  const long = (day: string) => formatDay(day, lang, true)
  const step = (state: StepState, title: string, lines: (string | false | null)[]): ThreadKnot => ({
    state: knotOf[state],
    stateWords: words.stepState[state],
    title,
    children: lines.filter(Boolean).map((line) => <p>{line}</p>),
  })
  const past = meeting.heldOn < dayOf(now)
  const list = listState(meeting, plan, now)
  return [
    // Advice for what is to come; whether the answers were there is said by the pages of the process.
    ...(past
      ? []
      : [
          step('expected', words.step.answers, [
            `${words.due} ${long(plan.answersDue)}. ${words.answersHow(noteDays)}`,
          ]),
        ]),
    step(noticeState(meeting, plan, now), words.step.notice, [
      meeting.noticeSentOn && words.doneOn(long(meeting.noticeSentOn)),
      meeting.noticeLateReason && words.sentLate(meeting.noticeLateReason),
      `${words.due} ${long(plan.noticeDue)}. ${words.noticeHow(plan.clearDays)}`,
      plan.noticeDue !== plan.noticeLimit && words.limit(long(plan.noticeLimit)),
      words.rule[plan.rule],
    ]),
    step(meeting.listPublishedAt || voted ? 'done' : past ? 'unknown' : 'expected', words.step.meeting, [
      long(meeting.heldOn),
    ]),
    step(list ?? 'unknown', words.step.list, [
      meeting.listPublishedAt && words.listedOn(formatInstant(meeting.listPublishedAt, lang)),
      plan.listDue ? `${words.due} ${long(plan.listDue)}. ${words.listHow}` : words.listBefore,
    ]),
  ]
}
