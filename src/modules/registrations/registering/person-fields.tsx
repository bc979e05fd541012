import type { FormState, Visit } from '#kernel/web/page.ts'
import { fieldsOf } from '#modules/processes/module.ts'
import { needs, reaches } from '#modules/registrations/registration.ts'
import { Boxes, Choices } from '#ui/choices.tsx'
import { wordsOf } from './session-choices.tsx'

/** The fields about a person, the same wherever they are asked: little, and nothing compulsory. */
export function PersonFields<D>(props: { visit: Visit; form: FormState<D> }) {
  const { visit, form } = props
  const words = wordsOf(visit)
  const fields = fieldsOf(form)
  return (
    <>
      {fields.line('name', {
        label: words.name,
        hint: words.nameHint,
        optional: true,
        width: 'medium',
        autocomplete: 'off',
      })}
      <Choices
        kind="radio"
        name="reach"
        label={words.reach}
        error={form.errors.reach}
        value={String(form.values.reach ?? 'none')}
        options={reaches.map((value) => ({ value, label: words.reaches[value] }))}
      />
      {fields.line('contact', {
        label: words.contact,
        hint: words.contactHint,
        optional: true,
        width: 'medium',
        autocomplete: 'off',
      })}
      <Boxes
        name="needs"
        label={words.needs}
        hint={words.needsHint}
        optional
        boxes={needs.map((name) => ({
          name,
          label: words.needsNames[name],
          checked: form.values[name] === true,
        }))}
      />
      {fields.line('language', {
        label: words.language,
        hint: words.languageHint,
        optional: true,
        width: 'medium',
      })}
    </>
  )
}
