import type { Visit } from '#kernel/web/page.ts'
import { AnswerWords, DecisionStatus } from '#modules/answers/answer-view.tsx'
import type { Place } from '#modules/answers/desk/desk-door.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { TownWords } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { ExampleMark, Fold, ForTheEar, Message, Note } from '#ui/text.tsx'
import { similarWords } from './messages.ts'
import type { SimilarAnswer } from './reads.ts'

/** Beside a sheet that is being written: what the town answered already to close proposals. */
export function SimilarAnswers(props: {
  visit: Visit
  sheet: { id: number; processId: number }
  place: Place
  similar: readonly SimilarAnswer[]
}) {
  const { visit, sheet, similar, place } = props
  const { lang } = visit
  const all = similarWords[lang]
  if (similar.length === 0) return null
  return (
    <Fold summary={`${all.title} (${similar.length})`} wide>
      <Note>{all.method}</Note>
      <EntryList
        level={4}
        entries={similar.map((one) => ({
          number: one.number,
          title: <TownWords>{one.title}</TownWords>,
          href: visit.link(`/demarches/${one.process}/propositions/${one.number}`),
          note: (
            <>
              {one.processId === sheet.processId ? all.here : <TownWords>{one.processTitle}</TownWords>},{' '}
              {all.on(formatDay(new Date(one.publishedAt), lang))} {one.example && <ExampleMark />}
              <AnswerWords answer={{ ...one, passedTo: null, passedOn: null }} />
            </>
          ),
          status: <DecisionStatus decision={one.decision} />,
          doors: (
            <ButtonRow>
              <ButtonLink
                quiet
                href={visit.link(`${deskPath}/${sheet.id}`, { ...onlyPlace(place), depart: one.answer })}
              >
                {all.take} <ForTheEar>{all.ofProposal(one.number)}</ForTheEar>
              </ButtonLink>
            </ButtonRow>
          ),
        }))}
      />
    </Fold>
  )
}

const onlyPlace = ({ file, service }: Place) => ({ file, service })

/** Said above the form when the text of another answer was taken into it. */
export function TakenText(props: { visit: Visit; from: SimilarAnswer }) {
  const all = similarWords[props.visit.lang]
  return (
    <Message yours status>
      <p>{all.taken(props.from.number, props.from.processTitle)}</p>
    </Message>
  )
}
