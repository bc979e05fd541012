import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, FactList, PrintHint } from '#ui/text.tsx'
import { ThreadList } from '#ui/thread-list.tsx'
import { meetingsCalendar } from './calendar.ts'
import { backPlan, type MeetingState, meetingState } from './meeting.ts'
import { datesOf } from './meeting-dates.tsx'
import { type MeetingWords, messages } from './messages.ts'
import { type AgendaAct, type ListedMeeting, listMeetings, type Meeting, showMeeting } from './reads.ts'

const statusKind: Readonly<Record<MeetingState, StatusKind>> = {
  planned: 'expected',
  noticed: 'half',
  past: 'half',
  listed: 'done',
  cancelled: 'kept-out',
}

export const titleOf = (one: Pick<Meeting, 'body' | 'heldOn'>, lang: Lang) =>
  messages[lang].heading(actWords[lang].body[one.body as 'council'], formatDay(one.heldOn, lang, true))

/** "18 h 30 · Hôtel de ville", what is unknown said. */
export function placeAndHour(one: Meeting, lang: Lang): string {
  const words = messages[lang]
  const hour = one.startsAt ? clock(one.startsAt, lang) : words.hourUnknown
  return `${one.place ?? words.placeUnknown}, ${hour}`
}

export function clock(time: string, lang: Lang): string {
  const [hours = '', minutes = ''] = time.split(':')
  if (lang === 'en') return time
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
}

export const listMeetingsPage = page({
  path: '/deliberations/seances',
  who: 'anyone',
  input: z.object({ body: z.enum(bodies).optional() }),
  async show(visit, filter) {
    const words = messages[visit.lang]
    const rows = await listMeetings(visit.db, filter)
    const today = dayOf(visit.now)
    const coming = rows.filter((one) => one.heldOn >= today).reverse()
    const past = rows.filter((one) => one.heldOn < today)
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          {rows.length > 0 && (
            <ButtonRow>
              <TargetLink href={visit.link('/deliberations/seances.ics', { langue: visit.lang })} download>
                {words.ics}
              </TargetLink>
              <TargetLink href={visit.link('/api/list-meetings', filter)}>{words.json}</TargetLink>
            </ButtonRow>
          )}
        </TitlePassage>
        {rows.length === 0 ? (
          <Passage knot="expected">
            <EmptyState why={words.empty} />
          </Passage>
        ) : (
          <>
            <Passage title={words.toCome} knot={coming.length > 0 ? 'yours' : 'expected'}>
              {coming.length > 0 ? <Entries visit={visit} rows={coming} /> : <p>{words.noneToCome}</p>}
            </Passage>
            {past.length > 0 && (
              <Passage title={words.past}>
                <Entries visit={visit} rows={past} />
              </Passage>
            )}
          </>
        )}
        <Passage knot="none">
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function Entries(props: { visit: Visit; rows: readonly ListedMeeting[] }) {
  const { visit } = props
  const { lang } = visit
  const words = messages[lang]
  return (
    <EntryList
      entries={props.rows.map((one) => {
        const state = meetingState(one, visit.now)
        return {
          title: titleOf(one, lang),
          href: visit.link(`/deliberations/seances/${one.id}`),
          note: (
            <>
              <p>{placeAndHour(one, lang)}</p>
              <p>{words.acts(one.acts)}</p>
            </>
          ),
          status: (
            <>
              <Status kind={statusKind[state]}>{words.state[state]}</Status> {one.example && <ExampleMark />}
            </>
          ),
        }
      })}
    />
  )
}

export const showMeetingPage = page({
  path: '/deliberations/seances/:meeting{[0-9]+}',
  who: 'anyone',
  input: z.object({ meeting: identifier() }),
  async show(visit, input) {
    const { lang, now } = visit
    const words = messages[lang]
    const { meeting, agenda, moved, days } = await showMeeting(visit.db, input.meeting)
    const plan = backPlan(meeting, (await townIdentity(visit.db)) ?? {})
    const title = titleOf(meeting, lang)
    const voted = agenda.some((act) => act.votedOn)
    const held = voted || meeting.listPublishedAt !== null
    const past = meeting.heldOn < dayOf(now)
    return (
      <Page frame={visit.frame(title)}>
        <TitlePassage
          kicker={
            <>
              {words.state[meetingState(meeting, now)]} {meeting.example && <ExampleMark />}
            </>
          }
          title={title}
          lead={leadOf(meeting, agenda, now, words)}
        >
          <FactList
            facts={[
              { term: words.when, value: meeting.startsAt ? clock(meeting.startsAt, lang) : words.unknown },
              {
                term: words.where,
                value: meeting.place ? <TownWords>{meeting.place}</TownWords> : words.unknown,
              },
              {
                term: words.public,
                value: words.publicValue[publicOf(meeting)],
              },
            ]}
          />
          <ButtonRow>
            <TargetLink href={visit.link(`/deliberations/seances/${meeting.id}/ordre-du-jour`)}>
              {words.paper}
            </TargetLink>
            <TargetLink href={visit.link('/deliberations/seances')}>{words.all}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage title={held ? words.examined : words.agenda} knot={agenda.length > 0 ? 'done' : 'expected'}>
          {agenda.length === 0 ? (
            <p>{words.agendaEmpty}</p>
          ) : (
            <EntryList
              entries={agenda.map((act, index) => ({
                number: index + 1,
                title: <TownWords>{act.subject}</TownWords>,
                href: visit.link(`/deliberations/${act.id}`),
                note: (
                  <>
                    {act.number && <p>{words.actNumber(act.number)}</p>}
                    {act.rapporteur && <p>{words.rapporteur(act.rapporteur)}</p>}
                  </>
                ),
                status: (
                  <>
                    <Status kind={act.outcome ? 'done' : past ? 'half' : 'expected'}>
                      {outcomeOf(act, past, words)}
                    </Status>{' '}
                    {act.example && <ExampleMark />}
                  </>
                ),
              }))}
            />
          )}
        </Passage>
        {moved.length > 0 && (
          <Passage title={words.moved} knot="broken">
            <EntryList
              entries={moved.map((act) => ({
                title: <TownWords>{act.subject}</TownWords>,
                href: visit.link(`/deliberations/${act.id}`),
                note: (
                  <>
                    <p>{words.movedTo(formatDay(act.plannedOn, lang))}</p>
                    {act.reason ? <TownText text={words.reason(act.reason)} /> : <p>{words.noReason}</p>}
                  </>
                ),
              }))}
            />
          </Passage>
        )}
        <Passage title={words.dates} id="dates">
          <p class="note">{words.datesLead}</p>
        </Passage>
        <ThreadList knots={datesOf(meeting, plan, voted, now, lang)} />
        {days.length > 1 && (
          <Passage title={words.days}>
            <EntryList
              entries={days.map((day, index) => ({
                title:
                  index === 0
                    ? words.firstDay(formatDay(day.heldOn, lang))
                    : words.laterDay(formatDay(day.heldOn, lang)),
                note: index > 0 && <p>{day.reason ? words.reason(day.reason) : words.noReason}</p>,
              }))}
            />
          </Passage>
        )}
        <Passage knot="none">
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

export const publicOf = (one: Meeting) =>
  one.openToPublic === null ? 'unknown' : one.openToPublic ? 'yes' : 'no'

function leadOf(one: Meeting, agenda: readonly AgendaAct[], now: Date, words: MeetingWords) {
  const state = meetingState(one, now)
  if (state === 'cancelled') return words.cancelledBecause(one.cancelReason ?? '')
  const voted = agenda.filter((act) => act.votedOn).length
  if (state === 'past') return voted > 0 ? words.pastVotes(voted, agenda.length) : words.pastLead
  return words.acts(agenda.length)
}

function outcomeOf(act: AgendaAct, held: boolean, words: MeetingWords): string {
  if (act.outcome) return words.outcome[act.outcome as 'adopted']
  return held ? words.noVote : words.toVote
}

export const meetingsCalendarPage = page({
  path: '/deliberations/seances.ics',
  who: 'anyone',
  input: z.object({ body: z.enum(bodies).optional() }),
  show: async (visit, filter) =>
    meetingsCalendar(await listMeetings(visit.db, filter), {
      town: visit.town.slug,
      name: messages[visit.lang].title,
      lang: visit.lang,
      addressOf: (id) => new URL(visit.link(`/deliberations/seances/${id}`), originOf(visit.context)).href,
    }),
})
