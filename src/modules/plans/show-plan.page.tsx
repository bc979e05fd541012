import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { aroundPassage, dayInParis, ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, PrintHint, Quotation } from '#ui/text.tsx'
import { actionsAsCsv } from './actions-file.ts'
import { actionFilter, filtered } from './list-actions.ts'
import { pageWords } from './page-words.ts'
import { MoneyPassage, StatusCounts } from './plan-counts.tsx'
import { PlanFilters } from './plan-filters.tsx'
import { PlanOutline } from './plan-outline.tsx'
import { PlanPicture } from './plan-picture.tsx'
import { listPlans, type Plan, planBySlug } from './reads.ts'

export const listPlansPage = page({
  path: '/plans',
  who: 'anyone',
  input: z.object({}),
  menu: { place: 'main', label: { fr: 'Plan', en: 'Plan' }, order: 60 },
  async show(visit) {
    const words = pageWords[visit.lang]
    const plans = await listPlans(visit.db)
    return (
      <Page frame={visit.frame(words.plans)}>
        <TitlePassage title={words.plans} lead={words.plansLead} />
        <Passage knot={plans.length > 0 ? 'done' : 'expected'}>
          {plans.length === 0 && <EmptyState why={words.plansEmpty} />}
          {plans.length > 0 && (
            <EntryList
              level={2}
              entries={plans.map((plan) => ({
                title: <TownWords>{plan.title}</TownWords>,
                href: visit.link(`/plans/${plan.slug}`),
                note: `${plan.processTitle}. ${words.period(plan.starts.slice(0, 4), plan.ends.slice(0, 4))}.`,
                status: (
                  <>
                    {words.plansCount(plan.counted, plan.announced)} {plan.example && <ExampleMark />}
                  </>
                ),
              }))}
            />
          )}
        </Passage>
      </Page>
    )
  },
})

export const showPlanPage = page({
  path: '/plans/:plan',
  who: 'anyone',
  input: z.object({ plan: slug(), ...actionFilter }),
  async show(visit, { plan: asked, ...filter }) {
    const { lang } = visit
    const words = pageWords[lang]
    const plan = await planBySlug(visit.db, asked, dayInParis(visit.now))
    const { strategy, deliberation } = plan
    const actions = filtered(plan, filter)
    const counted = plan.actions.length
    const announced = strategy.announcedActions
    const title =
      announced !== null && announced !== counted
        ? words.announcedCounted(announced, counted)
        : strategy.title
    const period = words.period(strategy.starts.slice(0, 4), strategy.ends.slice(0, 4))
    return (
      <Page frame={visit.frame(strategy.title)}>
        <TitlePassage
          kicker={
            <>
              {title === strategy.title ? period : `${strategy.title}, ${period}`}{' '}
              {strategy.example && <ExampleMark />}
            </>
          }
          title={title}
          lead={strategy.summary ?? words.counted(counted)}
          note={
            deliberation?.votedOn ? (
              <TargetLink href={visit.link(`/deliberations/${deliberation.id}`)}>
                {words.votedOn(formatDay(deliberation.votedOn, lang))}
              </TargetLink>
            ) : (
              words.notAdopted
            )
          }
          goTo={[
            { href: '#etats', label: words.whereTheyStand(counted) },
            { href: '#actions', label: words.outline },
            { href: '#argent', label: words.money },
          ]}
        >
          <ProcessLabel process={plan.process} />
          <figure class="figure stretch">
            <PlanPicture
              groups={groupsOf(plan, words.without)}
              missing={Math.max(0, (announced ?? 0) - counted)}
            />
            <figcaption class="figure-note">
              {words.countedHere(counted)} {announced !== null && difference(announced, counted, lang)}
            </figcaption>
          </figure>
          {strategy.announcedActionsQuote && (
            <Quotation
              text={strategy.announcedActionsQuote}
              source={strategy.announcedActionsSource}
              example={strategy.example}
            />
          )}
        </TitlePassage>
        <StatusCounts plan={plan} />
        <Passage
          title={words.outline}
          // On paper a title over hidden filters would stand alone; it stays where it says what was chosen.
          class={Object.values(filter).some((value) => value !== undefined) ? undefined : 'not-on-paper'}
          id="actions"
          note={words.shown(actions.length, counted)}
          knot={actions.length > 0 ? 'done' : 'unknown'}
        >
          {counted > 1 && <PlanFilters plan={plan} filter={filter} link={visit.link} />}
          {actions.length === 0 && (
            <EmptyState why={counted === 0 ? words.emptyPlan : words.emptyFilter}>
              {counted > 0 && <TargetLink href={visit.link(`/plans/${asked}`)}>{words.all}</TargetLink>}
            </EmptyState>
          )}
          <ButtonRow>
            <TargetLink href={visit.link('/quartiers')}>{words.districtsMap}</TargetLink>
            <TargetLink href={visit.link(`/plans/${asked}/actions.csv`, filter)} download>
              {words.csv}
            </TargetLink>
            <TargetLink href={visit.link('/api/show-plan', { plan: asked, ...filter })}>
              {words.json}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
        <PlanOutline plan={plan} actions={actions} link={visit.link} />
        <MoneyPassage plan={plan} />
        {await aroundPassage(visit, { kind: 'process', id: plan.process.id, key: plan.process.slug })}
      </Page>
    )
  },
})

function difference(announced: number, counted: number, lang: 'fr' | 'en'): string {
  const words = pageWords[lang]
  if (announced > counted) return words.places(announced - counted)
  return announced < counted ? words.more(counted - announced) : ''
}

/** The knots by branch of the tree; short names of axes where there are some. */
function groupsOf(plan: Plan, without: string) {
  const roots = plan.outline.filter((line) => line.depth === 0)
  const rootOf = new Map(plan.outline.map((line) => [line.objective.id, line.branch[0]]))
  const loose = plan.actions.filter((action) => action.objectiveId === null).length
  return [
    ...roots.map((root) => ({
      label: plan.axes.find((axis) => axis.id === root.axisId)?.shortTitle ?? root.objective.title,
      count: plan.actions.filter(
        (action) => action.objectiveId !== null && rootOf.get(action.objectiveId) === root.objective.id,
      ).length,
    })),
    { label: without, count: loose },
  ]
}

/** The same actions as a file: the filters of the address hold. */
export const actionsCsvPage = page({
  path: '/plans/:plan/actions.csv',
  who: 'anyone',
  input: z.object({ plan: slug(), ...actionFilter }),
  async show(visit, { plan: asked, ...filter }) {
    const plan = await planBySlug(visit.db, asked, dayInParis(visit.now))
    return actionsAsCsv(plan, filtered(plan, filter))
  },
})
