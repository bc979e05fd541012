import type { FormState, Visit } from '#kernel/web/page.ts'
import { Choices } from '#ui/choices.tsx'
import { Diff } from '#ui/diff.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { nameOf, Shown, said } from './change-tables.tsx'
import { columnOf } from './columns.ts'
import type { Conflict, RowPlan, Settlement } from './compare.ts'
import { workbookWords } from './messages.ts'
import type { BookPlan } from './plan-book.ts'

/** Settled at once; the others come when the same workbook is sent again. */
const shownConflicts = 50

/** What somebody chose already, as the form sends it back after a refusal. */
const chosenIn = (form: FormState<unknown>): Partial<Settlement>[] =>
  Array.isArray(form.values.settled) ? form.values.settled : []

/** What was changed on both sides, line by line: both texts, what differs, and a choice. None is made for anybody. */
export function Conflicts(props: { visit: Visit; plan: BookPlan; form: FormState<unknown> }) {
  const { visit, plan } = props
  const rows = plan.rows.filter((row) => row.state === 'conflict')
  if (rows.length === 0) return null
  const chosen = chosenIn(props.form)
  let place = 0
  return (
    <>
      <Shown visit={visit} count={rows.length} most={shownConflicts} />
      {rows.slice(0, shownConflicts).map((row) => (
        <section aria-labelledby={`ligne-${row.line}`}>
          <h3 id={`ligne-${row.line}`}>{nameOf(visit, row)}</h3>
          {row.conflicts.map((one) => (
            <Dispute visit={visit} row={row} conflict={one} place={place++} chosen={chosen} />
          ))}
        </section>
      ))}
    </>
  )
}

function Dispute(props: {
  visit: Visit
  row: RowPlan
  conflict: Conflict
  place: number
  chosen: readonly Partial<Settlement>[]
}) {
  const { visit, conflict, place } = props
  const all = workbookWords[visit.lang]
  const { field, before, after, seen } = conflict
  const proposal = props.row.row?.proposal
  const already = props.chosen.find(
    (one) => Number(one.proposal) === proposal && one.field === field && one.seen === seen,
  )
  const differs = columnOf[field].kind === 'text' && before !== '' && after !== ''
  return (
    <>
      {Object.entries({ proposal, field, seen }).map(([name, value]) => (
        <HiddenField name={`settled.${place}.${name}`} value={String(value)} />
      ))}
      <Choices
        kind="radio"
        name={`settled.${place}.keep`}
        label={<span lang="fr">{columnOf[field].header}</span>}
        value={already?.keep}
        options={[
          { value: 'theirs', label: all.keepTheirs, hint: said(visit, conflict, before) },
          { value: 'mine', label: all.keepMine, hint: said(visit, conflict, after) },
        ]}
      />
      {differs && (
        <Diff
          id={`ecart-${place}`}
          title={all.differs}
          before={before}
          after={after}
          lang={visit.lang === 'fr' ? undefined : 'fr'}
        />
      )}
    </>
  )
}
