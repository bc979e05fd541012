import type { Visit } from '#kernel/web/page.ts'
import { dayInParis } from '#modules/processes/dates/paris-time.ts'
import { TownWords } from '#modules/processes/town-words.tsx'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { days } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { daysOverdue, dueSaid } from './due.ts'
import type { Commitment } from './published-texts.ts'
import { textMessages } from './text-messages.ts'
import type { PromiseVerdict } from './verdicts.ts'

type Verdicts = ReadonlyMap<string, PromiseVerdict>

/** Kept, broken, not yet due, or not to be known: never typed, always computed, with the way to the rows. */
export function VerdictSaid(props: { one: Pick<Commitment, 'checkCode'>; verdicts: Verdicts; visit: Visit }) {
  const { one, visit } = props
  const words = textMessages[visit.lang]
  const found = one.checkCode ? props.verdicts.get(one.checkCode) : undefined
  if (!found)
    return (
      <>
        <strong>{words.cannotBeKnown}</strong>
        <p class="note">{one.checkCode ? words.noSuchCheck(one.checkCode) : words.notComputed}</p>
      </>
    )
  return (
    <>
      <strong>{found.said[visit.lang]}</strong>
      <br />
      <a href={visit.link(found.path)}>{words.figure(found.figure[visit.lang], one.checkCode ?? '')}</a>
      <p class="note">{words.countedOn(formatDay(found.date, visit.lang))}</p>
    </>
  )
}

/** When a promise is due, in the reader's language where its words say a date, and that this day has passed. */
export function DueSaid(props: {
  one: Pick<Commitment, 'due'> & Partial<Commitment>
  verdicts: Verdicts
  visit: Visit
}) {
  const { one, visit } = props
  const said = dueSaid(one, visit.lang)
  const verdict = one.checkCode ? props.verdicts.get(one.checkCode)?.verdict : undefined
  // Once the data say whether it was kept, they say enough.
  const judged = verdict === 'kept' || verdict === 'broken'
  const late = judged ? undefined : daysOverdue(one, dayInParis(visit.now))
  return (
    <>
      {said.asWritten ? <TownWords>{said.words}</TownWords> : said.words}
      {late !== undefined && (
        <span class="note"> {textMessages[visit.lang].duePassed(days(late, visit.lang))}</span>
      )}
    </>
  )
}

/** The promises of the charter in force, on the page of the process. Nothing when it makes none. */
export function CommitmentsPassage(props: {
  commitments: readonly Commitment[]
  verdicts: Verdicts
  process: string
  visit: Visit
}) {
  const { commitments, verdicts, visit } = props
  const words = textMessages[visit.lang]
  const charter = `/demarches/${props.process}/charte`
  if (commitments.length === 0) return null
  return (
    <Passage id="engagements" title={words.promised}>
      <EntryList
        entries={commitments.map((one) => ({
          title: <TownWords>{one.promise}</TownWords>,
          href: visit.link(`${charter}#engagement-${one.position}`),
          note: (
            <>
              <TownWords>{one.promisedBy}</TownWords>. <DueSaid one={one} verdicts={verdicts} visit={visit} />
            </>
          ),
          status: <VerdictSaid one={one} verdicts={verdicts} visit={visit} />,
        }))}
      />
      <TargetLink href={visit.link(charter)}>{words.readCharter}</TargetLink>
    </Passage>
  )
}
