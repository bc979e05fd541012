import type { FormState, Visit } from '#kernel/web/page.ts'
import { fieldsOf } from '#modules/processes/module.ts'
import { FieldGrid } from '#ui/fields.tsx'
import { Note } from '#ui/text.tsx'
import { accessMessages, answerOf } from './access-words.ts'
import { deskMessages } from './desk-messages.ts'
import { type AccessPoint, accessPoints, knowledge } from './session.ts'

/** The access checklist as it is filled in: five questions with three answers each, then free words. */
export function AccessFields<D>(props: { visit: Visit; form: FormState<D> }) {
  const { visit, form } = props
  const words = deskMessages[visit.lang]
  const names = accessMessages[visit.lang]
  const fields = fieldsOf(form)
  return (
    <>
      <fieldset class="choice-group">
        <legend class="field-label">{words.accessQuestions}</legend>
        <Note>{words.accessQuestionsHint}</Note>
        <FieldGrid>
          {accessPoints.map((point) =>
            fields.choice(point, {
              label: names.names[point],
              options: [...knowledge].reverse().map((value) => ({ value, label: names.answers[value] })),
            }),
          )}
        </FieldGrid>
      </fieldset>
      {fields.text('access', { label: words.access, hint: words.accessHint, optional: true, rows: 2 })}
    </>
  )
}

/** What the form shows of what is known. */
export function accessValues(one: Readonly<Record<AccessPoint, boolean | null>>) {
  return Object.fromEntries(accessPoints.map((point) => [point, answerOf(one[point])]))
}
