import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { PostButton } from '#ui/button.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { Fold, Message, Note, PlainList, Quotation } from '#ui/text.tsx'
import type { ShownDiff } from './proposal-reads.ts'
import { themesWords } from './themes-words.ts'

/** What a grouping would change, before anything does. */
export function DiffView({ visit, diff, apply }: { visit: Visit; diff: ShownDiff; apply?: string }) {
  const { lang } = visit
  const words = themesWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  return (
    <Passage title={words.diff} id="changements" knot="yours">
      <Message
        title={
          diff.decisions > 0 ? words.diffDecisions(n(diff.broken), n(diff.decisions)) : words.diffNoDecision
        }
      />
      <PlainList
        items={[
          plural(diff.kept, words.keptThemes, lang),
          plural(diff.fresh.length, words.diffFresh, lang),
          plural(diff.gone.length, words.diffGone, lang),
          plural(diff.moved, words.diffMoved, lang),
          ...(diff.arrived > 0 ? [plural(diff.arrived, words.diffArrived, lang)] : []),
          plural(diff.toPlace, words.diffToPlace, lang),
        ]}
      />
      {apply && (
        <>
          <PostButton action={apply}>{words.apply}</PostButton>
          <Note>{words.applyNote}</Note>
        </>
      )}
      {diff.fresh.map((one) => (
        <>
          <h3>
            <TownWords>{one.title}</TownWords> ({plural(one.texts, words.texts, lang)})
          </h3>
          <p>
            {words.words} : <TownWords>{one.words}</TownWords>
          </p>
          {one.voices.map((voice) => (
            <Quotation
              text={voice.words}
              lang={voice.language === lang ? undefined : voice.language}
              source={voice.reference}
            />
          ))}
        </>
      ))}
      {diff.gone.length > 0 && (
        <>
          <h3>{plural(diff.gone.length, words.diffGone, lang)}</h3>
          <PlainList items={diff.gone.map((title) => <TownWords>{title}</TownWords>)} />
          <Note>{words.diffGoneNote}</Note>
        </>
      )}
      {diff.moves.length > 0 && (
        <Fold summary={plural(diff.moved, words.diffMoved, lang)} wide>
          {diff.moves.map((one) => (
            <Quotation
              text={one.words}
              lang={one.language === lang ? undefined : one.language}
              source={`${one.reference}, ${words.diffFrom(one.from ?? words.nowhere, one.to ?? words.nowhere)}`}
            />
          ))}
          {diff.moved > diff.moves.length && (
            <Note>{words.diffMovedMore(n(diff.moved - diff.moves.length))}</Note>
          )}
        </Fold>
      )}
    </Passage>
  )
}
