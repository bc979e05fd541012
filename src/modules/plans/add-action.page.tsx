import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { dayInParis, typedFuzzyDate } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { Choices } from '#ui/choices.tsx'
import { FieldGrid } from '#ui/fields.tsx'
import { kinds } from './action.ts'
import { showAction } from './action-reads.ts'
import { addAction } from './add-action.ts'
import { Ask, DeskForm } from './desk-form.tsx'
import { deskWords } from './desk-words.ts'
import { messages } from './messages.ts'
import { credits, periods, writtenEuros } from './money.ts'
import { type Plan, planBySlug } from './reads.ts'
import { reviseAction } from './revise-action.ts'

interface Loaded {
  plan: Plan
  organisations: { id: number; name: string }[]
}

const load = async (visit: Visit, asked: string): Promise<Loaded> => ({
  plan: await planBySlug(visit.db, asked, dayInParis(visit.now)),
  organisations: await listOrganisations(visit.db),
})

export const addActionPage = formPage({
  path: '/bureau/plans/:plan/action',
  params: z.object({ plan: slug() }),
  operation: addAction,
  load: (visit, { plan }) => load(visit, plan),
  given: (_params, { plan }) => ({ strategy: plan.strategy.id }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { strategy } = form.data.plan
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.addAction}
        kicker={strategy.title}
        action={`/bureau/plans/${strategy.slug}/action`}
        back={{ path: `/bureau/plans/${strategy.slug}`, label: strategy.title }}
      >
        <Ask visit={visit} form={form} name="number" as="number" hint={words.hint.number} optional />
        <ActionFields visit={visit} form={form} loaded={form.data} />
        <Ask visit={visit} form={form} name="example" as="yes" />
      </DeskForm>
    )
  },
  next: (made) => `/bureau/plans/actions/${made.id}`,
})

export const reviseActionPage = formPage({
  path: '/bureau/plans/actions/:action/modifier',
  params: z.object({ action: identifier() }),
  operation: reviseAction,
  async load(visit, params) {
    const shown = await showAction(visit.db, params.action, dayInParis(visit.now))
    return { shown, ...(await load(visit, shown.plan.slug)) }
  },
  given: ({ action }) => ({ action }),
  start: (_visit, { shown: { action, partners } }) => ({
    ...action,
    objective: action.objectiveId,
    pilotOrganisation: action.pilotOrganisationId,
    partners: partners.map((partner) => partner.id),
    start: typedFuzzyDate(action.begins),
    deadline: typedFuzzyDate(action.deadline),
    amount: writtenEuros(action.amountCents),
  }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { action } = form.data.shown
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.revise}
        kicker={action.title}
        action={`/bureau/plans/actions/${action.id}/modifier`}
        back={{ path: `/bureau/plans/actions/${action.id}`, label: action.title }}
      >
        <ActionFields visit={visit} form={form} loaded={form.data} />
      </DeskForm>
    )
  },
  next: (_result, { action }) => `/bureau/plans/actions/${action}`,
})

function ActionFields(props: { visit: Visit; form: FormState<unknown>; loaded: Loaded }) {
  const { visit, form, loaded } = props
  const words = deskWords[visit.lang]
  const { kind, period, credit } = messages[visit.lang]
  const on = { visit, form }
  const organisations = loaded.organisations.map(({ id, name }) => ({ value: String(id), label: name }))
  const partners = Array.isArray(form.values.partners) ? form.values.partners.map(String) : []
  return (
    <>
      <Ask {...on} name="title" />
      <Ask {...on} name="kind" options={kinds.map((value) => ({ value, label: kind[value] }))} />
      <Ask
        {...on}
        name="objective"
        options={loaded.plan.outline.map((line) => ({
          value: String(line.objective.id),
          label: `${line.number} ${line.objective.title}`,
        }))}
        optional
      />
      <Ask {...on} name="flagship" as="yes" />
      <Ask {...on} name="plain" as="long" optional />
      <Ask {...on} name="description" as="long" optional />
      <Ask {...on} name="openOption" hint={words.hint.openOption} optional />
      <Ask {...on} name="pilotOrganisation" hint={words.hint.pilot} options={organisations} optional />
      <Ask {...on} name="pilotName" hint={words.hint.unknown} optional />
      {organisations.length > 0 && (
        <Choices
          kind="checkbox"
          name="partners"
          label={words.field.partners}
          error={form.errors.partners}
          value={partners}
          options={organisations}
          optional
          columns
        />
      )}
      <Ask {...on} name="allDistricts" as="yes" />
      <FieldGrid>
        <Ask {...on} name="start" hint={words.hint.fuzzy} optional />
        <Ask {...on} name="deadline" hint={words.hint.fuzzy} optional />
      </FieldGrid>
      <Ask {...on} name="amount" hint={words.hint.unknown} optional />
      <FieldGrid>
        <Ask
          {...on}
          name="amountPeriod"
          options={periods.map((value) => ({ value, label: period[value] }))}
          optional
        />
        <Ask
          {...on}
          name="amountCredit"
          options={credits.map((value) => ({ value, label: credit[value] }))}
          optional
        />
      </FieldGrid>
      <Ask {...on} name="amountSource" optional />
      <Ask {...on} name="source" optional />
    </>
  )
}
