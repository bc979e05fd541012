import type { Visit } from '#kernel/web/page.ts'
import { useLang } from '#ui/language.tsx'
import { FilterList } from '#ui/ledger.tsx'
import { Fold } from '#ui/text.tsx'
import { kinds, statuses } from './action.ts'
import { type ActionFilter, filtered } from './list-actions.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'
import type { Plan } from './reads.ts'

/** Filters as links that combine, each with what it would show: axis, kind, status, flagship. */
export function PlanFilters(props: { plan: Plan; filter: ActionFilter; link: Visit['link'] }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { plan, filter } = props
  const href = (change: ActionFilter) =>
    `${props.link(`/plans/${plan.strategy.slug}`, { ...filter, ...change })}#actions`
  const counted = (change: ActionFilter) => filtered(plan, { ...filter, ...change }).length
  const item = (label: string, change: ActionFilter, current: boolean) => ({
    label,
    href: href(change),
    count: counted(change),
    current,
  })
  const present = <T,>(items: readonly T[], of: (item: T) => boolean) => items.filter(of)
  const late = plan.actions.some((action) => action.timing.is === 'late')
  const active = Object.values(filter).some((value) => value !== undefined)
  const flagged = plan.actions.some((action) => action.flagship)
  return (
    <div class="stretch not-on-paper">
      <Fold summary={words.filters} open={active} wide>
        {plan.axes.length > 1 && (
          <FilterList
            label={words.byAxis}
            items={[
              item(`${words.byAxis} : ${words.all}`, { axis: undefined }, filter.axis === undefined),
              ...plan.axes.map((axis) =>
                item(
                  `${axis.number}. ${axis.shortTitle}`,
                  { axis: axis.number },
                  filter.axis === axis.number,
                ),
              ),
            ]}
          />
        )}
        <FilterList
          label={words.byKind}
          items={[
            item(`${words.byKind} : ${words.all}`, { kind: undefined }, filter.kind === undefined),
            ...present(kinds, (kind) => plan.actions.some((action) => action.kind === kind)).map((kind) =>
              item(messages[lang].kind[kind], { kind }, filter.kind === kind),
            ),
          ]}
        />
        <FilterList
          label={words.byStatus}
          items={[
            item(`${words.byStatus} : ${words.all}`, { status: undefined }, filter.status === undefined),
            ...present(statuses, (status) => plan.actions.some((action) => action.status === status)).map(
              (status) => item(messages[lang].status[status], { status }, filter.status === status),
            ),
            ...(late ? [item(words.lateCount, { status: 'late' }, filter.status === 'late')] : []),
          ]}
        />
        {flagged && (
          <FilterList
            label={words.byFlag}
            items={[
              item(`${words.byFlag} : ${words.all}`, { flagship: undefined }, filter.flagship === undefined),
              item(words.flagshipOnly, { flagship: true }, filter.flagship === true),
            ]}
          />
        )}
      </Fold>
    </div>
  )
}
