import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { DeskForm, dayInParis, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { publishSynthesisTable } from './publish-synthesis-table.ts'
import { reopenSynthesisTable } from './reopen-synthesis-table.ts'
import { tableHome, tableOf } from './synthesis-table.page.tsx'
import { validateSynthesisTable } from './validate-synthesis-table.ts'

type TableData = Awaited<ReturnType<typeof tableOf>>

/** The form of one step in the life of a table. */
function StepForm<D extends TableData>(props: {
  visit: Visit
  form: FormState<D>
  step: string
  title: string
  lead: string
  button: string
  children?: Child
}) {
  const { visit, form, step, title, lead, button } = props
  const home = tableHome(form.data.session.id)
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={<TownWords>{form.data.session.title}</TownWords>}
      title={title}
      lead={lead}
      action={`${home}/${step}`}
      button={button}
      back={{ href: home, label: cellMessages[visit.lang].back }}
    >
      {props.children}
    </DeskForm>
  )
}

const ofTable = {
  params: z.object({ session: identifier() }),
  load: tableOf,
  given: ({ session }: { session: number }) => ({ session }),
  next: (done: { session: number }) => tableHome(done.session),
}

export const validateTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau/valider',
  ...ofTable,
  operation: validateSynthesisTable,
  start: (visit) => ({ day: dayInParis(visit.now) }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { validateTitle: title, validateLead: lead, validateButton: button } = words
    const fields = fieldsOf(form)
    return (
      <StepForm visit={visit} form={form} step="valider" title={title} lead={lead} button={button}>
        {fields.line('body', { label: words.body, hint: words.bodyHint })}
        {fields.day('day', { label: words.day })}
      </StepForm>
    )
  },
})

export const publishTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau/publier',
  ...ofTable,
  operation: publishSynthesisTable,
  show(visit, form) {
    const { publishTitle: title, publishLead: lead, publishButton: button } = cellMessages[visit.lang]
    return <StepForm visit={visit} form={form} step="publier" title={title} lead={lead} button={button} />
  },
})

export const reopenTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau/reprendre',
  ...ofTable,
  operation: reopenSynthesisTable,
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { reopenTitle: title, reopenLead: lead, reopenButton: button } = words
    return (
      <StepForm visit={visit} form={form} step="reprendre" title={title} lead={lead} button={button}>
        {fieldsOf(form).line('reason', { label: words.reason })}
      </StepForm>
    )
  },
})
