import type { Words } from '#kernel/i18n.ts'
import { categoryName, type SlipFigures } from '#modules/slips/module.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import type { InclusionCode } from './check-codes.ts'
import type { Part, Result, Verdict } from './checks.ts'
import { inclusionMessages } from './inclusion-messages.ts'
import { contributionWords } from './participation-words.ts'
import { accessConditions, type CountedSession, type Group, type TakingPart } from './taking-part-reads.ts'

type Said = (typeof inclusionMessages)['fr']
export const inclusionWords = (say: (m: Said, lang: 'fr' | 'en') => string): Words => ({
  fr: say(inclusionMessages.fr, 'fr'),
  en: say(inclusionMessages.en, 'en'),
})

/** Past this share of words that came through the site, the other channels are missing. */
export const tooMuchWeb = 0.8
const leastPersons = 5

const note = (label: Words): Part => ({ label, value: null, unit: 'note' })
const count = (label: Words, value: number): Part => ({ label, value, unit: 'count' })
const groupParts = (groups: readonly Group[]) =>
  groups.map((one) =>
    count(
      inclusionWords((_, lang) => contributionWords(one.category, lang)),
      one.count,
    ),
  )
const notKnown = (parts: readonly Part[] = []): Result => ({
  numerator: null,
  denominator: null,
  verdict: 'unknown',
  parts,
  failing: [],
})

/** A figure out of a total; nothing to count yet when there is none, and not known when nobody said. */
export function figure(
  numerator: number | null,
  denominator: number,
  more: Partial<Result> & { verdict?: Verdict } = {},
): Result {
  const verdict = numerator === null ? 'unknown' : denominator === 0 ? 'pending' : 'figure'
  // Nobody said: there is no total to be out of either.
  if (numerator === null && denominator === 0) return notKnown()
  return { numerator, denominator, verdict, failing: [], ...(denominator === 0 ? {} : more) }
}

/** The twelve figures of who takes part. None is a promise: they are to be read. */
export function inclusionChecks(facts: TakingPart, home: string): Record<InclusionCode, Result> {
  const { voices, districts, sessions, crossings, statements } = facts
  const silent = voices.published > 0 && voices.said === 0
  const named = districts.filter((one) => one.named)
  const nobodySaysWhere = voices.received > 0 && named.length === 0
  const held = sessions.filter((one) => one.held)
  const empty = crossings.filter((one) => one.proposals === 0)
  const alone = statements.filter((one) => one.groups < 2)
  return {
    I1: figure(voices.said, voices.published, { parts: groupParts(facts.categories) }),
    I2: comparedWithCensus(facts),
    I3: figure(silent ? null : voices.concerned, voices.said),
    I4: figure(voices.received > 0 && voices.channelKnown === 0 ? null : voices.web, voices.channelKnown, {
      parts: [
        ...groupParts(facts.channels),
        ...(voices.web > tooMuchWeb * voices.channelKnown ? [note(inclusionWords((m) => m.tooMuchWeb))] : []),
      ],
    }),
    I5: figure(nobodySaysWhere ? null : named.length, districts.length, {
      failing:
        named.length === 0
          ? []
          : districts
              .filter((one) => !one.named)
              .map((one) => ({
                label: { fr: one.name, en: one.name },
                why: inclusionWords((m) => m.why.nobodyThere),
                path: '/quartiers',
              })),
    }),
    I6: newcomers(facts.slips),
    I7: figure(silent ? null : statements.length - alone.length, statements.length, {
      examples: statements.filter((one) => one.example).length,
      parts: [
        count(
          inclusionWords((m) => m.disagreements),
          statements.filter((one) => one.disagreed).length,
        ),
      ],
      failing: silent
        ? []
        : alone.map((one) => ({
            label: inclusionWords((m) => m.statement(String(one.number), one.text)),
            why: inclusionWords((m) => (one.groups === 1 ? m.why.oneVoice : m.why.noVoice)),
            path: `${home}/synthese/${one.number}`,
          })),
    }),
    I8: figure(silent ? null : voices.organisations, voices.said, {
      parts: [
        count(
          inclusionWords((m) => m.fromPersons),
          voices.said - voices.organisations,
        ),
        count(
          inclusionWords((m) => m.authorUnsaid),
          voices.published - voices.said,
        ),
        ...signedBriefs(facts.briefs),
        note(inclusionWords((m) => m.sameAuthor)),
      ],
    }),
    I9: access(sessions, home),
    I10: figure(held.filter((one) => one.counted).length, held.length, {
      parts: facts.dropOut.map((one) => note(roundSaid(one))),
      failing: held
        .filter((one) => !one.counted)
        .map((one) => sessionRow(one, home, (m) => m.why.notCounted)),
    }),
    I11: notKnown(),
    I12: figure(crossings.length - empty.length, crossings.length, {
      failing: empty.map((one) => ({
        label: inclusionWords((m) => m.axisAngle(String(one.axis), one.axisTitle, one.angleTitle)),
        why: inclusionWords((m) => m.why.emptyCell),
        path: `${home}/propositions?axe=${one.axis}&angle=${one.angle}`,
      })),
    }),
  }
}

/** I8: how much of what was signed comes from the tenth of the signers who say most. */
function signedBriefs({ signers, theses, tenth, tenthTheses }: TakingPart['briefs']): Part[] {
  if (signers === 0) return []
  return [
    note(
      inclusionWords((m, lang) =>
        m.signed(
          plural(signers, m.signers, lang),
          plural(theses, m.theses, lang),
          plural(tenth, m.tenth, lang),
          outOf(tenthTheses, theses, lang),
        ),
      ),
    ),
  ]
}

/** With its day when it is known to the day: two sessions of a series bear the same title. */
export const sessionWords = (one: CountedSession): Words =>
  inclusionWords((_, lang) =>
    one.offHours === null ? one.title : `${one.title}, ${formatDay(one.day, lang)}`,
  )

const sessionRow = (one: CountedSession, home: string, why: (m: Said, lang: 'fr' | 'en') => string) => ({
  label: sessionWords(one),
  why: inclusionWords(why),
  path: `${home}/seances/${one.id}`,
})

/** Those of the five conditions of which nothing is said. */
export const unsaidAccess = (one: CountedSession) => accessConditions.filter((name) => one[name] === null)

export const unsaidWords = (one: CountedSession): Words =>
  inclusionWords((m) =>
    m.why.notSaid(
      unsaidAccess(one)
        .map((name) => m.access[name].toLowerCase())
        .join(', '),
    ),
  )

/** How many say yes, beside how many say it at all; nothing where none does, which is not zero. */
function outOfSaid(
  sessions: readonly CountedSession[],
  answer: (one: CountedSession) => boolean | null,
  label: (m: Said) => string,
): Part[] {
  const said = sessions.filter((one) => answer(one) !== null)
  if (said.length === 0) return []
  return [
    note(
      inclusionWords((m, lang) =>
        m.outOfSaid(label(m), outOf(said.filter(answer).length, said.length, lang)),
      ),
    ),
  ]
}

/** I9 */
function access(sessions: readonly CountedSession[], home: string): Result {
  const silent = sessions.filter((one) => unsaidAccess(one).length > 0)
  return figure(sessions.length - silent.length, sessions.length, {
    parts: [
      ...accessConditions.flatMap((name) =>
        outOfSaid(
          sessions,
          (one) => one[name],
          (m) => m.access[name],
        ),
      ),
      ...outOfSaid(
        sessions,
        (one) => one.offHours,
        (m) => m.offHours,
      ),
    ],
    failing: silent.map((one) => ({ ...sessionRow(one, home, () => ''), why: unsaidWords(one) })),
  })
}

/** I10: who came to a round and came back to the next; a handful of persons is not told. */
function roundSaid(one: TakingPart['dropOut'][number]): Words {
  return inclusionWords((m, lang) => {
    const audience = m.audiences[one.audience as keyof typeof m.audiences] ?? one.audience
    const about = one.axis === null ? audience : `${m.axis(String(one.axis))}, ${audience}`
    const number = (value: number) => formatNumber(value, lang)
    const gone = one.came - one.cameBack
    const few =
      one.came < leastPersons ||
      (one.cameBack > 0 && one.cameBack < leastPersons) ||
      (gone > 0 && gone < leastPersons)
    return few
      ? m.roundSecret(about, number(one.round))
      : m.round(about, number(one.round), number(one.came), number(one.cameBack))
  })
}

/** I2: only the gaps that thirty answers allow, each with its interval. */
function comparedWithCensus({ slips, voices, districts }: TakingPart): Result {
  const known = slips.tallies.filter((one) => one.census)
  const compared = known.filter((one) => one.enough)
  const points = (value: number, lang: 'fr' | 'en') =>
    `${value > 0 ? '+' : ''}${formatNumber(value, lang, 1)}`
  const parts = [
    note(
      inclusionWords((m, lang) =>
        m.slips(formatNumber(slips.counted, lang), formatNumber(voices.received, lang)),
      ),
    ),
    ...compared.flatMap((tally) =>
      tally.cells.flatMap(({ category, gap }) =>
        gap
          ? [
              note(
                inclusionWords((m, lang) =>
                  m.gap(
                    m.criteria[tally.criterion as 'age'],
                    categoryName(tally.criterion, category, lang, districts),
                    points(gap.points, lang),
                    points(gap.low, lang),
                    points(gap.high, lang),
                  ),
                ),
              ),
            ]
          : [],
      ),
    ),
  ]
  if (known.length === 0) return notKnown(slips.counted > 0 ? parts : [])
  return figure(slips.counted === 0 ? null : compared.length, known.length, { parts })
}

/** I6. A small number of slips is secret, and so is what would give it away. */
function newcomers(slips: SlipFigures): Result {
  const tally = slips.tallies.find((one) => one.criterion === 'firstTime')
  const cell = (category: string) => tally?.cells.find((one) => one.category === category)?.count
  const [first, other] = [cell('yes'), cell('no')]
  if (slips.counted === 0 || first == null || other == null) return notKnown()
  return figure(first, first + other)
}
