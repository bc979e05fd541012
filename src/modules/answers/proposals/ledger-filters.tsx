import { z } from 'zod'
import { count, identifier, line, slug } from '#kernel/input.ts'
import type { Visit } from '#kernel/web/page.ts'
import { SelectField, TextField } from '#ui/fields.tsx'
import { FilterForm, FilterList } from '#ui/ledger.tsx'
import type { Ledger, LedgerFilter, Places, Sort } from './ledger-reads.ts'
import { type Outcome, outcomes, sorts } from './ledger-reads.ts'
import { words } from './page-messages.ts'

/** What the address of a ledger may say; what it says wrongly is left out rather than refused. */
export const asked = z.object({
  process: slug(),
  q: line({ max: 200, min: 0 }).optional().catch(undefined),
  axe: count(999).optional().catch(undefined),
  angle: count(99).optional().catch(undefined),
  theme: identifier().optional().catch(undefined),
  decision: z.enum(outcomes).optional().catch(undefined),
  ordre: z.enum(sorts).optional().catch(undefined),
  page: identifier().max(100_000).optional().catch(undefined),
})
export type Asked = z.output<typeof asked>

export const filterOf = (from: Asked): LedgerFilter => ({
  words: from.q || undefined,
  axis: from.axe || undefined,
  angle: from.angle || undefined,
  theme: from.theme,
  decision: from.decision,
  sort: from.ordre,
  page: from.page,
})

/** The address of the same ledger with something changed; back to its first page unless a page is asked. */
export function ledgerLink(visit: Visit, path: string, from: Asked, change: Partial<Asked>): string {
  const { process: _, page: __, ...kept } = from
  return visit.link(path, { ...kept, ...change })
}

/** The order of the list, said in words. */
export function orderWords(visit: Visit, from: Asked): string {
  const all = words[visit.lang]
  const sort: Sort = from.ordre ?? 'number'
  return sort === 'number' && from.q ? all.closest : all.orders[sort]
}

interface FiltersProps {
  visit: Visit
  path: string
  asked: Asked
  ledger: Ledger
  places: Places
}

/** Counts by decision as links, then axis, angle, words and order as a form: in the address, without a script. */
export function LedgerFilters(props: FiltersProps) {
  const { visit, path, ledger, places } = props
  const from = props.asked
  const all = words[visit.lang]
  const link = (change: Partial<Asked>) => ledgerLink(visit, path, from, change)
  const axis = places.axes.find((one) => one.number === from.axe)
  const angle = places.angles.find((one) => one.position === from.angle)
  const chosen = [
    from.q && { label: `« ${from.q} »`, without: link({ q: undefined }) },
    axis && { label: axis.title, without: link({ axe: undefined }) },
    angle && { label: angle.title, without: link({ angle: undefined }) },
    from.theme && { label: all.theme, without: link({ theme: undefined }) },
  ].filter((one): one is { label: string; without: string } => Boolean(one))
  const keep: Record<string, string> = {}
  if (from.decision) keep.decision = from.decision
  if (from.theme) keep.theme = String(from.theme)
  return (
    <>
      <FilterList
        label={all.byDecision}
        items={[
          {
            href: link({ decision: undefined }),
            label: all.all,
            count: ledger.total,
            current: !from.decision,
          },
          ...outcomes.map((outcome: Outcome) => ({
            href: link({ decision: outcome }),
            label: all.decision[outcome],
            count: ledger.counts[outcome] ?? 0,
            current: from.decision === outcome,
          })),
        ]}
      />
      <FilterForm
        action={visit.link(path)}
        label={all.refine}
        keep={keep}
        chosen={chosen}
        clear={visit.link(path)}
      >
        <TextField name="q" type="search" label={all.wordsOf} value={from.q ?? ''} />
        {places.axes.length > 0 && (
          <SelectField
            name="axe"
            label={all.axis}
            empty={all.allAxes}
            value={from.axe ? String(from.axe) : ''}
            options={places.axes.map((one) => ({
              value: String(one.number),
              label: `${one.number}. ${one.title}`,
            }))}
          />
        )}
        {places.angles.length > 0 && (
          <SelectField
            name="angle"
            label={all.angle}
            empty={all.allAngles}
            value={from.angle ? String(from.angle) : ''}
            options={places.angles.map((one) => ({ value: String(one.position), label: one.title }))}
          />
        )}
        <SelectField
          name="ordre"
          label={all.order}
          value={from.ordre ?? 'number'}
          options={sorts.map((sort) => ({ value: sort, label: all.orders[sort] }))}
        />
      </FilterForm>
    </>
  )
}
