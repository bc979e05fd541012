import { words } from '#modules/answers/proposals/page-messages.ts'
import type { PublicVersion } from '#modules/answers/proposals/proposal-reads.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { formatDay } from '#ui/dates.ts'
import { Diff } from '#ui/diff.tsx'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { useLang } from '#ui/language.tsx'
import { ExampleMark, Note } from '#ui/text.tsx'
import { type Decision, decisionNames, type ReasonKind, reasonKindNames } from './answer.ts'

const drawn: Readonly<Record<Decision, StatusKind>> = {
  kept: 'done',
  kept_in_part: 'half',
  already_done: 'done',
  not_kept: 'kept-out',
  other_body: 'kept-out',
}

/** What was decided, in words beside its knot; without a decision, whether the answer is awaited or its day is past. */
export function DecisionStatus(props: { decision: string | null; late?: boolean }) {
  const lang = useLang()
  if (!props.decision) return <Status kind={props.late ? 'broken' : 'expected'}>{words[lang].none}</Status>
  const decision = props.decision as Decision
  return <Status kind={drawn[decision]}>{decisionNames[decision][lang]}</Status>
}

type Said = Pick<PublicVersion, 'reason' | 'reasonKind' | 'followUp' | 'passedTo' | 'passedOn'> & {
  plain?: string | null
}

/** The words of an answer as they are read by all. */
export function AnswerWords(props: { answer: Said; example?: boolean | null }) {
  const lang = useLang()
  const all = words[lang]
  const { reason, reasonKind, followUp, passedTo, passedOn } = props.answer
  return (
    <>
      <TownText text={reason} />
      {passedTo && passedOn && (
        <p>
          {all.passedTo(passedTo, formatDay(passedOn, lang))} {props.example && <ExampleMark />}
        </p>
      )}
      {followUp && (
        <p>
          <strong>
            {all.follows}
            {lang === 'fr' ? '\u00a0:' : ':'}
          </strong>{' '}
          <TownWords>{followUp}</TownWords>
        </p>
      )}
      <Note>
        {all.reasonIs(reasonKindNames[reasonKind as ReasonKind][lang])} {props.example && <ExampleMark />}
      </Note>
    </>
  )
}

/** What a correction changed, word by word, decision included. */
export function AnswerDiff(props: {
  id: string
  before: PublicVersion
  after: Said & { decision: string; version: number; publishedAt: string; changeReason: string | null }
}) {
  const lang = useLang()
  const all = words[lang]
  const { before, after } = props
  const whole = (version: Said & { decision: string }) =>
    [
      decisionNames[version.decision as Decision][lang],
      version.reason,
      version.followUp,
      version.passedTo &&
        version.passedOn &&
        all.passedTo(version.passedTo, formatDay(version.passedOn, lang)),
      version.plain,
    ]
      .filter(Boolean)
      .join('\n')
  const day = (at: string) => formatDay(new Date(at), lang)
  return (
    <Diff
      id={props.id}
      title={all.changed(before.version, after.version)}
      before={whole(before)}
      after={whole(after)}
      note={all.changeNote(
        before.version,
        day(before.publishedAt),
        after.version,
        day(after.publishedAt),
        after.changeReason ?? '',
      )}
    />
  )
}

/** The answer in easy words, a line for each idea. */
export function PlainAnswer(props: { text: string }) {
  const lang = useLang()
  return (
    <>
      {props.text.split(/\n+/).map((line) => (
        <p lang={lang === 'fr' ? undefined : 'fr'}>{line}</p>
      ))}
    </>
  )
}

/** The sentence of an answer that is not there yet; a promise not kept on its date is said, never coloured alone. */
export function Awaited(props: { promised: string | null; organisation: string | null; today: string }) {
  const lang = useLang()
  const all = words[lang]
  const { promised, organisation, today } = props
  const day = promised && formatDay(promised, lang)
  return (
    <p>
      {day ? (promised < today ? all.broken(day) : all.waitingUntil(day)) : all.waiting}{' '}
      {organisation ? all.inCharge(organisation) : all.nobody}
    </p>
  )
}
