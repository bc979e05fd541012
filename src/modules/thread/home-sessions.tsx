import type { Visit } from '#kernel/web/page.ts'
import { sayFuzzyDate, TownWords } from '#modules/processes/module.ts'
import { audiences, type Session } from '#modules/workshops/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { Programme, type ProgrammeDay } from '#ui/programme.tsx'
import { PlainList } from '#ui/text.tsx'
import { homeMessages } from './home-messages.ts'
import type { HomeProcess } from './home-reads.ts'

interface Props {
  readonly visit: Visit
  readonly process: HomeProcess
  readonly sessions: readonly Session[]
  /** Only what is still to come; else the whole finished programme. */
  readonly ahead: boolean
}

/** The meetings of one process by audience and by day. */
export function HomeSessions({ visit, process, sessions, ahead }: Props) {
  const m = homeMessages[visit.lang]
  if (sessions.length === 0) return null
  const groups = audiences.flatMap((audience) => {
    const own = sessions.filter((one) => one.audience === audience && !isVague(one))
    return own.length > 0 ? [{ title: m.audiences[audience], days: daysOf(own, visit, process) }] : []
  })
  const vague = sessions.filter(isVague)
  return (
    <Passage
      id="rencontres"
      title={ahead ? m.nextSessions : pastTitle(sessions, visit)}
      note={<TownWords>{process.title}</TownWords>}
      knot={ahead ? 'expected' : 'done'}
    >
      {groups.length > 0 && (
        <div class="stretch">
          <Programme groups={groups} year />
        </div>
      )}
      {vague.length > 0 && (
        <PlainList
          items={vague.map((one) => (
            <>
              <a href={visit.link(`/demarches/${process.slug}/seances/${one.id}`)}>
                <TownWords>{one.title}</TownWords>
              </a>{' '}
              {one.approximate && sayFuzzyDate(one.approximate, visit.lang)}
            </>
          ))}
        />
      )}
      <TargetLink href={visit.link(`/demarches/${process.slug}/programme`)}>{m.programme}</TargetLink>
    </Passage>
  )
}

/** « Les 18 rencontres de 2017 »; without the year when they run over several. */
function pastTitle(sessions: readonly Session[], visit: Visit): string {
  const m = homeMessages[visit.lang]
  const said = plural(sessions.length, m.sessions, visit.lang)
  const [year, ...others] = new Set(sessions.map((one) => one.sortDay.slice(0, 4)))
  return year && others.length === 0 ? m.inYear(said, year) : said
}

/** « Début septembre » is no day: it has no place in a calendar. */
const isVague = (one: Session) => !one.startsAt && one.approximate?.precision !== 'day'

function daysOf(sessions: readonly Session[], visit: Visit, process: HomeProcess): ProgrammeDay[] {
  const m = homeMessages[visit.lang]
  const days = new Map<string, ProgrammeDay>()
  for (const one of sessions) {
    const day = days.get(one.sortDay) ?? { day: one.sortDay, slots: [] }
    days.set(one.sortDay, day)
    day.slots.push({
      start: one.startsAt ?? m.hourUnknown,
      end: one.endsAt ?? undefined,
      title: <TownWords>{one.kind === 'workshop' ? (one.axisShortTitle ?? one.title) : one.title}</TownWords>,
      href: visit.link(`/demarches/${process.slug}/seances/${one.id}`),
      place: one.place && <TownWords>{one.place}</TownWords>,
    })
  }
  return [...days.values()]
}
