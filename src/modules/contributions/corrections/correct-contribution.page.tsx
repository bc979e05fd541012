import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { showReceiptCode } from '#kernel/receipt-code.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { contributionLife } from '#modules/contributions/contribution.ts'
import { requireStep } from '#modules/contributions/contribution-row.ts'
import { ownContribution } from '#modules/contributions/reads.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { EasyLink, speakWords } from '#modules/contributions/speaking/easy-words.tsx'
import { HelpNow } from '#modules/contributions/speaking/help-now.tsx'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { correctContribution } from './correct-contribution.ts'

/** The contribution of an address that carries its code. Wrong codes are counted. */
export async function ownOfAddress(visit: Visit, code: string) {
  visit.context.header('cache-control', 'no-store')
  const found = await findByCode(visit.db, code, codeSource(visit.town, visit.actor, visit.address))
  return ownContribution(visit.db, found.id)
}

export const correctContributionPage = formPage({
  path: '/suivre/:code/corriger',
  params: z.object({ code: line({ max: 100 }) }),
  operation: correctContribution,
  async load(visit, { code }) {
    const own = await ownOfAddress(visit, code)
    requireStep(contributionLife.correct, own, correctContribution.summary)
    return own
  },
  given: (_, own) => ({ code: own.code }),
  start: (_, own) => ({ text: own.said }),
  show(visit, { values, errors, data: own }) {
    const said = speakWords(visit)
    const words = said.correct
    const frame = visit.frame(words.title)
    return (
      <Page frame={frame} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={words.lead} note={showReceiptCode(own.code)}>
          <Form action={visit.link(`/suivre/${own.code}/corriger`)} errors={errors}>
            <LongTextField
              name="text"
              label={words.label}
              hint={said.whatHint}
              error={errors.text}
              value={String(values.text ?? '')}
              lang={own.language}
              rows={10}
            />
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
