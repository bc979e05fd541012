import type { Visit } from '#kernel/web/page.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { ExampleMark, Fold, PlainList } from '#ui/text.tsx'
import { opinionWords } from './messages.ts'
import { OpinionState } from './opinion-status.tsx'
import type { OpinionRow } from './reads.ts'

/** The opinions asked, folded: who validates an answer reads them beside it. Withdrawn requests are left out. */
export function GivenOpinions(props: { visit: Visit; opinions: readonly OpinionRow[] }) {
  const { visit } = props
  const shown = props.opinions.filter((one) => one.status !== 'withdrawn')
  if (shown.length === 0) return null
  return (
    <Fold summary={`${opinionWords[visit.lang].title} (${shown.length})`} wide>
      <OpinionPoints visit={visit} opinions={shown} />
    </Fold>
  )
}

/** One point an organisation: where it stands, and what it says. */
export function OpinionPoints(props: { visit: Visit; opinions: readonly OpinionRow[] }) {
  return (
    <PlainList
      items={props.opinions.map((one) => (
        <>
          <TownWords>{one.organisation}</TownWords> <OpinionState visit={props.visit} opinion={one} />{' '}
          {one.example && <ExampleMark />}
          {one.text && <TownText text={one.text} />}
        </>
      ))}
    />
  )
}
