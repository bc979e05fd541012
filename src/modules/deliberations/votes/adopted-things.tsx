import type { Visit } from '#kernel/web/page.ts'
import { pageWords } from '#modules/deliberations/page-words.ts'
import type { ShownAct } from '#modules/deliberations/reads.ts'
import { TownWords } from '#modules/processes/module.ts'
import { EntryList } from '#ui/entries.tsx'
import { useLang } from '#ui/language.tsx'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark, Fold } from '#ui/text.tsx'

/** What a deliberation adopts, each thing linked to its page: strategy, actions, answers to proposals. */
export function AdoptedThings(props: { shown: ShownAct; link: Visit['link'] }) {
  const lang = useLang()
  const words = pageWords[lang]
  const { shown, link } = props
  const { strategies, actions, answers } = shown
  const nothing = strategies.length + actions.length + answers.length === 0
  const voted = shown.act.status !== 'prepared'
  return (
    <Passage
      title={voted ? words.adopts : words.willAdopt}
      id="adopte"
      knot={nothing ? 'unknown' : voted ? 'done' : 'expected'}
    >
      {nothing && <p>{words.adoptsNothing}</p>}
      {strategies.map((strategy) => (
        <p>
          {words.strategies}{' '}
          <a href={link(`/plans/${strategy.slug}`)}>
            <TownWords>{strategy.title}</TownWords>
          </a>{' '}
          {strategy.example && <ExampleMark />}
        </p>
      ))}
      {actions.length > 0 && (
        <Fold summary={words.actions(actions.length)} open={actions.length <= 30} wide>
          <EntryList
            entries={actions.map((action) => ({
              number: action.number,
              title: <TownWords>{action.title}</TownWords>,
              href: link(`/actions/${action.id}`),
              status: action.example && <ExampleMark />,
            }))}
          />
        </Fold>
      )}
      {answers.length > 0 && (
        <Fold summary={words.answers(answers.length)} open={answers.length <= 30} wide>
          <EntryList
            entries={answers.map((answer) => ({
              number: answer.number,
              title: <TownWords>{answer.title}</TownWords>,
              href: link(`/demarches/${shown.process.slug}/propositions/${answer.number}`),
              status: answer.example && <ExampleMark />,
            }))}
          />
        </Fold>
      )}
    </Passage>
  )
}
