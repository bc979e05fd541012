import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { grantRole, listPeople, roleNames, roles } from '#modules/accounts/module.ts'
import { Button } from '#ui/button.tsx'
import { dayOf } from '#ui/dates.ts'
import { DayField, NumberField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { messages } from './messages.ts'
import { listOrganisations } from './reads.ts'

/** Here and not in accounts: a role is held for an organisation, which accounts does not know. */
export const grantRolePage = formPage({
  path: '/bureau/personnes/role',
  params: z.object({ person: identifier().optional() }),
  operation: grantRole,
  load: async (visit) => ({
    people: await listPeople(visit.db),
    organisations: await listOrganisations(visit.db),
  }),
  start: (visit, _data, params) => ({ person: params.person, fromDay: dayOf(visit.now) }),
  show(visit, { values, errors, data }) {
    const words = messages[visit.lang]
    const value = (name: string) => (values[name] == null ? '' : String(values[name]))
    return (
      <Page frame={visit.frame(words.giveRole)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.giveRole} />
        <Passage>
          <Form action={visit.link('/bureau/personnes/role')} errors={errors}>
            <SelectField
              name="person"
              label={words.person}
              value={value('person')}
              empty=""
              options={data.people.map(({ id, name }) => ({ value: String(id), label: name }))}
              error={errors.person}
            />
            <SelectField
              name="organisation"
              label={words.organisation}
              hint={words.roleHint}
              value={value('organisation')}
              empty=""
              options={data.organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
              error={errors.organisation}
            />
            <SelectField
              name="role"
              label={words.role}
              value={value('role')}
              empty=""
              options={roles.map((role) => ({ value: role, label: roleNames[role][visit.lang] }))}
              error={errors.role}
            />
            <TextField
              name="title"
              label={words.roleTitle}
              value={value('title')}
              error={errors.title}
              optional
            />
            <NumberField
              name="process"
              label={words.process}
              hint={words.processHint}
              value={value('process')}
              error={errors.process}
              optional
            />
            <DayField name="fromDay" label={words.fromDay} value={value('fromDay')} error={errors.fromDay} />
            <DayField
              name="untilDay"
              label={words.untilDay}
              value={value('untilDay')}
              error={errors.untilDay}
              optional
            />
            <Button>{words.giveRole}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/bureau/personnes',
})
