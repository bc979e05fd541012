import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { messages } from '#modules/registrations/messages.ts'
import type { Own, OwnRegistration } from '#modules/registrations/reads.ts'
import { wordsOf } from '#modules/registrations/registering/session-choices.tsx'
import { sessionName } from '#modules/registrations/session-name.ts'
import { DocumentList, sessionAddress, whenWords } from '#modules/workshops/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { FactList } from '#ui/text.tsx'

/** The person's sessions one after another: their state in a sentence, and what may be done. */
export function OwnSessions(props: { visit: Visit; own: Own }) {
  const { visit, own } = props
  const words = wordsOf(visit)
  const home = `/inscription/${own.who.code}`
  return (
    <>
      {own.registrations.map((one) => {
        const { session } = one
        return (
          <Passage
            id={`seance-${session.id}`}
            title={<TownWords>{sessionName(session)}</TownWords>}
            knot={one.status === 'registered' ? 'done' : 'expected'}
          >
            <Status kind={kindOf(one)}>{sentenceOf(visit, one)}</Status>
            <FactList
              facts={[
                {
                  term: whenWords(session, visit.lang),
                  value: session.place ? <TownWords>{session.place}</TownWords> : ' ',
                },
              ]}
            />
            <p>{plural(one.persons, words.forPersons, visit.lang)}</p>
            <DocumentList documents={one.documents} visit={visit} home={home} reserved />
            <ButtonRow>
              <TargetLink href={visit.link(sessionAddress(own.process, session))}>
                {words.programmeOne}
              </TargetLink>
              {mayChange(one, visit.now) && (
                <>
                  <TargetLink href={visit.link(`${home}/seances/${session.id}/nombre`)}>
                    {words.numberOne}
                  </TargetLink>
                  <TargetLink href={visit.link(`${home}/seances/${session.id}/annuler`)}>
                    {words.cancelOne}
                  </TargetLink>
                </>
              )}
            </ButtonRow>
          </Passage>
        )
      })}
    </>
  )
}

function mayChange(one: OwnRegistration, now: Date): boolean {
  const begun = one.session.startsAt !== null && one.session.startsAt <= now
  return (
    (one.status === 'registered' || one.status === 'waiting') && one.session.status === 'planned' && !begun
  )
}

function kindOf(one: OwnRegistration): StatusKind {
  if (one.session.status === 'cancelled' || one.status === 'cancelled') return 'kept-out'
  return one.status === 'waiting' ? 'expected' : 'done'
}

/** What became of this registration: the session first, when it is cancelled for all. */
export function sentenceOf(visit: Visit, one: OwnRegistration): string {
  const words = wordsOf(visit)
  if (one.session.status === 'cancelled')
    return `${messages[visit.lang].sessionCancelled} ${one.session.cancelReason ?? ''}`.trim()
  if (one.status !== 'cancelled' && (one.present ?? 0) > 0) return words.came
  const said: string[] = [words.states[one.status]]
  if (one.position !== undefined) said.push(words.position(one.position))
  if (one.promotedAt && one.status === 'registered')
    said.push(words.promoted(formatInstant(one.promotedAt, visit.lang)))
  return said.join(' ')
}
