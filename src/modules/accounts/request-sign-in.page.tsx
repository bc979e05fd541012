import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { messages } from './messages.ts'
import { requestSignIn } from './request-sign-in.ts'

export const requestSignInPage = formPage({
  path: '/connexion',
  params: z.object({}),
  operation: requestSignIn,
  load: async () => ({}),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.signIn)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={words.signIn} lead={words.signInLead} />
        <Passage>
          <Form action={visit.link('/connexion')} errors={form.errors}>
            <TextField
              name="email"
              type="email"
              label={words.email}
              hint={words.emailHint}
              autocomplete="email"
              value={String(form.values.email ?? '')}
              error={form.errors.email}
            />
            <Button>{words.sendLink}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/connexion',
})
