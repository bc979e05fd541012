import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { showReceiptCode } from '#kernel/receipt-code.ts'
import { formPage } from '#kernel/web/page.ts'
import { contributionLife } from '#modules/contributions/contribution.ts'
import { requireStep } from '#modules/contributions/contribution-row.ts'
import { EasyLink, speakWords } from '#modules/contributions/speaking/easy-words.tsx'
import { HelpNow } from '#modules/contributions/speaking/help-now.tsx'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Quotation } from '#ui/text.tsx'
import { ownOfAddress } from './correct-contribution.page.tsx'
import { withdrawContribution } from './withdraw-contribution.ts'

export const withdrawContributionPage = formPage({
  path: '/suivre/:code/retirer',
  params: z.object({ code: line({ max: 100 }) }),
  operation: withdrawContribution,
  async load(visit, { code }) {
    const own = await ownOfAddress(visit, code)
    requireStep(contributionLife.withdraw, own, withdrawContribution.summary)
    return own
  },
  given: (_, own) => ({ code: own.code }),
  show(visit, { values, errors, data: own }) {
    const words = speakWords(visit).withdraw
    const frame = visit.frame(words.title)
    return (
      <Page frame={frame} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={words.lead} note={showReceiptCode(own.code)}>
          <Quotation text={own.said} lang={own.language} />
          <Form action={visit.link(`/suivre/${own.code}/retirer`)} errors={errors}>
            <Choice
              kind="checkbox"
              name="erase"
              value="on"
              checked={values.erase === true}
              hint={words.eraseHint}
            >
              {words.erase}
            </Choice>
            <ButtonRow>
              <Button>{words.send}</Button>
              <TargetLink href={visit.link(`/suivre/${own.code}`)}>{words.cancel}</TargetLink>
            </ButtonRow>
          </Form>
          <EasyLink visit={visit} />
        </TitlePassage>
        <HelpNow frame={frame} />
      </Page>
    )
  },
  next: (result) => `/suivre/${result.code}`,
})
