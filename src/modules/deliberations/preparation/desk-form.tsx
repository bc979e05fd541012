import type { Child } from 'hono/jsx'
import type { FormState, Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/deliberations/messages.ts'
import type { Act } from '#modules/deliberations/reads.ts'
import { TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'

interface DeskFormProps {
  visit: Visit
  title: string
  form: FormState<unknown>
  action: string
  /** The deliberation the form is about: its subject is said above, and the way back leads to it. */
  act?: Act
  /** The way back, when it is neither that deliberation nor the list of them. */
  back?: { path: string; label: string }
  lead?: string
  button?: string
  children?: Child
}

/** The fixed shape of the forms of this desk: title, subject, errors, fields, one button, the way back. */
export function DeskForm(props: DeskFormProps) {
  const { visit, form, act } = props
  const words = messages[visit.lang]
  const { errors } = form
  const back =
    props.back ??
    (act
      ? { path: `/bureau/deliberations/${act.id}`, label: act.subject }
      : { path: '/bureau/deliberations', label: words.desk })
  return (
    <Page frame={visit.frame(props.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage
        kicker={act && <TownWords>{act.subject}</TownWords>}
        title={props.title}
        lead={props.lead}
      />
      <Passage knot="yours">
        <Form action={visit.link(props.action)} errors={errors}>
          {props.children}
          <ButtonRow>
            <Button>{props.button ?? words.save}</Button>
            <TargetLink href={visit.link(back.path)}>
              {act && !props.back ? <TownWords>{back.label}</TownWords> : back.label}
            </TargetLink>
          </ButtonRow>
        </Form>
      </Passage>
    </Page>
  )
}

/** The value of a field as it goes back in its control. */
export function typed(form: FormState<unknown>, name: string): string {
  const value = form.values[name]
  return value === undefined || value === null ? '' : String(value)
}
