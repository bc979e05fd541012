import type { FormState, Visit } from '#kernel/web/page.ts'
import { decisions, reasonKindNames, reasonKinds } from '#modules/answers/answer.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { qualityWords } from '#modules/answers/quality/messages.ts'
import { fieldsOf } from '#modules/processes/module.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { FieldGrid } from '#ui/fields.tsx'
import { feasibilities, findingWords } from './finding-facts.ts'

interface FieldsProps<D> {
  visit: Visit
  form: FormState<D>
}

/** What the service found. */
export function FindingFields<D>(props: FieldsProps<D>) {
  const all = words[props.visit.lang]
  const own = findingWords[props.visit.lang]
  const fields = fieldsOf(props.form)
  return (
    <>
      <p class="sheet-legend">{all.feasible}</p>
      <FieldGrid>
        {fields.choice('feasible', {
          label: own.feasible,
          optional: true,
          empty: '',
          options: feasibilities.map((one) => ({ value: one, label: own.feasibility[one] })),
        })}
        {fields.line('competence', { label: all.competence, optional: true })}
        {fields.number('cost', { label: all.cost, optional: true })}
        {fields.choice('costPer', {
          label: all.costPer,
          optional: true,
          empty: '',
          options: [
            { value: 'year', label: all.perYear },
            { value: 'once', label: all.once },
          ],
        })}
        {fields.line('delay', { label: all.delay, optional: true })}
        {fields.line('partner', { label: all.partner, optional: true })}
      </FieldGrid>
      {fields.text('existing', {
        label: own.existing,
        hint: own.existingHint,
        rows: 2,
        limit: 1000,
        optional: true,
      })}
    </>
  )
}

/** The decision, its reason and what follows: what everyone will read. */
export function AnswerFields<D>(props: FieldsProps<D>) {
  const { visit, form } = props
  const { lang } = visit
  const all = words[lang]
  const fields = fieldsOf(form)
  return (
    <>
      <Choices
        kind="radio"
        name="decision"
        label={all.opinion}
        columns
        value={fields.value('decision')}
        error={form.errors.decision}
        options={decisions.map((decision, index) => ({
          value: decision,
          label: all.decide[decision],
          key: String(index + 1),
        }))}
      />
      {fields.choice('reasonKind', {
        label: all.reasonKind,
        empty: '',
        options: reasonKinds.map((kind) => ({ value: kind, label: reasonKindNames[kind][lang] })),
      })}
      {fields.text('reason', { label: all.reason, hint: all.reasonHint, rows: 5, limit: 6000 })}
      {fields.text('followUp', {
        label: all.followUp,
        hint: all.followUpHint,
        rows: 2,
        limit: 2000,
      })}
      <FieldGrid>
        {fields.line('passedTo', { label: all.passedTo, hint: all.passedToHint })}
        {fields.day('passedOn', { label: all.passedOn, optional: true })}
      </FieldGrid>
      {fields.text('plain', {
        label: qualityWords[lang].plain,
        hint: qualityWords[lang].plainHint,
        rows: 3,
        limit: 3000,
        optional: true,
      })}
    </>
  )
}

/** What is made up for the demonstration says so wherever it is shown. */
export function ExampleBox<D>(props: FieldsProps<D>) {
  return (
    <Choice kind="checkbox" name="example" value="true" checked={props.form.values.example === true}>
      {words[props.visit.lang].example}
    </Choice>
  )
}
