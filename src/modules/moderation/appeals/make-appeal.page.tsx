import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { conflict } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import {
  codeSource,
  contributionMessages,
  findByCode,
  showReceiptCode,
} from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { delaysOf } from '#modules/moderation/reads.ts'
import { dayAfter } from '#modules/moderation/rules/promise-moderation-delays.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Quotation } from '#ui/text.tsx'
import { makeAppeal } from './make-appeal.ts'

/** One plain text, with the code. */
export const makeAppealPage = formPage({
  path: '/suivre/:code/recours',
  params: z.object({ code: line({ max: 100 }) }),
  operation: makeAppeal,
  async load(visit: Visit, { code }) {
    visit.context.header('cache-control', 'no-store')
    visit.context.header('x-robots-tag', 'noindex')
    const found = await findByCode(visit.db, code, codeSource(visit.town, visit.actor, visit.address))
    if (found.status !== 'kept_unpublished') throw conflict(sentence(messages, (m) => m.nothingToAppeal))
    return { ...found, days: (await delaysOf(visit.db, found.processId)).appeal }
  },
  given: ({ code }) => ({ code }),
  show(visit, { values, errors, data }) {
    const words = messages[visit.lang].appeal
    const all = contributionMessages[visit.lang]
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage note={showReceiptCode(data.code)} title={words.title} lead={words.lead}>
          <Quotation text={data.text} lang={data.language} />
          <p>{all.one.kept(all.reason[data.statusReason as keyof typeof all.reason])}</p>
          {data.statusNote && <p lang={data.language === 'en' ? 'en' : 'fr'}>{data.statusNote}</p>}
        </TitlePassage>
        <Passage>
          <Form action={visit.link(`/suivre/${data.code}/recours`)} errors={errors}>
            <LongTextField
              name="text"
              label={words.text}
              hint={words.hint}
              limit={2000}
              value={String(values.text ?? '')}
              error={errors.text}
            />
            <p>{words.delay(formatDay(dayAfter(visit.now, data.days), visit.lang))}</p>
            <Button>{words.send}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: (result) => `/suivre/${result.code}`,
})
