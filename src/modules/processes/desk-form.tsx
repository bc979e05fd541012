import type { Child } from 'hono/jsx'
import type { FormState, Visit } from '#kernel/web/page.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { DayField, type FieldProps, LongTextField, NumberField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'

type Given = Omit<FieldProps, 'name' | 'value' | 'error'>

/** The fields of one form, each knowing its value as typed and its error: `fields.line('title', { label })`. */
export function fieldsOf<D>(form: FormState<D>) {
  const state = (name: string) => {
    const value = name
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], form.values)
    return { name, value: value == null ? '' : String(value), error: form.errors[name] }
  }
  return {
    line: (name: string, props: Given & { width?: 'short' | 'medium' }) => (
      <TextField {...props} {...state(name)} />
    ),
    text: (name: string, props: Given & { rows?: number; limit?: number }) => (
      <LongTextField {...props} {...state(name)} />
    ),
    number: (name: string, props: Given) => <NumberField {...props} {...state(name)} />,
    day: (name: string, props: Given) => <DayField {...props} {...state(name)} />,
    choice: (
      name: string,
      props: Given & { options: { value: string; label: string }[]; empty?: string },
    ) => <SelectField {...props} {...state(name)} />,
    value: (name: string) => state(name).value,
  }
}

interface DeskFormProps<D> {
  visit: Visit
  form: FormState<D>
  title: string
  lead?: string
  kicker?: Child
  /** Where the form is sent, inside the town; the page's own address. */
  action: string
  button: string
  back: { href: string; label: string }
  /** What must be read before sending. */
  before?: Child
  wide?: boolean
  /** It sends files. */
  files?: boolean
  children?: Child
}

/** The fixed shape of a desk's form page: title, what to know, errors, fields, one button, the way back. */
export function DeskForm<D>(props: DeskFormProps<D>) {
  const { visit, form } = props
  const { errors } = form
  return (
    <Page frame={visit.frame(props.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage kicker={props.kicker} title={props.title} lead={props.lead} />
      <Passage>
        {props.before}
        <Form
          action={visit.link(props.action)}
          errors={errors}
          wide={props.wide}
          files={props.files}
          bare={props.children === undefined}
        >
          {props.children}
          <ButtonRow>
            <Button>{props.button}</Button>
            <TargetLink href={visit.link(props.back.href)}>{props.back.label}</TargetLink>
          </ButtonRow>
        </Form>
      </Passage>
    </Page>
  )
}
