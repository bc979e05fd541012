import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { aroundPassage, ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { categoriesSaid, words } from '#modules/synthesis/page-messages.ts'
import { proposalsFrom, statementByNumber, type VoiceRow, voicesOf } from '#modules/synthesis/reads.ts'
import { citedWords, kindNames, type Stance } from '#modules/synthesis/statements/statement.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, Note, PlainList, PrintHint, Quotation, Soft } from '#ui/text.tsx'

/** A sentence of the synthesis and every voice it rests on, those that disagree included. */
export const showStatementPage = page({
  path: '/demarches/:process/synthese/:number',
  who: 'anyone',
  input: z.object({ process: slug(), number: identifier() }),
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const process = await processBySlug(db, from.process)
    const found = await statementByNumber(db, process.id, from.number)
    const voices = await voicesOf(db, found.id)
    const proposals = await proposalsFrom(db, found.id)
    const kind = kindNames[found.kind][lang]
    return (
      <Page frame={visit.frame(`${kind} ${found.number}`)}>
        <TitlePassage
          kicker={<TownWords>{`${process.title}, ${found.theme}`}</TownWords>}
          title={<TownWords>{found.text}</TownWords>}
        >
          <ProcessLabel process={process} />
          <p>
            {kind} {found.number}. {found.minority && <strong>{all.minority}. </strong>}
            {plural(found.says, all.voices, lang)}, {plural(found.disagrees, all.disagree, lang)}.{' '}
            {found.example && <ExampleMark />}
          </p>
          {found.categories.length > 0 && (
            <Soft>
              {all.saidBy} {categoriesSaid(lang, found.categories)}.
            </Soft>
          )}
          {found.against.length > 0 && (
            <Soft>
              {all.saidAgainst} {categoriesSaid(lang, found.against)}.
            </Soft>
          )}
        </TitlePassage>
        {(['says', 'disagrees'] as Stance[]).map((stance) => {
          const group = voices.filter((voice) => voice.stance === stance)
          if (group.length === 0 && stance === 'disagrees') return null
          return (
            <Passage id={stance} title={stance === 'says' ? all.whoSays : all.whoDisagrees}>
              {group.length === 0 && <p>{all.noVoice}</p>}
              {group.map((voice) => (
                <Voice visit={visit} voice={voice} />
              ))}
            </Passage>
          )
        })}
        <Passage>
          {proposals.length > 0 && (
            <>
              <p>{plural(proposals.length, all.proposalsFrom, lang)}.</p>
              <PlainList
                items={proposals.map((one) => (
                  <>
                    <a href={visit.link(`/demarches/${process.slug}/propositions/${one.number}`)}>
                      {all.proposal(one.number, one.title)}
                    </a>{' '}
                    {one.example && <ExampleMark />}
                  </>
                ))}
              />
            </>
          )}
          <TargetLink href={visit.link(`/demarches/${process.slug}/synthese#phrase-${found.number}`)}>
            {all.backToSynthesis}
          </TargetLink>
          <TargetLink href={visit.link(`/signaler/phrase/${found.id}`)}>{all.report}</TargetLink>
          <PrintHint />
        </Passage>
        {await aroundPassage(visit, { kind: 'statement', id: found.id })}
      </Page>
    )
  },
})

export function Voice(props: { visit: Visit; voice: VoiceRow }) {
  const { visit, voice } = props
  const { lang } = visit
  const all = words[lang]
  const who = all.categories[voice.category as keyof typeof all.categories]
  const cited = citedWords(voice)
  const source = (
    <>
      <a href={visit.link(`/contributions/${voice.reference}`)}>{all.source(who, voice.reference)}</a>
      {voice.saidOn && `, ${formatDay(voice.saidOn, lang)}`}
      {cited.words !== null && `. ${cited.whole ? all.whole : all.passage}`}
      {cited.changed && `. ${all.changed}`}
    </>
  )
  if (cited.words !== null) return <Quotation text={cited.words} lang={voice.language} source={source} />
  return (
    <Note>
      {voice.state === 'withdrawn' ? all.withdrawn : all.hidden} {source}
    </Note>
  )
}
