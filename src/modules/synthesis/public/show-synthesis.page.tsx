import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { categoriesSaid, words } from '#modules/synthesis/page-messages.ts'
import { coverageOf, type StatementRow, synthesisOf, type VoiceRow } from '#modules/synthesis/reads.ts'
import {
  kindNames,
  stanceNames,
  synthesisReading,
  synthesisWork,
} from '#modules/synthesis/statements/statement.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Count, CountList } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Fold, PlainList, PrintHint } from '#ui/text.tsx'
import { Documents } from './documents.tsx'
import { Figures } from './figures.tsx'
import { publicWords } from './public-messages.ts'
import { firstVoices, lastPublication } from './public-reads.ts'
import { readingMinutes } from './reading-time.ts'
import { Voice } from './show-statement.page.tsx'
import { weights } from './theme-sizes.ts'
import { ThemesMap } from './themes-map.tsx'

/** Read in ten minutes; every sentence opens on its voices. */
export const showSynthesisPage = page({
  path: '/demarches/:process/synthese',
  who: 'anyone',
  input: z.object({ process: slug(), taille: z.enum(weights).optional().catch(undefined) }),
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const process = await processBySlug(db, from.process)
    const themes = await synthesisOf(db, process.id)
    const coverage = await coverageOf(db, process.id)
    const written = themes.filter(({ statements }) => statements.length > 0)
    const bare = themes.filter(({ statements }) => statements.length === 0)
    const sentences = themes.reduce((sum, theme) => sum + theme.statements.length, 0)
    const invented = themes.some((theme) => theme.statements.some((row) => row.example))
    const never = coverage.published - coverage.covered
    const pub = publicWords[lang]
    const published = await lastPublication(db, process.id)
    const voices = await firstVoices(db, process.id, 3)
    const minutes = readingMinutes(themes)
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const path = `/demarches/${process.slug}/synthese`
    return (
      <Page frame={visit.frame(all.title)}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={all.title}
          goTo={
            themes.length > 1
              ? [
                  ...written.map((theme) => ({
                    href: `#theme-${theme.id}`,
                    label: <TownWords>{theme.title}</TownWords>,
                  })),
                  ...(bare.length > 0 ? [{ href: '#sans-phrase', label: all.bareThemes }] : []),
                ]
              : undefined
          }
          lead={
            <>
              {sentences > 0
                ? all.lead(
                    plural(sentences, all.statements, lang),
                    plural(coverage.cited, all.citedVoices, lang),
                  )
                : all.leadNone}{' '}
              {invented && <ExampleMark />}
            </>
          }
        >
          <ProcessLabel process={process} />
          {sentences > 0 && (
            <p>
              {plural(minutes, pub.minutes, lang)}. <strong>{stateOf()}</strong>{' '}
              {invented && published && <ExampleMark />}
            </p>
          )}
          {coverage.published > 0 && (
            <CountList>
              <Count
                value={coverage.covered}
                total={coverage.published}
                method={all.counted(formatDay(visit.now, lang))}
              >
                {all.coverage}. {invented && <ExampleMark />}{' '}
                {all.coverageDetail(
                  formatNumber(coverage.cited, lang),
                  formatNumber(coverage.setAside, lang),
                )}{' '}
                {plural(never, all.neverCited, lang)}.{' '}
                <a href={visit.link(`${path}/non-citees`)}>{all.seeNever}</a>.
              </Count>
            </CountList>
          )}
        </TitlePassage>
        {themes.length === 0 && (
          <Passage>
            <EmptyState why={all.empty}>
              <p>{all.emptyHelp}</p>
            </EmptyState>
          </Passage>
        )}
        {written.map((theme) => (
          <Passage
            id={`theme-${theme.id}`}
            title={
              <>
                <TownWords>{theme.title}</TownWords> {theme.example && <ExampleMark />}
              </>
            }
            note={theme.axis && <TownWords>{theme.axis}</TownWords>}
          >
            <EntryList entries={theme.statements.map((row) => entryOf(visit, path, row, voices))} />
          </Passage>
        ))}
        {bare.length > 0 && (
          <Passage id="sans-phrase" title={all.bareThemes}>
            <p>{all.bareThemesLead}</p>
            <PlainList
              items={bare.map((theme) => (
                <span id={`theme-${theme.id}`}>
                  <TownWords>{theme.title}</TownWords> {theme.example && <ExampleMark />}
                </span>
              ))}
            />
          </Passage>
        )}
        {themes.length > 1 && (
          <ThemesMap visit={visit} process={process} themes={themes} weight={from.taille ?? 'personnes'} />
        )}
        {sentences > 0 && (
          <Figures
            visit={visit}
            process={process.id}
            coverage={coverage}
            invented={invented}
            method={visit.link(`${path}/methode`)}
          />
        )}
        {themes.length > 0 && <Documents visit={visit} process={process} written={sentences > 0} />}
        {writes && sentences > 0 && (
          <Passage id="publier" title={published ? pub.publishAgain : pub.publish}>
            <p>{pub.publishLead}</p>
            <ButtonLink href={visit.link(`/bureau/synthese/${process.slug}/publier`)}>
              {published ? pub.publishAgain : pub.publish}
            </ButtonLink>
          </Passage>
        )}
        <Passage>
          <ButtonRow>
            <TargetLink href={visit.link(`/demarches/${process.slug}/propositions`)}>
              {all.proposals}
            </TargetLink>
            <TargetLink href={visit.link(`/demarches/${process.slug}/reponses`)}>{all.answers}</TargetLink>
            <TargetLink href={visit.link(`/demarches/${process.slug}/contributions`)}>
              {all.contributions}
            </TargetLink>
            {isAllowed(synthesisReading, visit.actor, { process: process.id }) && (
              <TargetLink href={visit.link(`/bureau/synthese/${process.slug}`)}>{all.desk}</TargetLink>
            )}
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )

    function stateOf() {
      if (!published) return pub.draft
      const day = formatDay(published.publishedAt, lang)
      return published.number > 1 ? pub.publishedAgain(day, pub.times(published.number)) : pub.published(day)
    }
  },
})

function entryOf(
  visit: Visit,
  path: string,
  row: StatementRow,
  voices: readonly (VoiceRow & { statementId: number })[],
) {
  const { lang } = visit
  const all = words[lang]
  const pub = publicWords[lang]
  const address = visit.link(`${path}/${row.number}`)
  const first = voices.filter((one) => one.statementId === row.id)
  const cited = row.says + row.disagrees
  return {
    id: `phrase-${row.number}`,
    number: row.number,
    title: <TownWords>{row.text}</TownWords>,
    href: address,
    note: (
      <>
        {kindNames[row.kind][lang]} {row.minority && <strong>{all.minority}</strong>}{' '}
        {row.example && <ExampleMark />}{' '}
        {row.categories.length > 0 && `${all.saidBy} ${categoriesSaid(lang, row.categories)}.`}{' '}
        {row.against.length > 0 && `${all.saidAgainst} ${categoriesSaid(lang, row.against)}.`}
        {first.length > 0 && (
          <Fold summary={plural(first.length, first.length < cited ? pub.openFirst : pub.openAll, lang)}>
            {first.map((voice) => (
              <>
                {voice.stance === 'disagrees' && <strong>{stanceNames.disagrees[lang]}</strong>}
                <Voice visit={visit} voice={voice} />
              </>
            ))}
            {first.length < cited && <a href={address}>{pub.all}</a>}
          </Fold>
        )}
      </>
    ),
    status: (
      <>
        {row.says > 0 ? plural(row.says, all.voices, lang) : all.noVoice}
        <br />
        {plural(row.disagrees, all.disagree, lang)}
      </>
    ),
  }
}
