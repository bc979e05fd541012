import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/page.ts'
import { DeskForm, dayInParis, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { cellMessages } from './cell-messages.ts'
import { publishSynthesisTable } from './publish-synthesis-table.ts'
import { reopenSynthesisTable } from './reopen-synthesis-table.ts'
import { tableHome, tableOf } from './synthesis-table.page.tsx'
import { validateSynthesisTable } from './validate-synthesis-table.ts'

const params = z.object({ session: identifier() })
const given = (asked: { session: number }) => ({ session: asked.session })
const next = (done: { session: number }) => tableHome(done.session)

export const validateTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau/valider',
  params,
  operation: validateSynthesisTable,
  load: tableOf,
  given,
  start: (visit) => ({ day: dayInParis(visit.now) }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const home = tableHome(form.data.session.id)
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.session.title}</TownWords>}
        title={words.validateTitle}
        lead={words.validateLead}
        action={`${home}/valider`}
        button={words.validateButton}
        back={{ href: home, label: words.back }}
      >
        {fields.line('body', { label: words.body, hint: words.bodyHint })}
        {fields.day('day', { label: words.day })}
      </DeskForm>
    )
  },
  next,
})

export const publishTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau/publier',
  params,
  operation: publishSynthesisTable,
  load: tableOf,
  given,
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const home = tableHome(form.data.session.id)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.session.title}</TownWords>}
        title={words.publishTitle}
        lead={words.publishLead}
        action={`${home}/publier`}
        button={words.publishButton}
        back={{ href: home, label: words.back }}
      />
    )
  },
  next,
})

export const reopenTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau/reprendre',
  params,
  operation: reopenSynthesisTable,
  load: tableOf,
  given,
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const home = tableHome(form.data.session.id)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.session.title}</TownWords>}
        title={words.reopenTitle}
        lead={words.reopenLead}
        action={`${home}/reprendre`}
        button={words.reopenButton}
        back={{ href: home, label: words.back }}
      >
        {fieldsOf(form).line('reason', { label: words.reason })}
      </DeskForm>
    )
  },
  next,
})
