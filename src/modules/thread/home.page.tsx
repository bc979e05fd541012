import { z } from 'zod'
import { page, type Visit } from '#kernel/web/page.ts'
import { feedsOfTown } from '#modules/following/module.ts'
import { axesOf, isFinished, isOpen, ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { sessionsOf } from '#modules/workshops/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { CodeForm } from '#ui/code-form.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { EntryList, NumberedList, TwoDoors } from '#ui/entries.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Kicker, Passage, TitlePassage } from '#ui/passage.tsx'
import { homeMessages } from './home-messages.ts'
import { HomePromises } from './home-promises.tsx'
import { type HomeProcess, homeProcesses, processesWithSessionsAhead, promisesOf } from './home-reads.ts'
import { HomeSessions } from './home-sessions.tsx'

/** A code to imitate: well formed, and in use by nobody in practice. */
const exampleCode = '7KM4 R9TP'

export const homePage = page({
  path: '/',
  who: 'anyone',
  input: z.object({}),
  menu: { place: 'main', label: { fr: homeMessages.fr.menu, en: homeMessages.en.menu }, order: 1 },
  async show(visit) {
    const m = homeMessages[visit.lang]
    const today = dayOf(visit.now)
    const processes = await homeProcesses(visit.db)
    const open = processes.filter((one) => isOpenOn(one, today))
    const told = processes.find((one) => one.phase !== 'preparation' && !open.includes(one)) ?? open[0]
    if (processes.length === 0) return emptyHome(visit)
    const title =
      told && (isFinished(told.phase) || open.length === 0)
        ? m.title
        : open.length > 0
          ? m.titleOpen
          : m.empty
    return (
      <Page frame={homeFrame(visit, title)}>
        <TitlePassage title={title} lead={m.lead}>
          <TwoDoors>
            <OpenQuestion visit={visit} open={open} processes={processes} today={today} />
            <CodeForm action={visit.link('/suivre')} example={exampleCode} />
          </TwoDoors>
        </TitlePassage>
        {told && <HomePromises visit={visit} process={told} promises={await promisesOf(visit.db, told)} />}
        {await drawSessions(visit, processes, told, today)}
        {told && (await drawAxes(visit, told))}
        <Passage id="demarches" title={m.processes}>
          <EntryList
            entries={processes.map((one) => ({
              title: <TownWords>{one.title}</TownWords>,
              href: visit.link(`/demarches/${one.slug}`),
              note: (
                <>
                  <TownWords>{one.summary}</TownWords>{' '}
                  <a href={visit.link(`/fil/process/${one.id}`)}>{m.itsThread}</a>
                </>
              ),
              status: m.phases[one.phase],
            }))}
          />
        </Passage>
      </Page>
    )
  },
})

/** As the participation form decides it: in its phase, and between the dates of its mandate. */
function isOpenOn(process: HomeProcess, today: string): boolean {
  if (!isOpen(process.phase)) return false
  return (!process.opensOn || process.opensOn <= today) && (!process.closesOn || today <= process.closesOn)
}

interface Doors {
  readonly visit: Visit
  readonly open: readonly HomeProcess[]
  readonly processes: readonly HomeProcess[]
  readonly today: string
}

function OpenQuestion({ visit, open, processes, today }: Doors) {
  const { lang } = visit
  const m = homeMessages[lang]
  const [first, ...others] = open
  if (!first) {
    const next = processes
      .flatMap((one) => (one.opensOn && one.opensOn > today ? [one.opensOn] : []))
      .sort()[0]
    return (
      <section aria-labelledby="ouvert">
        <h2 id="ouvert">{m.nothingOpen}</h2>
        <p>{next ? m.soon(formatDay(next, lang)) : m.nothingOpenText}</p>
        <ButtonRow>
          <TargetLink href="#parler">{m.aloud}</TargetLink>
        </ButtonRow>
      </section>
    )
  }
  return (
    <section aria-labelledby="ouvert">
      <Kicker>{m.openNow}</Kicker>
      <h2 id="ouvert">
        <TownWords>{first.question ?? first.title}</TownWords>
      </h2>
      <p>
        {m.easy} {first.closesOn && m.openUntil(formatDay(first.closesOn, lang))}
      </p>
      <ButtonRow>
        <ButtonLink href={visit.link(`/participer/${first.slug}`)}>{m.speak}</ButtonLink>
        <TargetLink href="#parler">{m.aloud}</TargetLink>
      </ButtonRow>
      <ProcessLabel process={first} />
      {others.length > 0 && (
        <p>
          {m.alsoOpen} :{' '}
          {others.map((one, index) => (
            <>
              {index > 0 && ', '}
              <a href={visit.link(`/participer/${one.slug}`)}>
                <TownWords>{one.question ?? one.title}</TownWords>
              </a>
            </>
          ))}
        </p>
      )}
    </section>
  )
}

/** What is still to come if anything is; else the programme of the process the page tells. */
async function drawSessions(
  visit: Visit,
  processes: readonly HomeProcess[],
  told: HomeProcess | undefined,
  today: string,
) {
  const ahead = await processesWithSessionsAhead(visit.db, today)
  const next = processes.find((one) => ahead.includes(one.id))
  const process = next ?? told
  if (!process) return null
  const sessions = (await sessionsOf(visit.db, process.id)).filter(
    (one) => one.status !== 'cancelled' && (!next || one.sortDay >= today),
  )
  return <HomeSessions visit={visit} process={process} sessions={sessions} ahead={next !== undefined} />
}

async function drawAxes(visit: Visit, process: HomeProcess) {
  const m = homeMessages[visit.lang]
  const axes = await axesOf(visit.db, process.id)
  if (axes.length === 0) return null
  return (
    <Passage
      id="axes"
      title={m.axes}
      note={
        <>
          <strong>{plural(axes.length, m.axesCount, visit.lang)}</strong>
          {axes.every((axis) => axis.origin === 'town') && (
            <>
              <br />
              {m.byTown}
            </>
          )}
        </>
      }
    >
      <NumberedList
        items={axes.map((axis) => ({
          number: axis.number,
          label: <TownWords>{axis.title}</TownWords>,
          href: visit.link(`/demarches/${process.slug}/propositions`, { axe: axis.number }),
        }))}
      />
    </Passage>
  )
}

function emptyHome(visit: Visit) {
  const m = homeMessages[visit.lang]
  return (
    <Page frame={visit.frame(m.empty)}>
      <TitlePassage title={m.empty} lead={m.emptyLead}>
        <TwoDoors>
          <section>
            <p>{m.emptyText}</p>
            <ButtonRow>
              <TargetLink href="#parler">{m.aloud}</TargetLink>
              <TargetLink href={visit.link('/bureau')}>{m.emptyDesk}</TargetLink>
            </ButtonRow>
          </section>
          <CodeForm action={visit.link('/suivre')} example={exampleCode} />
        </TwoDoors>
      </TitlePassage>
    </Page>
  )
}

/** The head names the feeds of the whole town. */
function homeFrame(visit: Visit, title: string) {
  const frame = visit.frame(title)
  return { ...frame, feeds: feedsOfTown(visit, frame.townName) }
}
