import { messages } from '#modules/deliberations/messages.ts'
import { pageWords } from '#modules/deliberations/page-words.ts'
import type { Act } from '#modules/deliberations/reads.ts'
import { formatDay } from '#ui/dates.ts'
import { useLang } from '#ui/language.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note } from '#ui/text.tsx'
import { isTie, lacksQuorum, voteFields } from './votes.ts'

/** The votes, an unknown one written as such: the table never shows zero for what nobody told us. */
export function VotePassage(props: { act: Act }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { act } = props
  if (!act.votedOn)
    return (
      <Passage title={words.votes} id="vote" knot="expected">
        <p>{words.voteExpected}</p>
      </Passage>
    )
  const rows = [...voteFields]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name) => ({ label: messages[lang].field[name], value: act[name] }))
  const known = rows.some((row) => row.value !== null)
  return (
    <Passage title={words.votes} id="vote" knot={known ? 'done' : 'unknown'}>
      <p>
        <strong>{messages[lang].outcome[act.outcome as 'adopted']}</strong>
      </p>
      {isTie(act) && <p>{words.tie}</p>}
      {lacksQuorum(act) && <Note>{words.quorum(act.present as number, act.members as number)}</Note>}
      {known ? (
        <DataTable
          caption={words.voteOf(formatDay(act.votedOn, lang))}
          rows={rows}
          columns={[
            { key: 'what', label: words.votesWhat, cell: (row) => row.label },
            {
              key: 'count',
              label: words.votesCount,
              number: true,
              cell: (row) => (row.value === null ? undefined : formatNumber(row.value, lang)),
            },
          ]}
        />
      ) : (
        <p>{words.votesUnknown}</p>
      )}
    </Passage>
  )
}

const order = [
  'votesFor',
  'votesAgainst',
  'votesAbstention',
  'votesNotTakingPart',
  'present',
  'members',
] as const
