import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import {
  type Axis,
  axesOf,
  DeskForm,
  dayInParis,
  fieldsOf,
  type Process,
  processBySlug,
  timeInParis,
  typedFuzzyDate,
} from '#modules/processes/module.ts'
import { listOrganisations, type OrganisationRow } from '#modules/territory/module.ts'
import { FieldGrid } from '#ui/fields.tsx'
import { AccessFields, accessValues } from './access-fields.tsx'
import { changeSession } from './change-session.ts'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { planSession } from './plan-session.ts'
import { type Session, sessionOf } from './reads.ts'
import { audiences, registrationModes, sessionKinds } from './session.ts'

interface Data {
  readonly process: Process
  readonly axes: readonly Axis[]
  readonly organisations: readonly OrganisationRow[]
  readonly session?: Session
}

async function choices(visit: Visit, slugAsked: string): Promise<Data> {
  const process = await processBySlug(visit.db, slugAsked)
  return {
    process,
    axes: await axesOf(visit.db, process.id),
    organisations: await listOrganisations(visit.db),
  }
}

const back = (asked: { process: string }) => `/bureau/demarches/${asked.process}/seances`

export const planSessionPage = formPage({
  path: '/bureau/demarches/:process/seances/prevoir',
  params: z.object({ process: slug() }),
  operation: planSession,
  load: (visit, asked) => choices(visit, asked.process),
  given: (asked) => ({ process: asked.process }),
  start: () => ({ kind: 'workshop', registration: 'open' }),
  show: (visit, form) => (
    <SessionForm visit={visit} form={form} title={deskMessages[visit.lang].plan} path="seances/prevoir" />
  ),
  next: (planned, asked) => `${back(asked)}#seance-${planned.id}`,
})

export const changeSessionPage = formPage({
  path: '/bureau/demarches/:process/seances/:session/changer',
  params: z.object({ process: slug(), session: identifier() }),
  operation: changeSession,
  async load(visit, asked): Promise<Data & { session: Session }> {
    const data = await choices(visit, asked.process)
    return { ...data, session: await sessionOf(visit.db, data.process.id, asked.session) }
  },
  given: (asked) => ({ session: asked.session }),
  start: (_visit, { session }) => ({
    ...session,
    ...accessValues(session),
    axis: session.axisNumber,
    facilitator: session.facilitatorId,
    day: session.startsAt && dayInParis(session.startsAt),
    start: session.startsAt && timeInParis(session.startsAt),
    end: session.endsAt && timeInParis(session.endsAt),
    approximate: typedFuzzyDate(session.approximate),
  }),
  show: (visit, form) => (
    <SessionForm
      visit={visit}
      form={form}
      title={deskMessages[visit.lang].changeTitle}
      path={`seances/${form.data.session.id}/changer`}
    />
  ),
  next: (changed, asked) => `${back(asked)}#seance-${changed.id}`,
})

function SessionForm(props: { visit: Visit; form: FormState<Data>; title: string; path: string }) {
  const { visit, form } = props
  const words = deskMessages[visit.lang]
  const names = messages[visit.lang]
  const { process, axes, organisations } = form.data
  const fields = fieldsOf(form)
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={process.title}
      title={props.title}
      action={`/bureau/demarches/${process.slug}/${props.path}`}
      button={words.save}
      back={{ href: back({ process: process.slug }), label: words.back }}
    >
      {fields.choice('kind', {
        label: words.kind,
        options: sessionKinds.map((kind) => ({ value: kind, label: names.kinds[kind] })),
      })}
      {fields.line('title', { label: words.title })}
      {fields.choice('axis', {
        label: words.axis,
        empty: words.allAxes,
        options: axes.map((axis) => ({ value: String(axis.number), label: `${axis.number}. ${axis.title}` })),
      })}
      {fields.choice('audience', {
        label: words.audience,
        empty: '',
        options: audiences.map((audience) => ({ value: audience, label: names.groups[audience] })),
      })}
      <FieldGrid>
        {fields.day('day', { label: words.day })}
        {fields.line('start', { label: words.start, hint: words.hourHint, width: 'short' })}
        {fields.line('end', { label: words.end, width: 'short' })}
      </FieldGrid>
      {fields.line('approximate', {
        label: words.approximate,
        hint: words.approximateHint,
        optional: true,
        width: 'medium',
      })}
      {fields.line('place', { label: words.place, optional: true })}
      <AccessFields visit={visit} form={form} />
      <FieldGrid>
        {fields.number('round', { label: words.round, optional: true })}
        {fields.number('capacity', { label: words.capacity, hint: words.capacityHint, optional: true })}
      </FieldGrid>
      {fields.choice('registration', {
        label: words.registration,
        options: registrationModes.map((value) => ({ value, label: words.registrationModes[value] })),
      })}
      {fields.choice('facilitator', {
        label: words.facilitator,
        optional: true,
        empty: words.nobody,
        options: organisations.map((one) => ({ value: String(one.id), label: one.name })),
      })}
      {fields.text('documents', { label: words.documents, optional: true, rows: 3 })}
      {fields.text('note', { label: words.note, optional: true, rows: 3 })}
    </DeskForm>
  )
}
