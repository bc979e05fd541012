import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { type FormState, formPage } from '#kernel/web/page.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { listProcesses, requireDeliberation } from '#modules/deliberations/reads.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { DayField, LongTextField, SelectField, TextField } from '#ui/fields.tsx'
import { DeskForm, typed } from './desk-form.tsx'
import { prepareDeliberation } from './prepare-deliberation.ts'
import { reviseDeliberation } from './revise-deliberation.ts'

export const prepareDeliberationPage = formPage({
  path: '/bureau/deliberations/preparer',
  params: z.object({}),
  operation: prepareDeliberation,
  load: (visit) => listProcesses(visit.db),
  start: () => ({ body: 'council' }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm visit={visit} form={form} title={words.prepare} action="/bureau/deliberations/preparer">
        <SelectField
          name="process"
          label={words.field.process}
          empty=""
          value={typed(form, 'process')}
          error={form.errors.process}
          options={form.data.map((process) => ({ value: String(process.id), label: process.title }))}
        />
        <DraftFields form={form} lang={visit.lang} />
        <DayField
          name="plannedOn"
          label={words.field.plannedOn}
          hint={words.hint.firstDate}
          value={typed(form, 'plannedOn')}
          error={form.errors.plannedOn}
          optional
        />
        <Choice kind="checkbox" name="example" value="true" checked={form.values.example === true}>
          {words.field.example}
        </Choice>
      </DeskForm>
    )
  },
  next: (made) => `/bureau/deliberations/${made.id}`,
})

export const reviseDeliberationPage = formPage({
  path: '/bureau/deliberations/:deliberation/modifier',
  params: z.object({ deliberation: identifier() }),
  operation: reviseDeliberation,
  load: (visit, params) => requireDeliberation(visit.db, params.deliberation),
  given: (params) => ({ deliberation: params.deliberation }),
  start: (_visit, act) => ({ ...act }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={form.data}
        title={words.step.revise}
        action={`/bureau/deliberations/${form.data.id}/modifier`}
      >
        <DraftFields form={form} lang={visit.lang} />
      </DeskForm>
    )
  },
  next: (_result, params) => `/bureau/deliberations/${params.deliberation}`,
})

function DraftFields(props: { form: FormState<unknown>; lang: Lang }) {
  const { form } = props
  const words = messages[props.lang]
  const field = (name: 'number' | 'subject' | 'rapporteur' | 'text' | 'summary') => ({
    name,
    label: words.field[name],
    value: typed(form, name),
    error: form.errors[name],
  })
  return (
    <>
      <Choices
        kind="radio"
        name="body"
        label={words.field.body}
        value={typed(form, 'body')}
        error={form.errors.body}
        options={bodies.map((body) => ({ value: body, label: words.body[body] }))}
      />
      <TextField {...field('subject')} />
      <TextField {...field('number')} hint={words.hint.unknown} width="medium" optional />
      <TextField {...field('rapporteur')} optional />
      <LongTextField {...field('summary')} hint={words.hint.summary} limit={4_000} rows={5} optional />
      <LongTextField {...field('text')} rows={14} optional />
    </>
  )
}
