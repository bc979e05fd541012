import type { Lang } from '#kernel/i18n.ts'
import { messages } from '#modules/processes/messages.ts'
import type { Milestone, PhaseDates } from '#modules/processes/reads.ts'
import { TownWords } from '#modules/processes/town-words.tsx'
import { days } from '#ui/numbers.ts'
import { DataTable } from '#ui/table.tsx'
import { Fold } from '#ui/text.tsx'
import type { AnnouncedDate, AnnouncedKind } from './announced-dates.ts'
import { dateMessages } from './date-messages.ts'
import { type FuzzyDate, sayFuzzyDate, slipInDays } from './fuzzy-date.ts'

interface Row {
  readonly title: string
  readonly french: boolean
  readonly first: FuzzyDate | undefined
  readonly later: readonly AnnouncedDate[]
  readonly real: FuzzyDate | undefined
  /** Why the last date was not the first. */
  readonly reason: string | null
  /** Told after a document that was published: it is the document that gives no reason. */
  readonly told: boolean
}

/** Every milestone and every end of a phase that was dated: announced, announced again with the reason, real, gap in days. */
export function DateTable(props: {
  announced: readonly AnnouncedDate[]
  phases: readonly PhaseDates[]
  milestones: readonly Milestone[]
  /** The whole process is told after published documents. */
  told: boolean
  today: string
  lang: Lang
}) {
  const { announced, today, lang } = props
  const words = dateMessages[lang]
  const told = (kinds: readonly AnnouncedKind[], about: (one: AnnouncedDate) => boolean) =>
    announced.filter((one) => kinds.includes(one.which) && about(one))
  const rowOf = (
    title: string,
    french: boolean,
    found: readonly AnnouncedDate[],
    real: FuzzyDate | undefined,
    reason: string | null,
    source: string | null = null,
  ): Row => ({
    title,
    french,
    first: found[0]?.on,
    later: found.slice(1),
    real,
    reason,
    told: props.told || source !== null,
  })
  const rows = [
    ...props.phases.flatMap((one) =>
      (['start', 'end'] as const).map((edge) =>
        rowOf(
          words.phaseEdge[edge](messages[lang].phases[one.kind]),
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
        one.source,
      ),
    ),
  ].filter((row) => row.first || row.real)
  if (rows.length === 0) return null
  const present = rows.filter((row) => yearOf(row) >= today.slice(0, 4))
  const past = [
    ...Map.groupBy(
      rows.filter((row) => !present.includes(row)),
      yearOf,
    ),
  ].sort()
  return (
    <>
      {present.length > 0 && <Dates caption={words.everyDate} rows={present} lang={lang} />}
      {past.map(([year, of]) => (
        <Fold summary={words.datesOf(year, String(of.length), String(of.filter(isMoved).length))} wide>
          <Dates caption={`${words.everyDate}, ${year}`} rows={of} lang={lang} />
        </Fold>
      ))}
    </>
  )
}

/** The year of the day it happened, else of the last day announced. */
const yearOf = (row: Row): string =>
  (row.real ?? row.later.at(-1)?.on ?? (row.first as FuzzyDate)).from.slice(0, 4)

/** Announced again, or kept on another day than the first announced. */
const isMoved = ({ first, later, real }: Row): boolean =>
  later.length > 0 || Boolean(first && real && slipInDays(first, real) !== 0)

function Reason({ reason, told, lang }: { reason: string | null; told: boolean; lang: Lang }) {
  const words = dateMessages[lang]
  if (reason) return <TownWords>{words.reason(reason)}</TownWords>
  return <>{told ? words.noReasonInSource : words.noReasonGiven}</>
}

function Dates({ caption, rows, lang }: { caption: string; rows: readonly Row[]; lang: Lang }) {
  const words = dateMessages[lang]
  const say = (date: FuzzyDate | undefined) => date && sayFuzzyDate(date, lang)
  return (
    <DataTable
      caption={caption}
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
                    {say(one.on)}. <Reason reason={one.reason} told={row.told} lang={lang} />
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
  const late = row.first && row.real && slipInDays(row.first, row.real) > 0
  return (
    <>
      {gapOf(row, lang)}
      {late && row.later.length === 0 && (
        <p class="note">
          <Reason reason={row.reason} told={row.told} lang={lang} />
        </p>
      )}
    </>
  )
}

function gapOf({ first, real }: Row, lang: Lang): string {
  const words = dateMessages[lang]
  if (!first || !real) return words.noGap
  const slip = slipInDays(first, real)
  if (slip === 0) return words.onTime
  const exact = first.precision === 'day' && real.precision === 'day'
  const count = days(Math.abs(slip), lang)
  if (slip < 0) return words.early(count)
  return exact ? words.late(count) : words.atLeastLate(count)
}
