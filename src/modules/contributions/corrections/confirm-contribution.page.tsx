import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Quotation } from '#ui/text.tsx'
import { confirmContribution } from './confirm-contribution.ts'

export const confirmContributionPage = formPage({
  path: '/suivre/:code/confirmer',
  params: z.object({ code: line({ max: 100 }) }),
  operation: confirmContribution,
  load(visit, { code }) {
    visit.context.header('cache-control', 'no-store')
    visit.context.header('x-robots-tag', 'noindex')
    return findByCode(visit.db, code, codeSource(visit.town, visit.actor, visit.address))
  },
  given: ({ code }) => ({ code }),
  show(visit, { errors, data }) {
    const words = followMessages[visit.lang].check
    return (
      <Page frame={visit.frame(words.question)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.question}>
          <Quotation text={data.text} lang={data.language} />
          <Form bare action={visit.link(`/suivre/${data.code}/confirmer`)} errors={errors}>
            <ButtonRow>
              <Button>{words.yes}</Button>
              <ButtonLink quiet href={visit.link(`/suivre/${data.code}/corriger`)}>
                {words.no}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ code }) => `/suivre/${code}`,
})
