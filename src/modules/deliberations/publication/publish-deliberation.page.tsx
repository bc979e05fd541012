import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { correctableFields, isFrozen } from '#modules/deliberations/deliberation.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { DeskForm, typed } from '#modules/deliberations/preparation/desk-form.tsx'
import { requireDeliberation } from '#modules/deliberations/reads.ts'
import { DayField, LongTextField, SelectField, TextField } from '#ui/fields.tsx'
import { correctDeliberation } from './correct-deliberation.ts'
import { publishDeliberation } from './publish-deliberation.ts'
import { recordTransmission } from './record-transmission.ts'

const params = z.object({ deliberation: identifier() })

export const recordTransmissionPage = formPage({
  path: '/bureau/deliberations/:deliberation/transmission',
  params,
  operation: recordTransmission,
  load: (visit, { deliberation }) => requireDeliberation(visit.db, deliberation),
  given: ({ deliberation }) => ({ deliberation }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={form.data}
        title={words.step.send}
        action={`/bureau/deliberations/${form.data.id}/transmission`}
      >
        <DayField
          name="sentOn"
          label={words.field.sentOn}
          value={typed(form, 'sentOn')}
          error={form.errors.sentOn}
        />
        <TextField
          name="receiptNumber"
          label={words.field.receiptNumber}
          value={typed(form, 'receiptNumber')}
          error={form.errors.receiptNumber}
          width="medium"
        />
      </DeskForm>
    )
  },
  next: (_result, { deliberation }) => `/bureau/deliberations/${deliberation}`,
})

export const publishDeliberationPage = formPage({
  path: '/bureau/deliberations/:deliberation/publication',
  params,
  operation: publishDeliberation,
  load: (visit, { deliberation }) => requireDeliberation(visit.db, deliberation),
  given: ({ deliberation }) => ({ deliberation }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={form.data}
        title={words.step.publish}
        lead={words.hint.publish}
        button={words.step.publish}
        action={`/bureau/deliberations/${form.data.id}/publication`}
      />
    )
  },
  next: (_result, { deliberation }) => `/deliberations/${deliberation}`,
})

export const correctDeliberationPage = formPage({
  path: '/bureau/deliberations/:deliberation/correction',
  params,
  operation: correctDeliberation,
  load: (visit, { deliberation }) => requireDeliberation(visit.db, deliberation),
  given: ({ deliberation }) => ({ deliberation }),
  show(visit, form) {
    const words = messages[visit.lang]
    const fields = correctableFields.filter((name) => !isFrozen(name, form.data.status))
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={form.data}
        title={words.step.correct}
        lead={words.hint.correct}
        action={`/bureau/deliberations/${form.data.id}/correction`}
      >
        <SelectField
          name="field"
          label={words.field.field}
          empty=""
          value={typed(form, 'field')}
          error={form.errors.field}
          options={fields.map((name) => ({ value: name, label: words.field[name] }))}
        />
        <LongTextField
          name="value"
          label={words.field.value}
          hint={words.hint.value}
          value={typed(form, 'value')}
          error={form.errors.value}
          rows={4}
          optional
        />
        <LongTextField
          name="reason"
          label={words.field.reason}
          value={typed(form, 'reason')}
          error={form.errors.reason}
          rows={4}
        />
      </DeskForm>
    )
  },
  next: (_result, { deliberation }) => `/deliberations/${deliberation}#corrections`,
})
