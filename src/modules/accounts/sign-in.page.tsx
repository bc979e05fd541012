import { perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type FreePage, freePage, type Visit } from '#kernel/web/page.ts'
import { formOf } from '#kernel/web/web-request.ts'
import { Button } from '#ui/button.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { messages } from './messages.ts'
import { keepSession } from './session-cookie.ts'
import { signIn } from './sign-in.ts'

/** Opening the link only shows a button: mail scanners open links, and must not use them up. */
export const signInPage: FreePage = freePage({
  path: '/connexion/confirmer',
  who: 'anyone',
  async answer(visit) {
    if (visit.context.req.method !== 'POST')
      return confirmation(visit, visit.url.searchParams.get('jeton') ?? '', {})
    const token = String((await formOf(visit.context)).get('token')?.[0] ?? '')
    try {
      const { session } = await perform(visit.town, signIn, { token }, { actor: visit.actor, door: 'page' })
      keepSession(visit, session)
      return visit.context.redirect(visit.link('/bureau', { fait: signIn.name }), 303)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      visit.context.status(422)
      return confirmation(visit, token, { '': messages[visit.lang].linkOver })
    }
  },
})

function confirmation(visit: Visit, token: string, errors: Record<string, string>) {
  const words = messages[visit.lang]
  return (
    <Page frame={visit.frame(words.confirm)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={words.confirm} lead={words.confirmLead} />
      <Passage>
        <Form action={visit.link('/connexion/confirmer')} errors={errors}>
          <HiddenField name="token" value={token} />
          <Button>{words.enter}</Button>
        </Form>
      </Passage>
    </Page>
  )
}
