import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { formatDay } from '#ui/dates.ts'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { formatNumber, outOf } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { FactList, Note } from '#ui/text.tsx'
import { paceWords } from './messages.ts'
import type { Pace } from './pace.ts'

const drawn: Record<Pace['state'], StatusKind> = {
  done: 'done',
  enough: 'done',
  slow: 'half',
  late: 'broken',
  unknown: 'expected',
}

/** The needed pace beside the real one, at a glance. */
export function PaceList(props: { visit: Visit; paces: readonly Pace[] }) {
  const { lang } = props.visit
  const all = paceWords[lang]
  if (props.paces.length === 0) return null
  const count = (value: number | null, decimals = 0) =>
    value === null ? undefined : formatNumber(value, lang, decimals)
  return (
    <Passage title={all.title}>
      {props.paces.map((pace) => (
        <>
          <h3>
            <TownWords>{pace.title}</TownWords>
          </h3>
          <Status kind={drawn[pace.state]}>{all.state[pace.state]}</Status>
          <FactList
            facts={[
              { term: all.left, value: outOf(pace.left, pace.admitted, lang) },
              { term: all.due, value: pace.due ? formatDay(pace.due, lang) : undefined },
              { term: all.openDays, value: count(pace.openDaysLeft) },
              { term: all.needed, value: count(pace.needed, 1) },
              { term: all.real, value: count(pace.real, 1) },
            ]}
          />
        </>
      ))}
      <Note>{all.method}</Note>
    </Passage>
  )
}
