import type { Visit } from '#kernel/web/page.ts'
import { DecisionStatus } from '#modules/answers/answer-view.tsx'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { ExampleMark, Fold, ForTheEar, Message, Note } from '#ui/text.tsx'
import { reasonsPath } from './list-reasons.page.tsx'
import { reasonWords } from './messages.ts'
import { unfilled } from './passages.ts'
import type { ReasonUse, SharedReason } from './reads.ts'

/** On the sheet: the shared reason the answer began with, and what of it is still to be replaced. */
export function UsedReasons(props: {
  visit: Visit
  uses: readonly ReasonUse[]
  process: string
  /** The reason as it stands now. */
  said: string | null
}) {
  const { visit, uses } = props
  const all = reasonWords[visit.lang]
  return (
    <>
      {uses.map((use) => {
        const left = unfilled(use.text, props.said ?? '')
        return (
          <Message yours={left.length > 0}>
            <p>
              {all.usedHere(formatDay(new Date(use.usedAt), visit.lang))}{' '}
              <a href={visit.link(`${reasonsPath}?demarche=${props.process}#raison-${use.reason}`)}>
                <TownWords>{use.title}</TownWords>
              </a>
              .
            </p>
            {left.length > 0 && <p>{all.stillToFill(left.join(', '))}</p>}
            {use.changed && <Note>{all.changedSince}</Note>}
          </Message>
        )
      })}
    </>
  )
}

/** The library beside a sheet that is being written. */
export function OfferedReasons(props: {
  visit: Visit
  answer: number
  process: string
  reasons: readonly SharedReason[]
  /** The sheet holds a text already: nothing is written over it. */
  begun: boolean
}) {
  const { visit, reasons } = props
  const all = reasonWords[visit.lang]
  if (reasons.length === 0) return null
  return (
    <Fold summary={`${all.onSheet} (${reasons.length})`} wide>
      {props.begun && <Note>{all.onSheetWritten}</Note>}
      {reasons.map((reason) => (
        <Message title={<TownWords>{reason.title}</TownWords>}>
          <p>
            <DecisionStatus decision={reason.decision} /> {reason.example && <ExampleMark />}
          </p>
          <TownText text={reason.text} />
          {!props.begun && (
            <PostButton
              quiet
              action={visit.link(`${deskPath}/raison/${reason.id}/appliquer`)}
              hidden={{ answers: String(props.answer) }}
            >
              {all.takeIt} <ForTheEar>{reason.title}</ForTheEar>
            </PostButton>
          )}
        </Message>
      ))}
      <TargetLink href={visit.link(reasonsPath, { demarche: props.process })}>{all.wholeLibrary}</TargetLink>
    </Fold>
  )
}
