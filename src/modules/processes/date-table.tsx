import type { Lang } from '#kernel/i18n.ts'
import { days } from '#ui/numbers.ts'
import { DataTable } from '#ui/table.tsx'
import type { AnnouncedDate, AnnouncedKind } from './announced-dates.ts'
import { type FuzzyDate, sayFuzzyDate, slipInDays } from './fuzzy-date.ts'
import { messages } from './messages.ts'
import type { Milestone, PhaseDates } from './reads.ts'
import { TownWords } from './town-words.tsx'

interface Row {
  readonly title: string
  readonly french: boolean
  readonly first: FuzzyDate | undefined
  readonly later: readonly AnnouncedDate[]
  readonly real: FuzzyDate | undefined
  /** Why the last date was not the first. */
  readonly reason: string | null
}

/** Every milestone and every end of a phase that was dated: announced, announced again with the reason, real, gap in days. */
export function DateTable(props: {
  announced: readonly AnnouncedDate[]
  phases: readonly PhaseDates[]
  milestones: readonly Milestone[]
  lang: Lang
}) {
  const { announced, lang } = props
  const words = messages[lang]
  const told = (kinds: readonly AnnouncedKind[], about: (one: AnnouncedDate) => boolean) =>
    announced.filter((one) => kinds.includes(one.which) && about(one))
  const rowOf = (
    title: string,
    french: boolean,
    found: readonly AnnouncedDate[],
    real: FuzzyDate | undefined,
    reason: string | null,
  ): Row => ({ title, french, first: found[0]?.on, later: found.slice(1), real, reason })
  const rows = [
    ...props.phases.flatMap((one) =>
      (['start', 'end'] as const).map((edge) =>
        rowOf(
          words.phaseEdge[edge](words.phases[one.kind]),
          false,
          told([`planned_${edge}`, `expected_${edge}`], (row) => row.phaseKind === one.kind),
          edge === 'start' ? one.realStart : one.realEnd,
          one.slipReason,
        ),
      ),
    ),
    ...props.milestones.map((one) =>
      rowOf(
        one.title,
        true,
        told(['planned', 'expected'], (row) => row.milestoneId === one.id),
        one.real,
        one.slipReason,
      ),
    ),
  ].filter((row) => row.first || row.real)
  if (rows.length === 0) return null
  const say = (date: FuzzyDate | undefined) => date && sayFuzzyDate(date, lang)
  return (
    <DataTable
      caption={words.everyDate}
      rows={rows}
      columns={[
        {
          key: 'what',
          label: words.dated,
          cell: (row) => (row.french ? <TownWords>{row.title}</TownWords> : row.title),
        },
        { key: 'first', label: words.firstAnnounced, cell: (row) => say(row.first) ?? words.neverAnnounced },
        {
          key: 'later',
          label: words.announcedAgain,
          cell: (row) =>
            row.later.length === 0
              ? words.neverMoved
              : row.later.map((one) => (
                  <p>
                    {say(one.on)}.{' '}
                    {one.reason ? <TownWords>{words.reason(one.reason)}</TownWords> : words.noReasonGiven}
                  </p>
                )),
        },
        { key: 'real', label: words.realDate, cell: (row) => say(row.real) ?? words.notRecordedYet },
        { key: 'gap', label: words.gap, cell: (row) => <Gap row={row} lang={lang} /> },
      ]}
    />
  )
}

/** A date that was not kept says why beside its gap, or that its source does not. */
function Gap({ row, lang }: { row: Row; lang: Lang }) {
  const words = messages[lang]
  const late = row.first && row.real && slipInDays(row.first, row.real) > 0
  return (
    <>
      {gapOf(row, lang)}
      {late && row.later.length === 0 && (
        <p class="note">
          {row.reason ? <TownWords>{words.reason(row.reason)}</TownWords> : words.noReasonGiven}
        </p>
      )}
    </>
  )
}

function gapOf({ first, real }: Row, lang: Lang): string {
  const words = messages[lang]
  if (!first || !real) return words.noGap
  const slip = slipInDays(first, real)
  if (slip === 0) return words.onTime
  const exact = first.precision === 'day' && real.precision === 'day'
  const count = days(Math.abs(slip), lang)
  if (slip < 0) return words.early(count)
  return exact ? words.late(count) : words.atLeastLate(count)
}
