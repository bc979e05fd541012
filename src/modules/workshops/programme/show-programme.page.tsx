import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import {
  dayInParis,
  type Process,
  ProcessLabel,
  processBySlug,
  TownWords,
} from '#modules/processes/module.ts'
import { calendarFile } from '#modules/workshops/calendar/calendar.ts'
import { messages } from '#modules/workshops/messages.ts'
import { type Session, sessionsOf, type Turnout, turnoutsOf } from '#modules/workshops/reads.ts'
import { audiences } from '#modules/workshops/session.ts'
import { SessionStatus, turnoutWords, whenWords } from '#modules/workshops/session-words.tsx'
import { sessionAddress } from '#modules/workshops/show-session.page.tsx'
import { type CountedByCode, whoComes } from '#modules/workshops/who-comes.ts'
import { TargetLink } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Programme, type ProgrammeDay } from '#ui/programme.tsx'
import { EmptyState, Message, Note, PlainList, PrintHint } from '#ui/text.tsx'
import { collisionsOf } from './collisions.ts'
import { isFiltered, keptBy, ProgrammeFilter, programmeFilters, queryOf } from './programme-filter.tsx'

/** Under this number of persons a computed count is not told. */
const fewestTold = 5

const filtered = z.object({ process: slug(), ...programmeFilters })

export const showProgrammePage = page({
  path: '/demarches/:process/programme',
  who: 'anyone',
  input: filtered,
  async show(visit, asked) {
    const { lang } = visit
    const words = messages[lang]
    const process = await processBySlug(visit.db, asked.process)
    const all = await sessionsOf(visit.db, process.id)
    const sessions = keptBy(asked, all)
    const counted = await whoComes.counted(visit.db, process.id)
    const turnouts = await turnoutsOf(visit.db, process.id)
    const dated = sessions.filter((one) => hasDay(one))
    const vague = sessions.filter((one) => !hasDay(one))
    const count = plural(sessions.length, words.sessions, lang)
    return (
      <Page frame={visit.frame(`${words.programme} – ${process.title}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`/demarches/${process.slug}`)}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={words.programme}
          lead={sessions.length > 0 ? words.lead(count) : undefined}
        >
          <ProcessLabel process={process} />
          {dated.length > 0 && (
            <p class="not-on-paper">
              <TargetLink
                href={visit.link(`/demarches/${process.slug}/programme.ics`, queryOf(asked))}
                download
              >
                {isFiltered(asked) ? words.calendarFiltered : words.calendar}
              </TargetLink>
            </p>
          )}
        </TitlePassage>
        {all.length > 1 && <ProgrammeFilter visit={visit} process={process} asked={asked} sessions={all} />}
        {all.length > 0 && sessions.length === 0 && (
          <Passage knot="expected">
            <EmptyState why={words.noneSo} />
          </Passage>
        )}
        {all.length === 0 && (
          <Passage knot="expected">
            <EmptyState why={words.none} />
          </Passage>
        )}
        {dated.length > 0 && (
          <Passage>
            <Collisions
              sessions={dated}
              ahead={dated.some((one) => one.sortDay >= dayInParis(visit.now))}
              lang={lang}
            />
            <div class="stretch">
              <Programme year level={2} groups={programmeGroups(dated, visit, process)} />
            </div>
          </Passage>
        )}
        {vague.length > 0 && (
          <Passage id="dates-approchees" title={words.approximate} knot="expected">
            <Note>{words.approximateNote}</Note>
            <EntryList
              entries={vague.map((one) => ({
                title: <TownWords>{one.title}</TownWords>,
                href: visit.link(sessionAddress(process, one)),
                note: [whenWords(one, lang), one.place].filter(Boolean).join(', '),
                status:
                  one.status === 'cancelled' ? (
                    <SessionStatus one={one} lang={lang} />
                  ) : (
                    words.groups[one.audience]
                  ),
              }))}
            />
          </Passage>
        )}
        <Attendance sessions={all} turnouts={turnouts} counted={counted} lang={lang} />
        <Passage knot="none">
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

/** Of the whole process, or of what the same filters keep: `?axe=2` is the calendar of an axis. */
export const programmeCalendarPage = page({
  path: '/demarches/:process/programme.ics',
  who: 'anyone',
  input: filtered,
  async show(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const sessions = keptBy(asked, await sessionsOf(visit.db, process.id))
    const name = asked.axe ? `${process.slug}-axe-${asked.axe}` : process.slug
    return calendarFile(sessions, calendarOptions(visit, process, name))
  },
})

/** Addresses whole, so that they lead here from someone's calendar. */
export function calendarOptions(visit: Visit, process: Process, name: string) {
  const { origin } = new URL(visit.context.req.url)
  return {
    name,
    town: visit.town.slug,
    lang: visit.lang,
    addressOf: (one: Session) => origin + visit.link(sessionAddress(process, one)),
  }
}

function hasDay(one: Session): boolean {
  return one.startsAt !== null || one.approximate?.precision === 'day'
}

/** The sessions that have a day, by audience then by day: what `Programme` of the ui draws. */
export function programmeGroups(sessions: readonly Session[], visit: Visit, process: Process) {
  const words = messages[visit.lang]
  return audiences.flatMap((audience) => {
    const own = sessions.filter((one) => one.audience === audience)
    return own.length > 0
      ? [
          {
            title: words.groups[audience],
            note: words.groupNotes[audience],
            days: daysOf(own, visit, process),
          },
        ]
      : []
  })
}

function daysOf(sessions: readonly Session[], visit: Visit, process: Process): ProgrammeDay[] {
  const { lang } = visit
  const days = new Map<string, ProgrammeDay>()
  for (const one of sessions) {
    const day = days.get(one.sortDay) ?? { day: one.sortDay, slots: [] }
    days.set(one.sortDay, day)
    day.slots.push({
      start: one.startsAt ?? messages[lang].hourUnknown,
      end: one.endsAt ?? undefined,
      title: <TownWords>{one.kind === 'workshop' ? (one.axisShortTitle ?? one.title) : one.title}</TownWords>,
      href: visit.link(sessionAddress(process, one)),
      place: one.place && <TownWords>{one.place}</TownWords>,
      status: <SessionStatus one={one} lang={lang} />,
    })
  }
  return [...days.values()]
}

function Collisions(props: { sessions: readonly Session[]; ahead: boolean; lang: Lang }) {
  const { lang } = props
  const words = messages[lang]
  const pairs = collisionsOf(props.sessions)
  if (pairs.length === 0) return null
  const named = (one: Session) => one.axisShortTitle ?? one.title
  return (
    <Message title={plural(pairs.length, words.collisions, lang)}>
      <PlainList
        items={pairs.map(([a, b]) => (
          <>
            <TownWords>{`${named(a)} / ${named(b)}`}</TownWords>
            {words.colon}
            {whenWords(a, lang)}
          </>
        ))}
      />
      {props.ahead && <p>{words.collisionsNote}</p>}
    </Message>
  )
}

/** What is known of who came: the announced number apart from what was counted, and what is not published said so. */
function Attendance(props: {
  sessions: readonly Session[]
  turnouts: readonly Turnout[]
  counted: CountedByCode
  lang: Lang
}) {
  const { sessions, turnouts, counted: byCode, lang } = props
  const words = messages[lang]
  const held = sessions.filter((one) => one.status === 'held')
  const counted = held.filter((one) => one.attendancePersons !== null || one.attendanceCount !== null)
  if (turnouts.length === 0 && held.length === 0) return null
  return (
    <Passage id="presents" title={words.turnout}>
      {turnouts.map((one) => (
        <>
          <p>
            <strong>{turnoutWords(one, lang)}</strong>
            {words.colon}
            <TownWords>{one.about}</TownWords>
          </p>
          <p class="note">
            <TownWords>{words.source(one.source)}</TownWords>
          </p>
        </>
      ))}
      {turnouts.length > 0 && <Note>{words.turnoutNote}</Note>}
      <p>
        {counted.length > 0
          ? words.attendancesKnown(formatNumber(counted.length, lang), formatNumber(sessions.length, lang))
          : words.noAttendance}
      </p>
      {byCode.persons >= fewestTold && (
        <>
          <p>
            {words.countedByCode(
              plural(byCode.persons, words.differentPersons, lang),
              plural(byCode.attendances, words.attendances, lang),
              plural(byCode.sessions, words.sessions, lang),
            )}
          </p>
          <Note>{words.countedHow}</Note>
        </>
      )}
    </Passage>
  )
}
