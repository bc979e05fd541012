import type { Visit } from '#kernel/web/page.ts'
import type { AnswerAction } from '#modules/answers/answer.ts'
import { AnswerWords, DecisionStatus, PlainAnswer } from '#modules/answers/answer-view.tsx'
import { comparePath } from '#modules/answers/comparison/compare-path.ts'
import { comparisonWords } from '#modules/answers/comparison/messages.ts'
import { deskLink, deskPath, type Place } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { qualityWords } from '#modules/answers/quality/messages.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { FactList } from '#ui/text.tsx'
import { findingFacts } from './finding-facts.ts'
import type { Sheet } from './reads.ts'

interface WrittenProps {
  visit: Visit
  sheet: Sheet
  /** What the table of the life allows this person now. */
  actions: readonly AnswerAction[]
  place: Place
  /** Whether the answer itself is shown, or only what may be done with it. */
  shown: boolean
}

/** The answer as everyone will read it, in easy words too, then what the service found. */
export function WrittenWords({ visit, sheet }: { visit: Visit; sheet: Sheet }) {
  const { lang } = visit
  const { decision, reason, reasonKind, followUp, passedTo, passedOn, plain } = sheet
  if (!decision || !reason || !reasonKind) return <p>{words[lang].notWritten}</p>
  return (
    <>
      <p>
        <DecisionStatus decision={decision} />
      </p>
      <AnswerWords answer={{ reason, reasonKind, followUp, passedTo, passedOn }} />
      {plain && (
        <>
          <p class="sheet-legend">{qualityWords[lang].plain}</p>
          <PlainAnswer text={plain} />
        </>
      )}
      <FactList facts={findingFacts(sheet, lang)} />
    </>
  )
}

/** The answer as it is written, for those who read or decide, and what they may do. */
export function WrittenAnswer(props: WrittenProps) {
  const { visit, sheet, place } = props
  const { lang } = visit
  const all = words[lang]
  const may = (action: AnswerAction) => props.actions.includes(action)
  const to = (verb: string) => visit.link(deskLink(`/${sheet.id}/${verb}`, place))
  return (
    <>
      {props.shown && (
        <>
          <p class="sheet-legend">{all.readOnly}</p>
          <WrittenWords visit={visit} sheet={sheet} />
        </>
      )}
      <ButtonRow>
        {may('validate') && <PostButton action={to('valider')}>{all.validate}</PostButton>}
        {may('publish') && <PostButton action={to('publier')}>{all.publish}</PostButton>}
        {may('sendBack') && (
          <ButtonLink quiet href={to('renvoyer')}>
            {all.sendBack}
          </ButtonLink>
        )}
        {may('correct') && (
          <ButtonLink quiet href={to('corriger')}>
            {all.correct}
          </ButtonLink>
        )}
        {may('assign') && (
          <TargetLink href={visit.link(`${deskPath}/attribuer`, { p: sheet.proposalId })}>
            {all.reassign}
          </TargetLink>
        )}
        <TargetLink href={visit.link(comparePath, { fiche: sheet.id })}>
          {comparisonWords[lang].withOthers}
        </TargetLink>
        <TargetLink href={visit.link(`/demarches/${sheet.slug}/propositions/${sheet.number}`)}>
          {all.openPublic}
        </TargetLink>
      </ButtonRow>
    </>
  )
}
