import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { type FormState, formPage } from '#kernel/web/page.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { DeskForm, typed } from '#modules/deliberations/preparation/desk-form.tsx'
import { requireDeliberation } from '#modules/deliberations/reads.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { DayField, LongTextField, SelectField, TextField } from '#ui/fields.tsx'
import { EmptyState } from '#ui/text.tsx'
import { backPlan } from './meeting.ts'
import { publicOf, titleOf } from './meetings.page.tsx'
import { messages } from './messages.ts'
import { cancelMeeting, moveMeeting } from './move-meeting.ts'
import { placeOnAgenda } from './place-on-agenda.ts'
import { known, planMeeting } from './plan-meeting.ts'
import { type Meeting, openMeetings, requireMeeting } from './reads.ts'
import { publishMeetingList, recordNotice } from './record-notice.ts'

const params = z.object({ meeting: identifier() })
const of = (id: number) => `/bureau/deliberations/seances/${id}`
const number = ':meeting{[0-9]+}'
const backTo = (one: Meeting, lang: Lang) => ({ path: of(one.id), label: titleOf(one, lang) })
const toList = (lang: Lang) => ({ path: '/bureau/deliberations/seances', label: messages[lang].desk })

export const planMeetingPage = formPage({
  path: '/bureau/deliberations/seances/prevoir',
  params: z.object({}),
  operation: planMeeting,
  load: async () => ({}),
  start: () => ({ body: 'council', openToPublic: 'unknown' }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.plan}
        action="/bureau/deliberations/seances/prevoir"
        back={toList(visit.lang)}
      >
        <Choices
          kind="radio"
          name="body"
          label={words.field.body}
          value={typed(form, 'body')}
          error={form.errors.body}
          options={bodies.map((body) => ({ value: body, label: actWords[visit.lang].body[body] }))}
        />
        <WhenAndWhere form={form} lang={visit.lang} />
        <Choice kind="checkbox" name="example" value="true" checked={form.values.example === true}>
          {words.field.example}
        </Choice>
      </DeskForm>
    )
  },
  next: (made) => of(made.id),
})

function WhenAndWhere(props: { form: FormState<unknown>; lang: Lang }) {
  const { form } = props
  const words = messages[props.lang]
  const field = (name: 'heldOn' | 'startsAt' | 'place') => ({
    name,
    label: words.field[name],
    value: typed(form, name),
    error: form.errors[name],
  })
  return (
    <>
      <DayField {...field('heldOn')} />
      <TextField {...field('startsAt')} hint={words.hint.hour} width="short" optional />
      <TextField {...field('place')} hint={words.hint.unknown} optional />
      <Choices
        kind="radio"
        name="openToPublic"
        label={words.field.openToPublic}
        value={typed(form, 'openToPublic')}
        error={form.errors.openToPublic}
        options={known.map((value) => ({ value, label: words.publicValue[value] }))}
      />
    </>
  )
}

export const moveMeetingPage = formPage({
  path: `/bureau/deliberations/seances/${number}/changer`,
  params,
  operation: moveMeeting,
  load: (visit, { meeting }) => requireMeeting(visit.db, meeting),
  given: ({ meeting }) => ({ meeting }),
  start: (_visit, one) => ({
    heldOn: one.heldOn,
    startsAt: one.startsAt,
    place: one.place,
    openToPublic: publicOf(one),
  }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.move}
        lead={words.hint.days}
        action={`${of(form.data.id)}/changer`}
        back={backTo(form.data, visit.lang)}
      >
        <WhenAndWhere form={form} lang={visit.lang} />
        <LongTextField
          name="reason"
          label={words.field.reason}
          hint={words.hint.reason}
          value={typed(form, 'reason')}
          error={form.errors.reason}
          rows={3}
          optional
        />
      </DeskForm>
    )
  },
  next: (_done, { meeting }) => of(meeting),
})

export const cancelMeetingPage = formPage({
  path: `/bureau/deliberations/seances/${number}/annuler`,
  params,
  operation: cancelMeeting,
  load: (visit, { meeting }) => requireMeeting(visit.db, meeting),
  given: ({ meeting }) => ({ meeting }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.cancel}
        lead={titleOf(form.data, visit.lang)}
        button={words.cancel}
        action={`${of(form.data.id)}/annuler`}
        back={backTo(form.data, visit.lang)}
      >
        <LongTextField
          name="reason"
          label={words.field.cancelReason}
          value={typed(form, 'reason')}
          error={form.errors.reason}
          rows={3}
        />
      </DeskForm>
    )
  },
  next: (_done, { meeting }) => of(meeting),
})

export const recordNoticePage = formPage({
  path: `/bureau/deliberations/seances/${number}/convocation`,
  params,
  operation: recordNotice,
  load: async (visit, { meeting }) => {
    const one = await requireMeeting(visit.db, meeting)
    return { one, plan: backPlan(one, (await townIdentity(visit.db)) ?? {}) }
  },
  given: ({ meeting }) => ({ meeting }),
  show(visit, form) {
    const words = messages[visit.lang]
    const { one, plan } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.notice}
        lead={titleOf(one, visit.lang)}
        action={`${of(one.id)}/convocation`}
        back={backTo(one, visit.lang)}
      >
        <DayField
          name="sentOn"
          label={words.field.sentOn}
          hint={words.hint.limit(formatDay(plan.noticeLimit, visit.lang, true))}
          value={typed(form, 'sentOn')}
          error={form.errors.sentOn}
        />
        <LongTextField
          name="lateReason"
          label={words.field.lateReason}
          hint={words.hint.lateReason}
          value={typed(form, 'lateReason')}
          error={form.errors.lateReason}
          rows={3}
          optional
        />
      </DeskForm>
    )
  },
  next: (_done, { meeting }) => of(meeting),
})

export const publishMeetingListPage = formPage({
  path: `/bureau/deliberations/seances/${number}/liste`,
  params,
  operation: publishMeetingList,
  load: (visit, { meeting }) => requireMeeting(visit.db, meeting),
  given: ({ meeting }) => ({ meeting }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.list}
        lead={words.listLead}
        button={words.list}
        action={`${of(form.data.id)}/liste`}
        back={backTo(form.data, visit.lang)}
      />
    )
  },
  next: (_done, { meeting }) => `/deliberations/seances/${meeting}`,
})

export const placeOnAgendaPage = formPage({
  path: '/bureau/deliberations/:deliberation{[0-9]+}/seance',
  params: z.object({ deliberation: identifier() }),
  operation: placeOnAgenda,
  load: async (visit, { deliberation }) => {
    const act = await requireDeliberation(visit.db, deliberation)
    return { act, open: await openMeetings(visit.db, act.body) }
  },
  given: ({ deliberation }) => ({ deliberation }),
  show(visit, form) {
    const words = messages[visit.lang]
    const { act, open } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={act}
        title={actWords[visit.lang].step.place}
        action={`/bureau/deliberations/${act.id}/seance`}
      >
        {open.length === 0 && <EmptyState why={words.noOpenMeeting} />}
        <SelectField
          name="meeting"
          label={words.field.meeting}
          empty=""
          value={typed(form, 'meeting')}
          error={form.errors.meeting}
          options={open.map((one) => ({ value: String(one.id), label: titleOf(one, visit.lang) }))}
        />
        <LongTextField
          name="reason"
          label={actWords[visit.lang].field.slipReason}
          hint={words.hint.reason}
          value={typed(form, 'reason')}
          error={form.errors.reason}
          rows={3}
          optional
        />
      </DeskForm>
    )
  },
  next: (_done, { deliberation }) => `/bureau/deliberations/${deliberation}`,
})
