import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/page.ts'
import { missing } from '#kernel/refusal.ts'
import { ownerOf } from '#modules/contributions/module.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note, PlainList, Quotation } from '#ui/text.tsx'
import { messages } from './messages.ts'
import { processesHeld } from './queue-reads.ts'
import { type ReportedText, reportedTexts } from './reads.ts'
import { reportLife, reportReaders } from './report.ts'
import { settleReports } from './settle-reports.ts'

/** One text with everything readers said of it, and the answer to give them. */
function Reported(props: {
  visit: Visit
  one: ReportedText
  values?: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>>
}) {
  const { visit, one, values = {}, errors = {} } = props
  const all = messages[visit.lang]
  const words = all.reportsDesk
  return (
    <Passage title={one.reference} note={one.urgent ? words.urgent : words.count(one.waiting)}>
      <Note>
        {one.processTitle}. {all.report.due(formatDay(one.answerBy, visit.lang))}
      </Note>
      {one.text && <Quotation text={one.text} lang={one.language} />}
      <PlainList
        items={one.reports.map((report) => (
          <>
            <strong>{all.reportReason[report.reason]}</strong> {report.reachable && `(${words.reachable})`}{' '}
            {report.text}
          </>
        ))}
      />
      <TargetLink href={visit.link('/bureau/contributions', { etat: 'tout', fiche: one.contribution })}>
        {words.sheet}
      </TargetLink>
      {isAllowed(reportLife.settle.who, visit.actor, ownerOf(one)) && (
        <Form
          action={visit.link(`/bureau/signalements/${one.contribution}`)}
          errors={Object.keys(errors).length > 0 ? errors : undefined}
          label={`${words.result} ${one.reference}`}
        >
          <Choices
            kind="radio"
            name="result"
            label={words.result}
            value={String(values.result ?? '')}
            error={errors.result}
            options={[
              { value: 'acted', label: words.acted },
              { value: 'dismissed', label: words.dismissed },
            ]}
          />
          <LongTextField
            name="answer"
            label={words.answer}
            rows={3}
            value={String(values.answer ?? '')}
            error={errors.answer}
          />
          <Button>{words.send}</Button>
        </Form>
      )}
    </Passage>
  )
}

export const reportsPage = page({
  path: '/bureau/signalements',
  who: reportReaders,
  menu: {
    place: 'desk',
    label: { fr: messages.fr.reportsDesk.menu, en: messages.en.reportsDesk.menu },
    order: 11,
    waiting: async (visit) =>
      (await reportedTexts(visit.db, processesHeld(visit.actor, reportReaders))).length,
  },
  input: z.object({}),
  async show(visit) {
    const all = messages[visit.lang]
    const words = all.reportsDesk
    const found = await reportedTexts(visit.db, processesHeld(visit.actor, reportReaders))
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          {found.length === 0 && <EmptyState why={words.empty} />}
        </TitlePassage>
        {found.map((one) => (
          <Passage title={one.reference} note={one.urgent ? words.urgent : words.count(one.waiting)}>
            {one.text && <Quotation text={one.text} lang={one.language} />}
            <PlainList items={one.reports.map((report) => all.reportReason[report.reason])} />
            <TargetLink href={visit.link(`/bureau/signalements/${one.contribution}`)}>
              {words.send}
            </TargetLink>
          </Passage>
        ))}
      </Page>
    )
  },
})

export const settleReportsPage = formPage({
  path: '/bureau/signalements/:contribution',
  params: z.object({ contribution: identifier() }),
  operation: settleReports,
  who: reportReaders,
  async load(visit: Visit, { contribution }) {
    const found = await reportedTexts(visit.db, processesHeld(visit.actor, reportReaders), contribution)
    if (!found[0]) throw missing(sentence(messages, (m) => m.noReport))
    return found[0]
  },
  given: ({ contribution }) => ({ contribution }),
  show: (visit, { values, errors, data }) => (
    <Page frame={visit.frame(messages[visit.lang].reportsDesk.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={messages[visit.lang].reportsDesk.title} />
      <Reported visit={visit} one={data} values={values} errors={errors} />
    </Page>
  ),
  next: () => '/bureau/signalements',
})
