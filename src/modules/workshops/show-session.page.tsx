import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { aroundPassage, ProcessLabel, processBySlug, TownText, TownWords } from '#modules/processes/module.ts'
import { documentsOf, whoCameOf } from '#modules/workshops/attendance/came-reads.ts'
import { groupsWords, organisationsWords } from '#modules/workshops/attendance/came-words.tsx'
import { DocumentList, opensReserved } from '#modules/workshops/documents/documents.tsx'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, PlainList } from '#ui/text.tsx'
import { accessWords } from './access-words.ts'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { sessionOf } from './reads.ts'
import { isReceiving } from './registration-state.ts'
import { sessionLife } from './session.ts'
import { attendanceWords, SessionStatus, whenWords } from './session-words.tsx'
import { stateSentence } from './state-words.ts'
import { whatRemains } from './what-remains.ts'
import { whoComes } from './who-comes.ts'

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
    const places = await whoComes.places(visit.db, process.id)
    const { state, said } = stateSentence(one, places.get(one.id), visit.now, lang)
    const documents = await documentsOf(visit.db, one.id)
    const came = await whoCameOf(visit.db, one.id)
    const remains = await whatRemains(visit, { id: one.id, processId: process.id, slug: process.slug })
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
          {state !== 'cancelled' && <p>{said}</p>}
          {isReceiving(state) && (
            <ButtonRow>
              <ButtonLink
                href={visit.link(`/demarches/${process.slug}/inscription`, { seance: one.id })}
                quiet={state === 'full'}
              >
                {state === 'full' ? words.waitForPlace : words.register}
              </ButtonLink>
              <TargetLink href={visit.link('/inscription')}>{words.myCode}</TargetLink>
            </ButtonRow>
          )}
        </TitlePassage>
        <Passage knot={one.status === 'held' ? 'done' : 'expected'}>
          <FactList
            facts={[
              {
                term: words.where,
                value: one.place ? <TownWords>{one.place}</TownWords> : words.placeUnknown,
              },
              {
                term: words.access,
                value: (
                  <>
                    <PlainList items={accessWords(one, lang)} />
                    {one.access && <TownText text={one.access} />}
                  </>
                ),
              },
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
              {
                term: words.documents,
                value: (one.documents || documents.length > 0) && (
                  <>
                    {one.documents && <TownText text={one.documents} />}
                    <DocumentList
                      documents={documents}
                      visit={visit}
                      home={sessionAddress(process, one)}
                      reserved={opensReserved(visit, process.id)}
                    />
                  </>
                ),
              },
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
              { term: words.organisationsPresent, value: organisationsWords(came) },
              { term: words.groupsPresent, value: groupsWords(came, lang) },
            ]}
          />
          <ButtonRow>
            {calendar && (
              <TargetLink href={visit.link(`${sessionAddress(process, one)}/seance.ics`)} download>
                {words.calendarOne}
              </TargetLink>
            )}
            <TargetLink href={visit.link(`/demarches/${process.slug}/programme`)}>{words.back}</TargetLink>
            {remains}
            {mayCount && one.status !== 'cancelled' && (
              <TargetLink href={visit.link(`/bureau/demarches/${process.slug}/seances/${one.id}/presents`)}>
                {deskMessages[lang].attendance}
              </TargetLink>
            )}
          </ButtonRow>
        </Passage>
        {await aroundPassage(visit, { kind: 'session', id: one.id })}
      </Page>
    )
  },
})
