import type { Child } from 'hono/jsx'
import type { FormState, Visit } from '#kernel/web/page.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { DayField, LongTextField, NumberField, type Option, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { deskWords } from './desk-words.ts'

type FieldName = keyof (typeof deskWords)['fr']['field']

interface DeskFormProps {
  visit: Visit
  form: FormState<unknown>
  title: string
  kicker?: string
  action: string
  back: { path: string; label: string }
  children?: Child
}

/** The fixed shape of the forms of this desk: title, errors, fields, one button, the way back. */
export function DeskForm(props: DeskFormProps) {
  const { visit, form, back } = props
  return (
    <Page frame={visit.frame(props.title)} failed={Object.keys(form.errors).length > 0}>
      <TitlePassage kicker={props.kicker} title={props.title} />
      <Passage knot="yours">
        <Form action={visit.link(props.action)} errors={form.errors}>
          {props.children}
          <ButtonRow>
            <Button>{deskWords[visit.lang].save}</Button>
            <TargetLink href={visit.link(back.path)}>{back.label}</TargetLink>
          </ButtonRow>
        </Form>
      </Passage>
    </Page>
  )
}

interface AskProps {
  visit: Visit
  form: FormState<unknown>
  name: FieldName
  hint?: string
  optional?: boolean
  as?: 'text' | 'long' | 'day' | 'number' | 'yes'
  /** Makes it a list to choose from. */
  options?: Option[]
  label?: string
}

/** One question of a form, wired to what was typed and to its error by its name alone. */
export function Ask(props: AskProps) {
  const { form, name, as = 'text', options } = props
  const words = deskWords[props.visit.lang]
  const value = form.values[name]
  const label = props.label ?? words.field[name]
  if (as === 'yes')
    return (
      <Choice kind="checkbox" name={name} value="true" checked={value === true}>
        {label}
      </Choice>
    )
  const field = {
    name,
    label,
    hint: props.hint,
    optional: props.optional,
    value: value === undefined || value === null ? '' : String(value),
    error: form.errors[name],
  }
  if (options) return <SelectField {...field} options={options} empty={props.optional ? words.notSaid : ''} />
  if (as === 'long') return <LongTextField {...field} rows={4} />
  if (as === 'day') return <DayField {...field} />
  return as === 'number' ? <NumberField {...field} /> : <TextField {...field} />
}
