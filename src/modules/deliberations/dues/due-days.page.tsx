import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { count, identifier, slug } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { answerLife } from '#modules/answers/module.ts'
import { noteDays } from '#modules/deliberations/meetings/meeting.ts'
import { titleOf } from '#modules/deliberations/meetings/meetings.page.tsx'
import { listMeetings } from '#modules/deliberations/meetings/reads.ts'
import { dayInParis, TownWords } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { Button, ButtonLink, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { FieldGrid, NumberField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Message, Note, Soft } from '#ui/text.tsx'
import { applyDueDays } from './apply-due-days.ts'
import { type DuePlan, duePlan, type Lead, mostLead, usualLead } from './due-plan.ts'
import { dueWords } from './messages.ts'
import { dueProcesses, followedMeetings, servicesDue } from './reads.ts'

export const duesPath = '/bureau/deliberations/echeances'
const answersDesk = '/bureau/reponses'

const days = () => count(mostLead).optional().catch(undefined)
const asked = z.object({
  demarche: slug().optional().catch(undefined),
  seance: identifier().optional().catch(undefined),
  avis: days(),
  validation: days(),
  publication: days(),
})
type Asked = z.output<typeof asked>

function duesLink({ demarche, seance, avis, validation, publication }: Asked): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ demarche, seance, avis, validation, publication }))
    if (value !== undefined) query.set(name, String(value))
  return query.size > 0 ? `${duesPath}?${query}` : duesPath
}

/** Which process, which meeting, which delays: what was asked, else what was applied, else what is usual. */
async function loadDues(visit: Visit, from: Asked) {
  const { db, actor, now } = visit
  const today = dayInParis(now)
  const processes = await dueProcesses(db, actor)
  const process = processes.find((one) => one.slug === from.demarche) ?? processes[0]
  const meetings = (await listMeetings(db))
    .filter((one) => !one.cancelledAt && one.heldOn >= today)
    .toReversed()
  const applied = (await followedMeetings(db, actor)).find((one) => one.processId === process?.id)
  const wanted = [from.seance, applied?.meetingId, process?.meeting, meetings[0]?.id]
  const meeting = wanted.map((id) => meetings.find((one) => one.id === id)).find(Boolean)
  const lead: Lead = {
    opinionDays: from.avis ?? applied?.opinionDays ?? usualLead.opinionDays,
    validationDays: from.validation ?? applied?.validationDays ?? usualLead.validationDays,
    publicationDays: from.publication ?? applied?.publicationDays ?? usualLead.publicationDays,
  }
  const plan = meeting && duePlan(meeting, (await townIdentity(db)) ?? {}, lead)
  const services = process && plan ? await servicesDue(db, process.id, plan.draftsDue) : []
  return { from, today, processes, process, meetings, meeting, lead, plan, services }
}

export const dueDaysPage = formPage({
  path: duesPath,
  params: asked,
  operation: applyDueDays,
  load: loadDues,
  given: (_params, { process, meeting, lead }) => ({ process: process?.slug, meeting: meeting?.id, ...lead }),
  show(visit, form) {
    const { lang } = visit
    const all = dueWords[lang]
    const { processes, process, meetings, meeting, lead, plan, services } = form.data
    const head = (
      <TitlePassage title={all.title} lead={all.lead}>
        <TargetLink href={visit.link(answersDesk)}>{all.back}</TargetLink>
      </TitlePassage>
    )
    if (!process || !meeting || !plan)
      return (
        <Page frame={visit.frame(all.title)}>
          {head}
          <Passage>
            {process ? (
              <EmptyState why={all.noMeeting}>
                <p>{all.noMeetingHelp}</p>
                <ButtonLink href={visit.link('/bureau/deliberations/seances/prevoir')}>
                  {all.planMeeting}
                </ButtonLink>
              </EmptyState>
            ) : (
              <EmptyState why={all.noProcess} />
            )}
          </Passage>
        </Page>
      )
    const here = duesLink({
      demarche: process.slug,
      seance: meeting.id,
      avis: lead.opinionDays,
      validation: lead.validationDays,
      publication: lead.publicationDays,
    })
    const moving = services.reduce((sum, one) => sum + one.others, 0)
    return (
      <Page frame={visit.frame(all.title)} failed={Object.keys(form.errors).length > 0}>
        {head}
        <Passage title={all.count}>
          <Form method="get" action={visit.link(duesPath)} label={all.count} wide>
            <FieldGrid>
              <SelectField
                name="demarche"
                label={all.process}
                value={process.slug}
                options={processes.map((one) => ({ value: one.slug, label: one.title, lang: 'fr' }))}
              />
              <SelectField
                name="seance"
                label={all.meeting}
                value={String(meeting.id)}
                options={meetings.map((one) => ({ value: String(one.id), label: titleOf(one, lang) }))}
              />
              <NumberField name="avis" label={all.opinionDays} value={String(lead.opinionDays)} />
              <NumberField name="validation" label={all.validationDays} value={String(lead.validationDays)} />
              <NumberField
                name="publication"
                label={all.publicationDays}
                value={String(lead.publicationDays)}
              />
            </FieldGrid>
            <Button quiet>{all.recount}</Button>
          </Form>
        </Passage>
        <Passage>
          <Steps visit={visit} plan={plan} lead={lead} today={form.data.today} />
          <Note>{all.rule[plan.rule]}</Note>
          <Note>{all.usage}</Note>
        </Passage>
        <Passage>
          <DataTable
            caption={all.sheets}
            rows={services}
            columns={[
              { key: 'name', label: all.service, cell: (row) => <TownWords>{row.name}</TownWords> },
              {
                key: 'sheets',
                label: all.number,
                number: true,
                cell: (row) => formatNumber(row.sheets, lang),
              },
              {
                key: 'now',
                label: all.now,
                cell: (row) =>
                  row.first === row.last
                    ? formatDay(row.first, lang)
                    : all.between(formatDay(row.first, lang), formatDay(row.last, lang)),
              },
              { key: 'proposed', label: all.proposed, cell: () => formatDay(plan.draftsDue, lang) },
              { key: 'moves', label: all.moves, number: true, cell: (row) => formatNumber(row.others, lang) },
            ]}
          />
        </Passage>
        <Passage title={all.apply}>
          {moving === 0 && Object.keys(form.errors).length === 0 && <Soft>{all.already}</Soft>}
          <p>{all.applyHow}</p>
          <Form action={visit.link(here)} errors={form.errors} label={all.apply}>
            <SelectField
              name="service"
              label={all.applyTo}
              value={form.values.service ? String(form.values.service) : undefined}
              error={form.errors.service}
              empty={all.allServices}
              options={services.map((one) => ({ value: String(one.id), label: one.name, lang: 'fr' }))}
            />
            <Button>{all.button(formatDay(plan.draftsDue, lang))}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: ({ process }) => `${duesPath}?demarche=${process}`,
})

function Steps(props: { visit: Visit; plan: DuePlan; lead: Lead; today: string }) {
  const { visit, plan, lead, today } = props
  const { lang } = visit
  const all = dueWords[lang]
  const open = (n: number) => plural(n, all.openDays, lang)
  const rows = [
    { step: all.named.opinions, day: plan.opinionsDue, how: all.beforeDrafts(open(lead.opinionDays)) },
    { step: all.named.drafts, day: plan.draftsDue, how: all.beforeValidation(open(lead.validationDays)) },
    {
      step: all.named.validation,
      day: plan.validationDue,
      how: all.beforePublication(open(lead.publicationDays)),
    },
    { step: all.named.publication, day: plan.answersDue, how: all.beforeNotice(open(noteDays)) },
    {
      step: all.named.notice,
      day: plan.noticeDue,
      how: all.clear(plan.clearDays, formatDay(plan.noticeLimit, lang, true)),
    },
    { step: all.named.meeting, day: plan.heldOn, how: all.fromCalendar },
  ]
  return (
    <DataTable
      caption={all.steps}
      rows={rows}
      columns={[
        { key: 'step', label: all.step, cell: (row) => row.step },
        {
          key: 'day',
          label: all.day,
          cell: (row) => (
            <>
              <b>{formatDay(row.day, lang, true)}</b>
              {row.day < today && <>. {all.past}</>}
            </>
          ),
        },
        { key: 'how', label: all.how, cell: (row) => row.how },
      ]}
    />
  )
}

/** On the desk of the answers: the way to this page, and what a meeting that moved would change. Nothing moves by itself. */
export async function dueDaysOnDesk(visit: Visit) {
  if (!isAllowed(answerLife.assign.who, visit.actor)) return undefined
  const { lang, db } = visit
  const all = dueWords[lang]
  const town = (await townIdentity(db)) ?? {}
  const told = (await followedMeetings(db, visit.actor)).flatMap((one) => {
    if (one.sheets === 0) return []
    const was = formatDay(one.dueDay, lang)
    if (one.cancelled) return [{ one, words: all.cancelledFor(one.title, was) }]
    const { draftsDue } = duePlan(one, town, one)
    if (draftsDue === one.dueDay) return []
    const words = all.moved(one.title, formatDay(one.heldOn, lang), was, formatDay(draftsDue, lang))
    return [{ one, words }]
  })
  const says = told.length > 0 && (
    <Message title={all.movedTitle} yours>
      {told.map(({ one, words }) => (
        <p>
          {words} <a href={visit.link(duesLink({ demarche: one.slug } as Asked))}>{all.seeAgain}</a>
        </p>
      ))}
    </Message>
  )
  return { says, door: <TargetLink href={visit.link(duesPath)}>{all.link}</TargetLink> }
}
