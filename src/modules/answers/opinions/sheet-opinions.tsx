import type { Visit } from '#kernel/page.ts'
import { deskLink, type Place } from '#modules/answers/desk-door.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { plural } from '#ui/numbers.ts'
import { ExampleMark, Note, Soft } from '#ui/text.tsx'
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
  const awaited = opinions.filter((one) => one.status === 'asked' && !one.moot)
  const late = awaited.filter((one) => one.late)
  const said = plural(awaited.length, all.awaited, lang)
  return (
    <section class="stretch" aria-labelledby="avis">
      <p class="sheet-legend" id="avis">
        {all.title}
      </p>
      {opinions.length === 0 ? (
        <Soft>{all.none}</Soft>
      ) : (
        <>
          <Soft>
            {all.counts(
              late.length > 0 ? all.withLate(said, plural(late.length, all.late, lang)) : said,
              plural(opinions.filter((one) => one.stance).length, all.given, lang),
            )}
          </Soft>
          <EntryList
            level={4}
            entries={opinions.map((one) => ({
              id: `avis-${one.id}`,
              title: <TownWords>{one.organisation}</TownWords>,
              note: <Said visit={visit} opinion={one} />,
              status: <OpinionState visit={visit} opinion={one} />,
              doors: props.asks && one.status === 'asked' && (
                <PostButton quiet action={visit.link(`/bureau/reponses/avis/${one.id}/retirer`)}>
                  {all.withdraw}
                </PostButton>
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
    </section>
  )
}

function Said(props: { visit: Visit; opinion: OpinionRow }) {
  const { opinion } = props
  const { lang } = props.visit
  const all = opinionWords[lang]
  const day = (at: string) => formatDay(new Date(at), lang)
  return (
    <>
      {opinion.text && <TownText text={opinion.text} />}
      <p>
        {all.questionWas}
        {lang === 'fr' ? '\u00a0: ' : ': '}
        <TownWords>{opinion.question}</TownWords> {opinion.example && <ExampleMark />}
      </p>
      <p>
        {all.askedOn(day(opinion.askedAt))}
        {opinion.givenAt && `, ${all.givenOn(day(opinion.givenAt))}`}
      </p>
    </>
  )
}
