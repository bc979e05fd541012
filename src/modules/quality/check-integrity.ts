import type { Words } from '#kernel/i18n.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { questionName } from '#modules/slips/module.ts'
import { days, formatNumber } from '#ui/numbers.ts'
import type { IntegrityCode } from './check-codes.ts'
import { figure, sessionWords } from './check-inclusion.ts'
import { listsInTime } from './check-meeting-lists.ts'
import type { Part, Result } from './checks.ts'
import { integrityMessages } from './integrity-messages.ts'
import type { CountedSession, TakingPart } from './taking-part-reads.ts'

type Said = (typeof integrityMessages)['fr']
export const integrityWords = (say: (m: Said, lang: 'fr' | 'en') => string): Words => ({
  fr: say(integrityMessages.fr, 'fr'),
  en: say(integrityMessages.en, 'en'),
})

const count = (label: Words, value: number): Part => ({ label, value, unit: 'count' })
const note = (label: Words): Part => ({ label, value: null, unit: 'note' })

/**
 * The eight figures of how it is led. Only moderation without a reason and a list published late break a rule; the others are
 * to be read.
 */
export function integrityChecks(
  facts: TakingPart,
  home: string,
  today: string,
): Record<IntegrityCode, Result> {
  const { sessions, voices, moderation, judgements } = facts
  const alone = sessions.filter((one) => !one.facilitated)
  const bare = moderation.refused - moderation.refusedWithReason
  const asked = judgements.questions.filter((one) => one.n !== null)
  const corrected = facts.corrections.reduce((sum, one) => sum + one.count, 0)
  return {
    P1: documentsInTime(sessions, home),
    P2: figure(sessions.length - alone.length, sessions.length, {
      verdict: alone.length === 0 ? 'kept' : 'figure',
      failing: alone.map((one) => ({
        label: sessionWords(one),
        why: integrityWords((m) => m.why.noFacilitator),
        path: `${home}/seances/${one.id}`,
      })),
    }),
    P3: figure(moderation.refused, moderation.received, {
      verdict: bare > 0 ? 'broken' : 'figure',
      parts: moderationParts(moderation, bare),
    }),
    P4: figure(voices.checked, voices.entered, { unknown: voices.entered - voices.checked }),
    P5: figure(moderation.screenedBefore, moderation.published, {
      verdict: moderation.screenedBefore === moderation.published ? 'kept' : 'figure',
      parts: [
        count(
          integrityWords((m) => m.masked),
          moderation.masked,
        ),
      ],
    }),
    P6: figure(judgements.counted === 0 ? null : asked.length, judgements.questions.length, {
      parts:
        judgements.counted === 0
          ? []
          : judgements.questions.map(({ question, n, median }) =>
              note(
                integrityWords((m, lang) => {
                  const said = questionName(question, lang)
                  return n === null || median === null
                    ? m.judgedSecret(said)
                    : m.judged(said, formatNumber(median, lang), formatNumber(n, lang))
                }),
              ),
            ),
    }),
    P7: {
      numerator: corrected,
      denominator: null,
      verdict: 'figure',
      parts: facts.corrections.map((one) =>
        count(
          integrityWords((m) => m.corrected[one.kind]),
          one.count,
        ),
      ),
      failing: [],
    },
    P8: listsInTime(facts.meetings, today),
  }
}

function moderationParts(found: TakingPart['moderation'], bare: number): Part[] {
  const { appeals, reports } = found
  return [
    ...found.byReason.map((one) =>
      count(
        integrityWords((m, lang) => {
          const reasons: Readonly<Record<string, string>> = contributionMessages[lang].reason
          return m.reasonKept(reasons[one.reason] ?? one.reason)
        }),
        one.n,
      ),
    ),
    ...(bare > 0
      ? [
          count(
            integrityWords((m) => m.noReasonGiven),
            bare,
          ),
        ]
      : []),
    count(
      integrityWords((m) => m.appeals),
      appeals.made,
    ),
    ...(appeals.made > 0
      ? [
          count(
            integrityWords((m) => m.appealsAccepted),
            appeals.accepted,
          ),
          count(
            integrityWords((m) => m.appealsWaiting),
            appeals.waiting,
          ),
        ]
      : []),
    count(
      integrityWords((m) => m.reports),
      reports.received,
    ),
  ]
}

/** Each document that came too late, with how many days before. */
export const lateWords = (one: CountedSession): Words =>
  integrityWords((m, lang) =>
    one.lateDocuments
      .map((late) =>
        late.days > 0
          ? m.why.documentLate(late.title, days(late.days, lang))
          : m.why.documentAfter(late.title),
      )
      .join(' '),
  )

/** P1 */
function documentsInTime(sessions: readonly CountedSession[], home: string): Result {
  const given = sessions.filter((one) => one.documents > 0)
  const late = given.filter((one) => one.lateDocuments.length > 0)
  return figure(given.length - late.length, given.length, {
    verdict: late.length === 0 ? 'kept' : 'figure',
    parts: [
      count(
        integrityWords((m) => m.withoutDocument),
        sessions.length - given.length,
      ),
    ],
    failing: late.map((one) => ({
      label: sessionWords(one),
      why: lateWords(one),
      path: `${home}/seances/${one.id}`,
    })),
  })
}
