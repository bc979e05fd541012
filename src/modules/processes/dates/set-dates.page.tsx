import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/desk-form.tsx'
import { deskMessages } from '#modules/processes/desk-messages.ts'
import { messages } from '#modules/processes/messages.ts'
import { milestoneKinds, phases } from '#modules/processes/process.ts'
import {
  type Milestone,
  milestonesOf,
  type Process,
  phasesOf,
  processBySlug,
} from '#modules/processes/reads.ts'
import { FieldGrid } from '#ui/fields.tsx'
import { Note } from '#ui/text.tsx'
import { typedFuzzyDate } from './fuzzy-date.ts'
import { setMilestone } from './set-milestone.ts'
import { setPhaseDates } from './set-phase-dates.ts'

export const setPhaseDatesPage = formPage({
  path: '/bureau/demarches/:process/phases/:phase',
  params: z.object({ process: slug(), phase: z.enum(phases) }),
  operation: setPhaseDates,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const found = (await phasesOf(visit.db, process.id)).find((one) => one.kind === asked.phase)
    if (!found) throw missing(sentence(messages, (m) => m.unknownProcess))
    return { process, phase: found }
  },
  given: (asked) => asked,
  start: (_visit, { phase }) => ({
    plannedStart: typedFuzzyDate(phase.plannedStart),
    plannedEnd: typedFuzzyDate(phase.plannedEnd),
    expectedStart: typedFuzzyDate(phase.expectedStart),
    expectedEnd: typedFuzzyDate(phase.expectedEnd),
    realStart: typedFuzzyDate(phase.realStart),
    realEnd: typedFuzzyDate(phase.realEnd),
    slipReason: phase.slipReason,
  }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, phase } = form.data
    const home = `/bureau/demarches/${process.slug}`
    const fields = fieldsOf(form)
    const hint = words.dateHint
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={words.phaseDates(messages[visit.lang].phases[phase.kind])}
        action={`${home}/phases/${phase.kind}`}
        button={words.save}
        back={{ href: home, label: words.back }}
        before={<Note>{words.announcedStays}</Note>}
      >
        <FieldGrid>
          {fields.line('plannedStart', { label: words.plannedStart, hint, optional: true })}
          {fields.line('plannedEnd', { label: words.plannedEnd, hint, optional: true })}
          {fields.line('expectedStart', { label: words.expectedStart, hint, optional: true })}
          {fields.line('expectedEnd', { label: words.expectedEnd, hint, optional: true })}
          {fields.line('realStart', { label: words.realStart, hint, optional: true })}
          {fields.line('realEnd', { label: words.realEnd, hint, optional: true })}
        </FieldGrid>
        {fields.line('slipReason', { label: words.slipReason, hint: words.slipReasonHint, optional: true })}
      </DeskForm>
    )
  },
  next: (_result, asked) => `/bureau/demarches/${asked.process}#phases`,
})

export const addMilestonePage = formPage({
  path: '/bureau/demarches/:process/jalons',
  params: z.object({ process: slug() }),
  operation: setMilestone,
  load: async (visit, asked) => ({ process: await processBySlug(visit.db, asked.process) }),
  given: (asked) => ({ process: asked.process, milestone: undefined }),
  show: (visit, form) => <MilestoneForm visit={visit} form={form} />,
  next: (_result, asked) => `/bureau/demarches/${asked.process}#jalons`,
})

export const changeMilestonePage = formPage({
  path: '/bureau/demarches/:process/jalons/:milestone',
  params: z.object({ process: slug(), milestone: identifier() }),
  operation: setMilestone,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const milestone = (await milestonesOf(visit.db, process.id)).find((one) => one.id === asked.milestone)
    if (!milestone) throw missing(sentence(messages, (m) => m.unknownMilestone))
    return { process, milestone }
  },
  given: (asked) => asked,
  start: (_visit, { milestone }) => ({
    ...milestone,
    planned: typedFuzzyDate(milestone.planned),
    expected: typedFuzzyDate(milestone.expected),
    real: typedFuzzyDate(milestone.real),
  }),
  show: (visit, form) => <MilestoneForm visit={visit} form={form} />,
  next: (_result, asked) => `/bureau/demarches/${asked.process}#jalons`,
})

function MilestoneForm(props: {
  visit: Visit
  form: FormState<{ process: Process; milestone?: Milestone }>
}) {
  const { visit, form } = props
  const words = deskMessages[visit.lang]
  const { process, milestone } = form.data
  const home = `/bureau/demarches/${process.slug}`
  const fields = fieldsOf(form)
  const title = milestone ? words.changeMilestone : words.addMilestone
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={process.title}
      title={title}
      action={milestone ? `${home}/jalons/${milestone.id}` : `${home}/jalons`}
      button={words.save}
      back={{ href: home, label: words.back }}
      before={<Note>{words.announcedStays}</Note>}
    >
      {fields.choice('kind', {
        label: words.kind,
        empty: '',
        options: milestoneKinds.map((kind) => ({
          value: kind,
          label: messages[visit.lang].milestoneKinds[kind],
        })),
      })}
      {fields.line('title', { label: words.title })}
      <FieldGrid>
        {fields.line('planned', { label: words.planned, hint: words.dateHint, optional: true })}
        {fields.line('expected', { label: words.expected, hint: words.dateHint, optional: true })}
        {fields.line('real', { label: words.real, hint: words.dateHint, optional: true })}
      </FieldGrid>
      {fields.line('slipReason', { label: words.slipReason, hint: words.slipReasonHint, optional: true })}
      {fields.text('note', { label: words.note, rows: 3, optional: true, limit: 600 })}
      {fields.line('source', { label: words.dateSource, optional: true })}
    </DeskForm>
  )
}
