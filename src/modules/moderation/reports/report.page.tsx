import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { requireLeft, spend } from '#kernel/limits.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import {
  contributionMessages,
  isPublic,
  readReceiptCode,
  showReceiptCode,
} from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { reportableText, reportByCode } from '#modules/moderation/reads.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { HiddenField, LongTextField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Note, Quotation } from '#ui/text.tsx'
import { reportReasons } from './report.ts'
import { reportContribution } from './report-contribution.ts'
import { reportable } from './reportable.ts'

/** Why, what to know, where to answer: the same whatever is reported. */
export function ReportFields(props: {
  visit: Visit
  action: string
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}) {
  const { values, errors } = props
  const all = messages[props.visit.lang]
  const words = all.report
  return (
    <Form action={props.action} errors={errors}>
      <HiddenField name="submission" value={String(values.submission ?? '')} />
      <Choices
        kind="radio"
        name="reason"
        label={words.reason}
        value={String(values.reason ?? '')}
        error={errors.reason}
        options={reportReasons.map((reason) => ({ value: reason, label: all.reportReason[reason] }))}
      />
      <LongTextField
        name="text"
        label={words.text}
        optional
        rows={3}
        limit={1000}
        value={String(values.text ?? '')}
        error={errors.text}
      />
      <TextField
        name="contact"
        type="email"
        label={words.contact}
        hint={words.contactHint}
        optional
        value={String(values.contact ?? '')}
        error={errors.contact}
      />
      <Button>{words.send}</Button>
    </Form>
  )
}

/** Without an account, in one page. */
export const reportPage = formPage({
  path: '/contributions/:reference/signaler',
  params: z.object({ reference: line({ max: 20 }) }),
  operation: reportContribution,
  async load(visit: Visit, { reference }) {
    const found = await reportableText(visit.db, reference.toUpperCase())
    if (!found) throw missing(sentence(contributionMessages, (m) => m.unknown))
    if (!isPublic(found.status)) throw conflict(sentence(messages, (m) => m.notShown))
    if (visit.context.req.method === 'POST' && visit.address !== 'local') await spend('report', visit.address)
    return found
  },
  given: ({ reference }, _data, visit) => ({ reference, language: visit.lang }),
  start: () => ({ submission: randomUUID() }),
  show(visit, { values, errors, data }) {
    const all = messages[visit.lang]
    const words = all.report
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage note={words.about(data.reference)} title={words.title} lead={words.lead}>
          <Quotation text={data.text} lang={data.language} />
        </TitlePassage>
        <Passage>
          <ReportFields
            visit={visit}
            action={visit.link(`/contributions/${data.reference}/signaler`)}
            values={values}
            errors={errors}
          />
        </Passage>
      </Page>
    )
  },
  next: (result) => `/signalements/${result.code}`,
})

/** What became of a report, for who holds its code. */
export const followReportPage = page({
  path: '/signalements/:code',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  async show(visit, asked) {
    visit.context.header('cache-control', 'no-store')
    visit.context.header('x-robots-tag', 'noindex')
    const { lang } = visit
    const all = messages[lang]
    const words = all.report
    await requireLeft('wrongCode', visit.address)
    const code = readReceiptCode(asked.code)
    const found = code ? await reportByCode(visit.db, code) : undefined
    if (!found) {
      if (visit.address !== 'local') await spend('wrongCode', visit.address)
      throw missing(sentence(messages, (m) => m.unknownReport))
    }
    const shown =
      found.textKind && found.textId ? await reportable(visit.db, found.textKind, found.textId) : undefined
    return (
      <Page frame={visit.frame(words.receivedTitle)}>
        <TitlePassage
          note={
            found.textKind
              ? all.textName[found.textKind](shown?.number ?? null)
              : words.about(found.reference ?? '')
          }
          title={words.receivedTitle}
          lead={all.reportStates[found.status]}
        >
          <p>
            {words.code}
            {lang === 'fr' ? '\u00a0' : ''}: <strong>{showReceiptCode(found.code)}</strong>
          </p>
          <Note>{words.keep}</Note>
          <p>{all.reportReason[found.reason]}</p>
          {found.text && <Quotation text={found.text} />}
          {found.status === 'waiting' && <p>{words.due(formatDay(found.answerBy, lang))}</p>}
          {found.answer && (
            <>
              <p>
                <strong>{words.answer}</strong>
              </p>
              <p class="preserved" lang="fr">
                {found.answer}
              </p>
            </>
          )}
          <TargetLink href={visit.link(`/demarches/${found.process}/regles-de-moderation`)}>
            {all.rulesTitle}
          </TargetLink>
        </TitlePassage>
      </Page>
    )
  },
})
