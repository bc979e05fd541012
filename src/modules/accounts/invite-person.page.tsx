import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { invitePerson } from './invite-person.ts'
import { messages } from './messages.ts'

export const invitePersonPage = formPage({
  path: '/bureau/personnes/inscrire',
  params: z.object({}),
  operation: invitePerson,
  load: async () => ({}),
  show(visit, { values, errors }) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.addPerson)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.addPerson} />
        <Passage>
          <Form action={visit.link('/bureau/personnes/inscrire')} errors={errors}>
            <TextField name="name" label={words.name} value={String(values.name ?? '')} error={errors.name} />
            <TextField
              name="email"
              type="email"
              label={words.email}
              value={String(values.email ?? '')}
              error={errors.email}
            />
            <Button>{words.addPerson}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: (added) => `/bureau/personnes/role?person=${added.id}`,
})
