import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { deskMessages } from '#modules/registrations/desk-messages.ts'
import { onSession, sessionOfHost } from '#modules/registrations/desk-session.ts'
import { doorList } from '#modules/registrations/reads.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { groupFields, groups, messages as sessionMessages, whenWords } from '#modules/workshops/module.ts'
import { Choices } from '#ui/choices.tsx'
import { FieldGrid } from '#ui/fields.tsx'
import { plural } from '#ui/numbers.ts'
import { addAtDoor } from './add-at-door.ts'
import { finishAttendance } from './finish-attendance.ts'
import { tickByCode } from './tick-by-code.ts'

const listOf = (asked: { process: string; session: number }) =>
  `/bureau/demarches/${asked.process}/seances/${asked.session}/inscrits`

export const addAtDoorPage = formPage({
  path: '/bureau/demarches/:process/seances/:session/inscrits/ajouter',
  params: z.object(onSession),
  operation: addAtDoor,
  load: sessionOfHost,
  given: (asked) => ({ session: asked.session }),
  start: () => ({ persons: 1 }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.session.title}
      title={deskMessages[visit.lang].addTitle}
      action={`${form.data.list}/ajouter`}
      button={deskMessages[visit.lang].add}
      back={{ href: form.data.list, label: deskMessages[visit.lang].backToList }}
    >
      {fieldsOf(form).line('name', {
        label: deskMessages[visit.lang].addName,
        optional: true,
        width: 'medium',
      })}
      {fieldsOf(form).number('persons', { label: deskMessages[visit.lang].addPersons })}
    </DeskForm>
  ),
  next: (_done, asked) => listOf(asked),
})

export const tickByCodePage = formPage({
  path: '/bureau/demarches/:process/seances/:session/inscrits/code',
  params: z.object(onSession),
  operation: tickByCode,
  load: sessionOfHost,
  given: (asked) => ({ session: asked.session }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.session.title}
      title={deskMessages[visit.lang].codeTitle}
      action={`${form.data.list}/code`}
      button={deskMessages[visit.lang].codeButton}
      back={{ href: form.data.list, label: deskMessages[visit.lang].backToList }}
    >
      {fieldsOf(form).line('code', { label: deskMessages[visit.lang].code, width: 'medium' })}
    </DeskForm>
  ),
  next: (_done, asked) => listOf(asked),
})

export const finishAttendancePage = formPage({
  path: '/bureau/demarches/:process/seances/:session/inscrits/finir',
  params: z.object(onSession),
  operation: finishAttendance,
  async load(visit, asked) {
    const at = await sessionOfHost(visit, asked)
    const lines = await doorList(visit.db, at.session.id)
    return {
      ...at,
      here: lines.reduce((sum, one) => sum + (one.present ?? 0), 0),
      organisations: await listOrganisations(visit.db),
    }
  },
  given: (asked) => ({ session: asked.session }),
  show(visit, form) {
    const { lang } = visit
    const words = deskMessages[lang]
    const { session, here, list, organisations } = form.data
    const fields = fieldsOf(form)
    const chosen = Array.isArray(form.values.organisations) ? form.values.organisations.map(String) : []
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${session.title}, ${whenWords(session, lang)}`}
        title={words.finishTitle}
        lead={words.finishLead(plural(here, words.presentCount, lang))}
        action={`${list}/finir`}
        button={words.finishButton}
        back={{ href: list, label: words.backToList }}
      >
        <fieldset class="choice-group">
          <legend class="field-label">{words.groups}</legend>
          <FieldGrid>
            {groups.map((group) =>
              fields.number(groupFields[group], {
                label: sessionMessages[lang].groupNames[group],
                optional: true,
              }),
            )}
          </FieldGrid>
        </fieldset>
        {organisations.length > 0 && (
          <Choices
            kind="checkbox"
            name="organisations"
            label={words.organisations}
            optional
            columns
            error={form.errors.organisations}
            value={chosen}
            options={organisations.map((one) => ({ value: String(one.id), label: one.name, lang: 'fr' }))}
          />
        )}
        {fields.text('otherOrganisations', { label: words.otherOrganisations, optional: true, rows: 3 })}
        {fields.line('note', { label: words.note, optional: true })}
      </DeskForm>
    )
  },
  next: (done, asked) => `/bureau/demarches/${asked.process}/seances#seance-${done.id}`,
})
