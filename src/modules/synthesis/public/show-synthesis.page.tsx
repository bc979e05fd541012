import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/page.ts'
import { ProcessLabel, processBySlug } from '#modules/processes/module.ts'
import { categoriesSaid, words } from '#modules/synthesis/page-messages.ts'
import { coverageOf, type StatementRow, synthesisOf } from '#modules/synthesis/reads.ts'
import { kindNames, synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Count, CountList } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { GoTo, Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, PrintHint, Soft } from '#ui/text.tsx'

/** Read in ten minutes; every sentence opens on its voices. */
export const showSynthesisPage = page({
  path: '/demarches/:process/synthese',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const process = await processBySlug(db, from.process)
    const themes = await synthesisOf(db, process.id)
    const coverage = await coverageOf(db, process.id)
    const sentences = themes.reduce((sum, theme) => sum + theme.statements.length, 0)
    const invented = themes.some((theme) => theme.statements.some((row) => row.example))
    const never = coverage.published - coverage.covered
    const path = `/demarches/${process.slug}/synthese`
    return (
      <Page frame={visit.frame(all.title)}>
        <TitlePassage
          kicker={process.title}
          title={all.title}
          note={
            themes.length > 1 && (
              <GoTo items={themes.map((theme) => ({ href: `#theme-${theme.id}`, label: theme.title }))} />
            )
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
        {themes.map((theme) => (
          <Passage
            id={`theme-${theme.id}`}
            title={
              <>
                {theme.title} {theme.example && <ExampleMark />}
              </>
            }
            note={theme.axis}
          >
            {theme.statements.length === 0 ? (
              <Soft>{all.emptyTheme}</Soft>
            ) : (
              <EntryList entries={theme.statements.map((row) => entryOf(visit, path, row))} />
            )}
          </Passage>
        ))}
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
  },
})

function entryOf(visit: Visit, path: string, row: StatementRow) {
  const { lang } = visit
  const all = words[lang]
  const address = visit.link(`${path}/${row.number}`)
  return {
    id: `phrase-${row.number}`,
    number: row.number,
    title: row.text,
    href: address,
    note: (
      <>
        {kindNames[row.kind][lang]} {row.example && <ExampleMark />}{' '}
        {row.categories.length > 0 && `${all.saidBy} ${categoriesSaid(lang, row.categories)}.`}
      </>
    ),
    status: (
      <>
        <a href={address}>
          {row.says > 1
            ? all.readVoices(plural(row.says, all.voices, lang))
            : row.says === 1
              ? all.readVoice
              : all.noVoice}
        </a>
        <br />
        {plural(row.disagrees, all.disagree, lang)}
      </>
    ),
  }
}
