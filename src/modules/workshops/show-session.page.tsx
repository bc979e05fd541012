import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/page.ts'
import { ProcessLabel, processBySlug, TownText, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { sessionOf } from './reads.ts'
import { sessionLife } from './session.ts'
import { attendanceWords, SessionStatus, whenWords } from './session-words.tsx'

export function sessionAddress(process: { slug: string }, session: { id: number }): string {
  return `/demarches/${process.slug}/seances/${session.id}`
}

export const showSessionPage = page({
  path: '/demarches/:process/seances/:session',
  who: 'anyone',
  input: z.object({ process: slug(), session: identifier() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = messages[lang]
    const process = await processBySlug(visit.db, asked.process)
    const one = await sessionOf(visit.db, process.id, asked.session)
    const mayCount = isAllowed(sessionLife.recordAttendance.who, visit.actor, { process: process.id })
    const calendar = one.startsAt !== null || one.approximate?.precision === 'day'
    return (
      <Page frame={visit.frame(`${one.title} – ${process.title}`)}>
        <TitlePassage
          kicker={words.kinds[one.kind]}
          title={<TownWords>{one.title}</TownWords>}
          lead={whenWords(one, lang)}
          note={<SessionStatus one={one} lang={lang} />}
        >
          <ProcessLabel process={process} />
        </TitlePassage>
        <Passage knot={one.status === 'held' ? 'done' : 'expected'}>
          <FactList
            facts={[
              {
                term: words.where,
                value: one.place ? <TownWords>{one.place}</TownWords> : words.placeUnknown,
              },
              { term: words.access, value: one.access ? <TownText text={one.access} /> : words.placeUnknown },
              {
                term: words.who,
                value: [words.groups[one.audience], one.round && words.round(one.round)]
                  .filter(Boolean)
                  .join(', '),
              },
              {
                term: words.axis,
                value: one.axisTitle && <TownWords>{`${one.axisNumber}. ${one.axisTitle}`}</TownWords>,
              },
              { term: words.facilitator, value: one.facilitator && <TownWords>{one.facilitator}</TownWords> },
              { term: words.capacity, value: one.capacity && formatNumber(one.capacity, lang) },
              { term: words.documents, value: one.documents && <TownText text={one.documents} /> },
              { term: words.note, value: one.note && <TownText text={one.note} /> },
              {
                term: words.attendance,
                value:
                  one.status === 'held' ? (
                    <>
                      {attendanceWords(one, lang) ?? words.attendanceUnknown}{' '}
                      {one.attendanceNote && <TownWords>({one.attendanceNote})</TownWords>}
                    </>
                  ) : undefined,
              },
            ]}
          />
          <ButtonRow>
            {calendar && (
              <TargetLink href={visit.link(`${sessionAddress(process, one)}/seance.ics`)} download>
                {words.calendarOne}
              </TargetLink>
            )}
            <TargetLink href={visit.link(`/demarches/${process.slug}/programme`)}>{words.back}</TargetLink>
            {mayCount && one.status !== 'cancelled' && (
              <TargetLink href={visit.link(`/bureau/demarches/${process.slug}/seances/${one.id}/presents`)}>
                {deskMessages[lang].attendance}
              </TargetLink>
            )}
          </ButtonRow>
        </Passage>
      </Page>
    )
  },
})
