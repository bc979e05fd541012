import type { Visit } from '#kernel/web/page.ts'
import { decisionNames } from '#modules/answers/module.ts'
import { Count } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import type { KnotState } from '#ui/knot.tsx'
import { useLang } from '#ui/language.tsx'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { ExampleMark } from '#ui/text.tsx'
import { ThreadList } from '#ui/thread-list.tsx'
import type { Status } from './action.ts'
import type { ShownAction } from './action-reads.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'

/** Districts served out of those aimed at, each one named; nothing when the action speaks of no district. */
export function ActionDistricts(props: { shown: ShownAction }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { districts, coverage, action } = props.shown
  if (districts.length === 0) return null
  const invented = districts.some((district) => district.example)
  return (
    <Passage
      title={words.districts(coverage.served, coverage.total)}
      id="quartiers"
      note={invented && <ExampleMark />}
      knot={
        coverage.served === coverage.total
          ? 'done'
          : coverage.unknown === coverage.total
            ? 'unknown'
            : 'expected'
      }
    >
      <Count value={coverage.served} total={coverage.total}>
        {words.districtsMissing(coverage.notYet, coverage.unknown)}
      </Count>
      {action.allDistricts && <p>{words.allPromised}</p>}
      <DataTable
        caption={words.districts(coverage.served, coverage.total)}
        rows={districts}
        columns={[
          { key: 'name', label: words.district, cell: (row) => row.name },
          { key: 'state', label: words.state, cell: (row) => messages[lang].district[row.state] },
          ...(districts.some((district) => district.note)
            ? [{ key: 'note', label: words.note, cell: (row: { note: string | null }) => row.note ?? '–' }]
            : []),
        ]}
      />
    </Passage>
  )
}

/** The proposals an action comes from, each with its decision; an invented link is marked. */
export function ActionProposals(props: { shown: ShownAction; link: Visit['link'] }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { proposals, process } = props.shown
  return (
    <Passage title={words.proposals} id="propositions" knot={proposals.length > 0 ? 'done' : 'unknown'}>
      {proposals.length === 0 && <p>{words.noProposal}</p>}
      {proposals.length > 0 && (
        <EntryList
          entries={proposals.map((proposal) => ({
            number: proposal.number,
            title: proposal.title,
            href: props.link(`/demarches/${process.slug}/propositions/${proposal.number}`),
            status: (
              <>
                {proposal.decision && decisionNames[proposal.decision as 'kept'][lang]}{' '}
                {proposal.example && <ExampleMark />}
              </>
            ),
          }))}
        />
      )}
    </Passage>
  )
}

/** Every status given, dated, the oldest first. */
export function ActionHistory(props: { shown: ShownAction }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { history } = props.shown
  return (
    <>
      <Passage title={words.history} id="histoire" knot={history.length > 0 ? 'done' : 'unknown'}>
        {history.length === 0 && <p>{words.noHistory}</p>}
      </Passage>
      <ThreadList
        knots={history.map((line) => ({
          state: knotOf(line.status as Status),
          title: messages[lang].status[line.status as Status],
          note: formatDay(line.onDay, lang),
          stateWords: line.note ?? '',
          example: line.example,
        }))}
      />
    </>
  )
}

function knotOf(status: Status): KnotState {
  if (status === 'unknown') return 'unknown'
  return status === 'not_started' ? 'expected' : 'done'
}
