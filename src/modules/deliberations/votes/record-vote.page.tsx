import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { outcomes } from '#modules/deliberations/deliberation.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { DeskForm, typed } from '#modules/deliberations/preparation/desk-form.tsx'
import { replanDeliberation } from '#modules/deliberations/preparation/replan-deliberation.ts'
import { requireDeliberation } from '#modules/deliberations/reads.ts'
import { Choices } from '#ui/choices.tsx'
import { DayField, FieldGrid, LongTextField, NumberField } from '#ui/fields.tsx'
import { Note } from '#ui/text.tsx'
import { recordVote } from './record-vote.ts'
import { voteFields } from './votes.ts'

const params = z.object({ deliberation: identifier() })

export const replanDeliberationPage = formPage({
  path: '/bureau/deliberations/:deliberation/reporter',
  params,
  operation: replanDeliberation,
  load: (visit, { deliberation }) => requireDeliberation(visit.db, deliberation),
  given: ({ deliberation }) => ({ deliberation }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={form.data}
        title={words.step.replan}
        action={`/bureau/deliberations/${form.data.id}/reporter`}
      >
        <DayField
          name="plannedOn"
          label={words.field.plannedOn}
          hint={words.hint.firstDate}
          value={typed(form, 'plannedOn')}
          error={form.errors.plannedOn}
        />
        <LongTextField
          name="reason"
          label={words.field.slipReason}
          hint={words.hint.slipReason}
          value={typed(form, 'reason')}
          error={form.errors.reason}
          rows={4}
          optional
        />
      </DeskForm>
    )
  },
  next: (_result, { deliberation }) => `/bureau/deliberations/${deliberation}`,
})

export const recordVotePage = formPage({
  path: '/bureau/deliberations/:deliberation/vote',
  params,
  operation: recordVote,
  load: (visit, { deliberation }) => requireDeliberation(visit.db, deliberation),
  given: ({ deliberation }) => ({ deliberation }),
  start: () => ({ outcome: 'adopted' }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={form.data}
        title={words.step.vote}
        action={`/bureau/deliberations/${form.data.id}/vote`}
      >
        <DayField
          name="votedOn"
          label={words.field.votedOn}
          value={typed(form, 'votedOn')}
          error={form.errors.votedOn}
        />
        <Choices
          kind="radio"
          name="outcome"
          label={words.field.outcome}
          value={typed(form, 'outcome')}
          error={form.errors.outcome}
          options={outcomes.map((outcome) => ({ value: outcome, label: words.outcome[outcome] }))}
        />
        <Note>{words.hint.unknown}</Note>
        <FieldGrid>
          {voteFields.map((name) => (
            <NumberField
              name={name}
              label={words.field[name]}
              value={typed(form, name)}
              error={form.errors[name]}
              optional
            />
          ))}
        </FieldGrid>
        <LongTextField
          name="slipReason"
          label={words.field.slipReason}
          hint={words.hint.slipReason}
          value={typed(form, 'slipReason')}
          error={form.errors.slipReason}
          rows={4}
          optional
        />
      </DeskForm>
    )
  },
  next: (_result, { deliberation }) => `/bureau/deliberations/${deliberation}`,
})
