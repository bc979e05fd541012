import type { Visit } from '#kernel/page.ts'
import { SheetPart } from '#ui/desk.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Fold, Note, PlainList, Quotation, Soft } from '#ui/text.tsx'
import { type Asked, advise, type Draft } from './advise.ts'
import { qualityWords } from './messages.ts'

const typed = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** What a form holds now: typed, or kept before. */
export const draftIn = (values: Readonly<Record<string, unknown>>): Draft => ({
  decision: typed(values.decision),
  reason: typed(values.reason),
  followUp: typed(values.followUp),
  passedTo: typed(values.passedTo),
  passedOn: typed(values.passedOn),
})

/** The advice beside a draft: what to look at first, with the sentences; what is well, folded. */
export function AnswerAdvice(props: {
  visit: Visit
  draft: Draft
  asked: Asked
  /** The proposals whose answer says the same word for word. */
  same: readonly string[]
}) {
  const { lang } = props.visit
  const all = qualityWords[lang]
  if (!props.draft.reason) return null
  const { advice, ease } = advise(props.draft, props.asked, props.same)
  const weak = advice.filter((one) => one.holds === false)
  const well = advice.filter((one) => one.holds)
  return (
    <SheetPart id="conseils" title={all.title}>
      <Soft>
        {plural(weak.length, all.toImprove, lang)}. {all.lead}
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
      <Fold summary={all.well}>
        <PlainList items={well.map((one) => all.points[one.kind].holds)} />
        <p>
          {ease.score === null || ease.wordsPerSentence === null
            ? all.tooShort
            : all.figure(formatNumber(ease.score, lang), formatNumber(ease.wordsPerSentence, lang, 1))}
        </p>
        <Note>{all.method}</Note>
      </Fold>
    </SheetPart>
  )
}
