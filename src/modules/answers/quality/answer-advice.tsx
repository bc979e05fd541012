import type { Visit } from '#kernel/web/page.ts'
import { CountBar } from '#ui/counts.tsx'
import { SheetPart } from '#ui/desk.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Fold, Note, PlainList, Quotation, Soft } from '#ui/text.tsx'
import { type Asked, advise, type Draft } from './advise.ts'
import { qualityWords } from './messages.ts'
import { stepOf } from './reading-ease.ts'

const typed = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** What a form holds now: typed, or kept before. */
export const draftIn = (values: Readonly<Record<string, unknown>>): Draft => ({
  decision: typed(values.decision),
  reason: typed(values.reason),
  followUp: typed(values.followUp),
  passedTo: typed(values.passedTo),
  passedOn: typed(values.passedOn),
  plain: typed(values.plain),
})

interface AdviceProps {
  visit: Visit
  draft: Draft
  asked: Asked
  /** The proposals whose answer says the same word for word. */
  same: readonly string[]
}

/** The form whose words the advice follows. */
export const answerForm = 'reponse'

/** The advice beside a draft: what to look at first, with the sentences; what is well, folded. `live`: as one types. */
export function AnswerAdvice(props: AdviceProps & { live?: string }) {
  const all = qualityWords[props.visit.lang]
  const { live } = props
  if (!live && !props.draft.reason) return null
  return (
    <SheetPart
      id="conseils"
      title={live ? all.title : all.readerTitle}
      live={live ? { form: answerForm, ask: live } : undefined}
    >
      <Points {...props} />
    </SheetPart>
  )
}

function Points({ visit, draft, asked, same, live }: AdviceProps & { live?: string }) {
  const { lang } = visit
  const all = qualityWords[lang]
  if (!draft.reason) return <Soft>{all.before}</Soft>
  const { advice, ease } = advise(draft, asked, same)
  const weak = advice.filter((one) => one.holds === false)
  const well = advice.filter((one) => one.holds)
  return (
    <>
      <p data-said>
        <strong>{plural(weak.length, all.toImprove, lang)}</strong>
      </p>
      <Soft>
        {all.lead} {live && all.atSaving}
      </Soft>
      {weak.length === 0 && <p>{all.nothing}</p>}
      <PlainList
        items={weak.map((one) => (
          <>
            <Status kind="half">{all.points[one.kind].fails}</Status>
            {one.about.map((part) => (
              <Quotation text={part.sentence} lang="fr" source={part.simpler} />
            ))}
          </>
        ))}
      />
      {ease.score === null || ease.wordsPerSentence === null ? (
        <Note>{all.tooShort}</Note>
      ) : (
        <>
          <p>
            {all.figure(
              formatNumber(ease.score, lang),
              all.steps[stepOf(ease.score)],
              formatNumber(ease.wordsPerSentence, lang, 1),
            )}
          </p>
          <CountBar value={ease.score} total={100} />
          <Note>{all.scale}</Note>
        </>
      )}
      <Fold summary={all.how}>
        <Note>{all.method}</Note>
      </Fold>
      {well.length > 0 && (
        <Fold summary={all.well}>
          <PlainList items={well.map((one) => all.points[one.kind].holds)} />
        </Fold>
      )}
    </>
  )
}
