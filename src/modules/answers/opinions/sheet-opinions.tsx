import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { deskLink, type Place } from '#modules/answers/desk/desk-door.ts'
import { HowGiven, WithoutAccount } from '#modules/answers/opinion-links/on-the-sheet.tsx'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { SheetPart } from '#ui/desk.tsx'
import { EntryList } from '#ui/entries.tsx'
import { plural } from '#ui/numbers.ts'
import { ExampleMark, ForTheEar, Note, Soft } from '#ui/text.tsx'
import { opinionWords } from './messages.ts'
import { OpinionState } from './opinion-status.tsx'
import type { OpinionRow } from './reads.ts'

/** The opinions on the instruction sheet, for those who may open it. */
export function SheetOpinions(props: {
  visit: Visit
  sheet: { id: number; status: string }
  place: Place
  opinions: readonly OpinionRow[]
  /** Whether this person instructs the proposal, hence asks and withdraws. */
  asks: boolean
}) {
  const { visit, opinions, sheet } = props
  const { lang } = visit
  const all = opinionWords[lang]
  const mayAsk = props.asks && (sheet.status === 'assigned' || sheet.status === 'drafted')
  if (opinions.length === 0 && !mayAsk) return null
  return (
    <SheetPart id="avis" title={all.title}>
      {opinions.length === 0 ? (
        <Soft>{all.none}</Soft>
      ) : (
        <>
          <Soft>{sumUp(opinions, lang)}.</Soft>
          <EntryList
            level={4}
            entries={opinions.map((one) => ({
              id: `avis-${one.id}`,
              title: <TownWords>{one.organisation}</TownWords>,
              note: <Said visit={visit} opinion={one} />,
              status: <OpinionState visit={visit} opinion={one} />,
              doors: (
                <>
                  {one.text && <TownText text={one.text} />}
                  {props.asks && one.status === 'asked' && (
                    <WithoutAccount visit={visit} opinion={one}>
                      <PostButton quiet action={visit.link(`/bureau/reponses/avis/${one.id}/retirer`)}>
                        {all.withdraw} <ForTheEar>{all.askedOf(one.organisation)}</ForTheEar>
                      </PostButton>
                    </WithoutAccount>
                  )}
                </>
              ),
            }))}
          />
        </>
      )}
      <Note>{all.notPublic}</Note>
      {mayAsk && (
        <ButtonRow>
          <ButtonLink quiet href={visit.link(deskLink(`/${sheet.id}/avis`, props.place))}>
            {all.ask}
          </ButtonLink>
        </ButtonRow>
      )}
    </SheetPart>
  )
}

/** « 2 avis attendus, dont 1 en retard, 1 avis donné »: what is not there is not said. */
function sumUp(opinions: readonly OpinionRow[], lang: Lang): string {
  const all = opinionWords[lang]
  const awaited = opinions.filter((one) => one.status === 'asked' && !one.moot)
  const late = awaited.filter((one) => one.late)
  const given = opinions.filter((one) => one.stance)
  const waits = plural(awaited.length, all.awaited, lang)
  const parts = [
    late.length > 0 ? all.withLate(waits, plural(late.length, all.late, lang)) : awaited.length > 0 && waits,
    given.length > 0 && plural(given.length, all.given, lang),
  ].filter((part) => part !== false)
  const said = parts.length > 0 ? parts.join(', ') : plural(0, all.given, lang)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function Said(props: { visit: Visit; opinion: OpinionRow }) {
  const { opinion } = props
  const { lang } = props.visit
  const all = opinionWords[lang]
  const day = (at: string) => formatDay(new Date(at), lang)
  return (
    <>
      <p>
        {all.questionWas}
        {lang === 'fr' ? '\u00a0: ' : ': '}
        <TownWords>{opinion.question}</TownWords> {opinion.example && <ExampleMark />}
      </p>
      <p>
        {opinion.givenAt
          ? all.askedThenGiven(day(opinion.askedAt), day(opinion.givenAt))
          : all.askedOnly(day(opinion.askedAt))}
      </p>
      <HowGiven visit={props.visit} opinion={opinion} />
    </>
  )
}
