import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { endRole } from './end-role.ts'
import { messages } from './messages.ts'

export const endRolePage = formPage({
  path: '/bureau/personnes/roles/:grant/retirer',
  params: z.object({ grant: identifier() }),
  operation: endRole,
  load: async (_visit, params) => params,
  given: (params) => ({ grant: params.grant }),
  show(visit, { errors, data }) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.endRole)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.endRole} />
        <Passage>
          <Form action={visit.link(`/bureau/personnes/roles/${data.grant}/retirer`)} errors={errors}>
            <Button>{words.endRole}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/bureau/personnes',
})
