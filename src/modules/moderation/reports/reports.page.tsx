import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { ownerOf } from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { processesHeld } from '#modules/moderation/queue/queue-reads.ts'
import { type ReportedText, reportedTexts } from '#modules/moderation/reads.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note, PlainList, Quotation } from '#ui/text.tsx'
import { reportLife, reportReaders } from './report.ts'
import { kindOfSlug, slugs, textSlugs } from './reportable.ts'
import { settleReports } from './settle-reports.ts'
import { settleTextReports } from './settle-text-reports.ts'
import { type TextReports, textReports } from './text-report-reads.ts'

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
        <SettleFields
          visit={visit}
          action={`/bureau/signalements/${one.contribution}`}
          about={one.reference}
          values={values}
          errors={errors}
        />
      )}
    </Passage>
  )
}

function SettleFields(props: {
  visit: Visit
  action: string
  about: string
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}) {
  const { visit, values, errors } = props
  const words = messages[visit.lang].reportsDesk
  return (
    <Form
      action={visit.link(props.action)}
      errors={Object.keys(errors).length > 0 ? errors : undefined}
      label={`${words.result} ${props.about}`}
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
  )
}

/** One sentence of the synthesis or one answer, with what readers said of it. */
function ReportedWords(props: {
  visit: Visit
  one: TextReports
  values?: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>>
  answering?: boolean
}) {
  const { visit, one, values = {}, errors = {} } = props
  const all = messages[visit.lang]
  const words = all.reportsDesk
  const name = all.textName[one.kind](one.shown?.number ?? null)
  const action = `/bureau/signalements/${textSlugs[one.kind]}/${one.id}`
  return (
    <Passage title={name} note={one.urgent ? words.urgent : words.count(one.waiting)}>
      <Note>
        {one.shown && (
          <>
            <TownWords>{one.shown.processTitle}</TownWords>.{' '}
          </>
        )}
        {all.report.due(formatDay(one.answerBy, visit.lang))}
      </Note>
      {one.shown ? <TownText text={one.shown.text} /> : <Note>{words.gone}</Note>}
      <PlainList
        items={one.reports.map((report) => (
          <>
            <strong>{all.reportReason[report.reason]}</strong>{' '}
            {props.answering && report.reachable && `(${words.reachable})`} {props.answering && report.text}
          </>
        ))}
      />
      {one.shown && <TargetLink href={visit.link(one.shown.path)}>{words.read}</TargetLink>}
      {!props.answering && <TargetLink href={visit.link(action)}>{words.send}</TargetLink>}
      {props.answering && isAllowed(reportLife.settle.who, visit.actor, { process: one.processId }) && (
        <SettleFields visit={visit} action={action} about={name} values={values} errors={errors} />
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
      (await reportedTexts(visit.db, processesHeld(visit.actor, reportReaders))).length +
      (await textReports(visit.db, processesHeld(visit.actor, reportReaders))).length,
  },
  input: z.object({}),
  async show(visit) {
    const all = messages[visit.lang]
    const words = all.reportsDesk
    const found = await reportedTexts(visit.db, processesHeld(visit.actor, reportReaders))
    const texts = await textReports(visit.db, processesHeld(visit.actor, reportReaders))
    const shownFirst = texts.filter(({ urgent }) => urgent)
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          {found.length + texts.length === 0 && <EmptyState why={words.empty} />}
        </TitlePassage>
        {shownFirst.map((one) => (
          <ReportedWords visit={visit} one={one} />
        ))}
        {found.map((one) => (
          <Passage title={one.reference} note={one.urgent ? words.urgent : words.count(one.waiting)}>
            {one.text && <Quotation text={one.text} lang={one.language} />}
            <PlainList items={one.reports.map((report) => all.reportReason[report.reason])} />
            <TargetLink href={visit.link(`/bureau/signalements/${one.contribution}`)}>
              {words.send}
            </TargetLink>
          </Passage>
        ))}
        {texts
          .filter(({ urgent }) => !urgent)
          .map((one) => (
            <ReportedWords visit={visit} one={one} />
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

export const settleTextReportsPage = formPage({
  path: '/bureau/signalements/:kind/:id',
  params: z.object({ kind: z.enum(slugs), id: identifier() }),
  operation: settleTextReports,
  who: reportReaders,
  async load(visit: Visit, { kind, id }) {
    const within = processesHeld(visit.actor, reportReaders)
    const [found] = await textReports(visit.db, within, { kind: kindOfSlug[kind], id })
    if (!found) throw missing(sentence(messages, (m) => m.noReport))
    return found
  },
  given: ({ kind, id }) => ({ kind: kindOfSlug[kind], id }),
  show: (visit, { values, errors, data }) => (
    <Page frame={visit.frame(messages[visit.lang].reportsDesk.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={messages[visit.lang].reportsDesk.title} />
      <ReportedWords visit={visit} one={data} values={values} errors={errors} answering />
    </Page>
  ),
  next: () => '/bureau/signalements',
})
