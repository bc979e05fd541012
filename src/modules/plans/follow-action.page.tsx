import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { Choices } from '#ui/choices.tsx'
import { HiddenField, SelectField } from '#ui/fields.tsx'
import { Note } from '#ui/text.tsx'
import { districtStates, statuses } from './action.ts'
import { proposalsOfProcess, showAction } from './action-reads.ts'
import { Ask, DeskForm } from './desk-form.tsx'
import { deskWords } from './desk-words.ts'
import { linkActionToProposal } from './link-action-to-proposal.ts'
import { messages } from './messages.ts'
import { recordActionCoverage } from './record-action-coverage.ts'
import { unlinkActionFromProposal } from './unlink-action-from-proposal.ts'
import { updateActionStatus } from './update-action-status.ts'

const params = z.object({ action: identifier() })
const load = (visit: Visit, id: number) => showAction(visit.db, id, dayInParis(visit.now))
const back = (action: { id: number; title: string }) => ({
  path: `/bureau/plans/actions/${action.id}`,
  label: action.title,
})

export const updateActionStatusPage = formPage({
  path: '/bureau/plans/actions/:action/etat',
  params,
  operation: updateActionStatus,
  load: (visit, { action }) => load(visit, action),
  given: ({ action }) => ({ action }),
  start: (visit, { action }) => ({ status: action.status, onDay: dayInParis(visit.now) }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { action } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.follow}
        kicker={action.title}
        action={`/bureau/plans/actions/${action.id}/etat`}
        back={back(action)}
      >
        <Choices
          kind="radio"
          name="status"
          label={words.field.status}
          error={form.errors.status}
          value={String(form.values.status ?? '')}
          options={statuses.map((value) => ({ value, label: messages[visit.lang].status[value] }))}
        />
        <Ask visit={visit} form={form} name="onDay" as="day" hint={words.hint.onDay} />
        <Ask visit={visit} form={form} name="note" as="long" optional />
        <Ask visit={visit} form={form} name="example" as="yes" />
      </DeskForm>
    )
  },
  next: (_result, { action }) => `/bureau/plans/actions/${action}`,
})

export const linkActionPage = formPage({
  path: '/bureau/plans/actions/:action/proposition',
  params,
  operation: linkActionToProposal,
  async load(visit, { action }) {
    const shown = await load(visit, action)
    const linked = new Set(shown.proposals.map((proposal) => proposal.id))
    const proposals = await proposalsOfProcess(visit.db, shown.plan.processId)
    return { shown, proposals: proposals.filter((proposal) => !linked.has(proposal.id)) }
  },
  given: ({ action }) => ({ action }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { action } = form.data.shown
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.link}
        kicker={action.title}
        action={`/bureau/plans/actions/${action.id}/proposition`}
        back={back(action)}
      >
        <Ask
          visit={visit}
          form={form}
          name="proposal"
          options={form.data.proposals.map(({ id, number, title }) => ({
            value: String(id),
            label: `${number}. ${title}`,
          }))}
        />
        <Ask visit={visit} form={form} name="example" as="yes" label={words.linkExample} />
      </DeskForm>
    )
  },
  next: (_result, { action }) => `/bureau/plans/actions/${action}`,
})

export const unlinkActionPage = formPage({
  path: '/bureau/plans/actions/:action/proposition/:proposal/detacher',
  params: z.object({ action: identifier(), proposal: identifier() }),
  operation: unlinkActionFromProposal,
  async load(visit, { action, proposal }) {
    const shown = await load(visit, action)
    return { shown, id: proposal, proposal: shown.proposals.find((one) => one.id === proposal) }
  },
  given: ({ action, proposal }) => ({ action, proposal }),
  show(visit, form) {
    const { shown, id, proposal } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={deskWords[visit.lang].unlink(proposal?.number ?? id)}
        kicker={shown.action.title}
        action={`/bureau/plans/actions/${shown.action.id}/proposition/${id}/detacher`}
        back={back(shown.action)}
      >
        {proposal && <Note>{proposal.title}</Note>}
      </DeskForm>
    )
  },
  next: (_result, { action }) => `/bureau/plans/actions/${action}`,
})

export const recordActionCoveragePage = formPage({
  path: '/bureau/plans/actions/:action/quartiers',
  params,
  operation: recordActionCoverage,
  load: async (visit, { action }) => ({
    shown: await load(visit, action),
    districts: await listDistricts(visit.db),
  }),
  given: ({ action }) => ({ action }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { shown, districts } = form.data
    const { district: stateWords } = messages[visit.lang]
    const typed = (form.values.coverage ?? []) as { district?: number; state?: string }[]
    const now = new Map(shown.districts.map((district) => [district.id, district.state as string]))
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.cover}
        kicker={shown.action.title}
        action={`/bureau/plans/actions/${shown.action.id}/quartiers`}
        back={back(shown.action)}
      >
        {districts.length === 0 && <Note>{words.noDistrict}</Note>}
        {districts.map((district, index) => (
          <>
            <HiddenField name={`coverage.${index}.district`} value={String(district.id)} />
            <SelectField
              name={`coverage.${index}.state`}
              label={district.name}
              error={form.errors[`coverage.${index}.state`]}
              value={typed[index]?.state ?? now.get(district.id) ?? 'not_aimed'}
              options={[...districtStates, 'not_aimed' as const].map((value) => ({
                value,
                label: stateWords[value],
              }))}
            />
          </>
        ))}
        <Ask visit={visit} form={form} name="example" as="yes" />
      </DeskForm>
    )
  },
  next: (_result, { action }) => `/bureau/plans/actions/${action}`,
})
