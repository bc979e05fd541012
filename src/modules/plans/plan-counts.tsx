import { Count, CountList } from '#ui/counts.tsx'
import { Status } from '#ui/knot.tsx'
import { useLang } from '#ui/language.tsx'
import { euros } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark, FactList } from '#ui/text.tsx'
import { statuses } from './action.ts'
import { statusKnot } from './action-words.tsx'
import { messages } from './messages.ts'
import { attributedShare } from './money.ts'
import { pageWords } from './page-words.ts'
import type { Plan } from './reads.ts'

/** How the actions are going: one count for each status, late apart, never one "percentage of progress". */
export function StatusCounts(props: { plan: Plan }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { actions } = props.plan
  if (actions.length === 0) return null
  const late = actions.filter((action) => action.timing.is === 'late')
  const invented = actions.filter((action) => action.statusExample).length
  const undated = actions.filter((action) => !action.deadline).length
  const over = actions.filter((action) => action.timing.is === 'plan_over').length
  const total = actions.length
  return (
    <Passage
      title={words.whereTheyStand(total)}
      id="etats"
      note={invented > 0 && <ExampleMark />}
      knot={actions.every((action) => action.status === 'unknown') ? 'unknown' : 'done'}
    >
      <CountList>
        {statuses
          .map((status) => ({
            status,
            count: actions.filter((action) => action.status === status && action.timing.is !== 'late').length,
          }))
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <Count value={count} total={total} small>
              <Status kind={statusKnot({ status, timing: { is: 'no_deadline' } })}>
                {messages[lang].status[status]}
              </Status>
            </Count>
          ))}
        {late.length > 0 && (
          <Count value={late.length} total={total} small broken>
            <Status kind="broken">{words.lateCount}</Status>
          </Count>
        )}
      </CountList>
      {undated > 0 && <p class="soft">{words.noDeadlineCount(undated, total)}</p>}
      {over > 0 && <p class="soft">{words.planOver(over)}</p>}
      <p class="soft">
        {words.statusSource} {invented > 0 && words.someExample(invented, total)}
      </p>
    </Passage>
  )
}

/** The envelope, and what of it is attributed to named actions. What is not known is said, and is not zero. */
export function MoneyPassage(props: { plan: Plan }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { strategy, actions } = props.plan
  const { envelopeCents: cents } = strategy
  const share = attributedShare(
    { cents, period: strategy.envelopePeriod },
    actions.map((action) => ({ cents: action.amountCents, period: action.amountPeriod })),
  )
  const qualifiers = [
    strategy.envelopePeriod && messages[lang].period[strategy.envelopePeriod as 'total'],
    strategy.envelopeCredit && messages[lang].credit[strategy.envelopeCredit as 'existing'],
  ].filter(Boolean)
  return (
    <Passage title={words.money} id="argent" knot={cents === null ? 'unknown' : 'done'}>
      <FactList
        facts={[
          {
            term: words.envelope,
            value: cents === null ? words.unknown : [euros(cents, lang), ...qualifiers].join(', '),
          },
          {
            term: words.attributed,
            value:
              share.counted === 0
                ? words.unknown
                : words.attributedOf(
                    euros(share.cents, lang),
                    cents === null ? words.unknown : euros(cents, lang),
                    share.counted,
                  ),
          },
        ]}
      />
      {share.unknown > 0 && <p>{words.unknownAmounts(share.unknown, actions.length)}</p>}
      {share.apart > 0 && <p>{words.apartAmounts(share.apart)}</p>}
      {strategy.envelopeSource && <p class="note">{words.source(strategy.envelopeSource)}</p>}
    </Passage>
  )
}
