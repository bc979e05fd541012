import { isAllowed } from '#kernel/actor.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { openThemes } from '#modules/synthesis/agreement/check-door.ts'
import { checkMessages } from '#modules/synthesis/agreement/check-messages.ts'
import { checksPath } from '#modules/synthesis/agreement/check-paths.ts'
import { deskPath, inProcess } from '#modules/synthesis/desk/desk-door.ts'
import { finenessSteps } from '#modules/synthesis/runs/fineness.ts'
import { fewTexts, isUnderWay } from '#modules/synthesis/runs/run.ts'
import { listRuns } from '#modules/synthesis/runs/run-reads.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { themeFileWords } from '#modules/synthesis/theme-files/theme-file-messages.ts'
import { themeFormats } from '#modules/synthesis/theme-files/theme-files.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { CountBar } from '#ui/counts.tsx'
import { Form } from '#ui/form.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber, outOf, percent, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { SliderField } from '#ui/slider.tsx'
import { EmptyState, ExampleMark, Fold, Message, Note, Quotation } from '#ui/text.tsx'
import { LastDeed, lastDeed } from './last-deed.tsx'
import { groupingsPath, themePath, themesPath } from './theme-paths.ts'
import { cardsOf, deskCounts, isRunDue, type Spoken, type ThemeCard } from './theme-reads.ts'
import { themesWords } from './themes-words.ts'

/** The desk of themes: how many voices are placed, what waits, and a card a theme. */
export const themesPage = page({
  path: '/bureau/synthese/:process/themes',
  who: synthesisReading,
  input: inProcess,
  async show(visit, params) {
    const { db, lang } = visit
    const words = themesWords[lang]
    const process = await openThemes(visit, params, synthesisReading)
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const counts = await deskCounts(db, process.id)
    const cards = await cardsOf(db, process.id)
    const runs = await listRuns(db, process.id)
    const { mine } = await lastDeed(visit, process.id)
    const [latest] = runs
    const path = themesPath(process.slug)
    return (
      <Page frame={visit.frame(`${words.title}, ${process.title}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(deskPath(process.slug))}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={words.title}
          lead={words.lead}
        >
          <p>
            <b>
              {words.placed} {outOf(counts.placed, counts.published, lang)}
            </b>
          </p>
          <CountBar value={counts.placed} total={counts.published} />
          <ButtonRow>
            {counts.toPlace > 0 && (
              <ButtonLink quiet href={visit.link(themePath(process.slug, null))}>
                {plural(counts.toPlace, words.toPlace, lang)}
              </ButtonLink>
            )}
            {writes && <TargetLink href={visit.link(groupingsPath(process.slug))}>{words.all}</TargetLink>}
            <TargetLink href={visit.link(`${path}/journal`)}>{words.log}</TargetLink>
            <TargetLink href={visit.link(checksPath(process.slug))}>{checkMessages[lang].title}</TargetLink>
          </ButtonRow>
          {cards.length > 0 && (
            <ButtonRow>
              <span>{themeFileWords[lang].take}</span>
              {themeFormats.map((format) => (
                <TargetLink download href={visit.link(`${path}.${format}`)}>
                  {format.toUpperCase()}
                </TargetLink>
              ))}
            </ButtonRow>
          )}
          {counts.readByRun === null && latest?.status !== 'proposed' && <Message>{words.noRun}</Message>}
          {latest && (latest.status === 'proposed' || isUnderWay(latest.status)) && (
            <Message yours={latest.status === 'proposed'}>
              <a href={visit.link(`${groupingsPath(process.slug)}/${latest.id}`)}>
                {latest.status === 'proposed' ? words.waiting : words.underWay}
              </a>
            </Message>
          )}
          {isRunDue(counts) && latest?.status === 'applied' && <Message yours>{words.due}</Message>}
          {counts.published < fewTexts && <Note>{words.few(formatNumber(counts.published, lang))}</Note>}
          {writes && <LastDeed visit={visit} process={process.slug} mine={mine} back={path} />}
          {writes && !(latest && isUnderWay(latest.status)) && (
            <Fold summary={words.fineness} wide>
              <Form action={visit.link(groupingsPath(process.slug))} label={words.fineness}>
                <SliderField
                  name="resolution"
                  label={words.fineness}
                  hint={words.finenessNote}
                  {...finenessSteps(lang, latest?.resolution ?? 1)}
                />
                <input type="hidden" name="seed" value={String(latest?.seed ?? 1)} />
                <Button>{words.finenessDo}</Button>
              </Form>
            </Fold>
          )}
        </TitlePassage>
        {cards.length === 0 && (
          <Passage>
            <EmptyState why={words.none} />
          </Passage>
        )}
        {cards.map((card) => (
          <Card visit={visit} process={process.slug} card={card} />
        ))}
        {writes && (
          <Passage knot="none">
            <ButtonLink quiet href={visit.link(`${deskPath(process.slug)}/theme`)}>
              {words.newTheme}
            </ButtonLink>
          </Passage>
        )}
      </Page>
    )
  },
})

function Card({ visit, process, card }: { visit: Visit; process: string; card: ThemeCard }) {
  const { lang } = visit
  const words = themesWords[lang]
  const [first, ...others] = card.verbatims
  const facts = [
    plural(card.persons, words.persons, lang),
    card.copies > 0 && plural(card.copies, words.copies, lang),
    card.toReadAgain > 0 && plural(card.toReadAgain, words.toReadAgain, lang),
    plural(card.byPerson, words.byPerson, lang),
    plural(card.statements, words.statements, lang),
    plural(card.proposals, words.proposals, lang),
  ].filter(Boolean)
  return (
    <Passage
      id={`theme-${card.id}`}
      knot={card.toReadAgain > 0 ? 'yours' : 'done'}
      title={
        <>
          <a href={visit.link(themePath(process, card.id))}>
            <TownWords>{card.title}</TownWords>
          </a>{' '}
          {card.example && <ExampleMark />}
        </>
      }
      note={
        <>
          <b>{plural(card.texts, words.texts, lang)}</b>
          {card.locked && (
            <p>
              <Status kind="done">{words.locked}</Status>
            </p>
          )}
        </>
      }
    >
      {card.words.length > 0 && (
        <p>
          {words.words} :{' '}
          <TownWords>
            <b>
              {card.words
                .slice(0, 6)
                .map((one) => one.words)
                .join(' · ')}
            </b>
          </TownWords>
        </p>
      )}
      <Note>
        {card.texts > 0 && `${facts.join(' · ')}. `}
        {card.confidence !== null &&
          card.texts > 0 &&
          `${words.confidence} : ${words.confidenceWords(percent(card.confidence * 100, 100, lang) ?? '')}.`}
      </Note>
      {first && <Voice visit={visit} said={first} />}
      {others.length > 0 && (
        <Fold summary={plural(others.length, words.otherVoices, lang)}>
          {others.map((one) => (
            <Voice visit={visit} said={one} />
          ))}
        </Fold>
      )}
      {card.texts === 0 && <Note>{words.emptyTheme}</Note>}
    </Passage>
  )
}

function Voice({ visit, said }: { visit: Visit; said: Spoken }) {
  return (
    <Quotation
      text={said.words}
      lang={said.language === visit.lang ? undefined : said.language}
      source={<a href={visit.link(`/contributions/${said.reference}`)}>{said.reference}</a>}
    />
  )
}
