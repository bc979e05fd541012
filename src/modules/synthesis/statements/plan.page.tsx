import { isAllowed } from '#kernel/actor.ts'
import { page } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskPath, inProcess, openDesk } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { categoriesSaid, words } from '#modules/synthesis/page-messages.ts'
import { publicWords } from '#modules/synthesis/public/public-messages.ts'
import { changedCitations, type StatementRow, synthesisOf } from '#modules/synthesis/reads.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Columns, MoveButtons } from '#ui/columns.tsx'
import { EntryList } from '#ui/entries.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Note, PlainList, Soft } from '#ui/text.tsx'
import { editorWords } from './editor-messages.ts'
import { type SessionTable, sessionTables } from './session-tables.ts'
import { kindNames, synthesisReading, synthesisWork } from './statement.ts'

const parts = ['objective', 'factor', 'disposition'] as const

/** The synthesis as its writers see it: themes, sentences in their order, who said each, what is to be read again. */
export const planPage = page({
  path: '/bureau/synthese/:process/phrases',
  who: synthesisReading,
  input: inProcess,
  async show(visit, from) {
    const { db, lang } = visit
    const all = { ...words[lang], ...deskWords[lang], ...editorWords[lang] }
    const process = await openDesk(visit, from, synthesisReading)
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const themes = await synthesisOf(db, process.id)
    const changed = await changedCitations(db, process.id)
    const tables = await sessionTables(db, process.id)
    const path = deskPath(process.slug)
    const entryOf = (row: StatementRow, index: number, last: number) => ({
      id: `phrase-${row.number}`,
      number: row.number,
      title: <TownWords>{row.text}</TownWords>,
      href: visit.link(`${path}/phrases/${row.number}`),
      note: (
        <>
          {kindNames[row.kind][lang]}. {row.minority && <strong>{all.minority}. </strong>}
          {row.example && <ExampleMark />}{' '}
          {row.says === 0 ? (
            <strong>{all.noVoiceYet}.</strong>
          ) : (
            <>
              {plural(row.says, all.voices, lang)}, {plural(row.disagrees, all.disagree, lang)}. {all.saidBy}{' '}
              {categoriesSaid(lang, row.categories)}.{' '}
              {row.against.length > 0 && `${all.saidAgainst} ${categoriesSaid(lang, row.against)}.`}
            </>
          )}
        </>
      ),
      status: writes && last > 0 && (
        <MoveButtons
          action={visit.link(`${path}/phrases/${row.number}/deplacer`)}
          name="to"
          of={all.sentenceNo(row.number)}
          moves={[
            ...(index > 0 ? [{ sign: 'up' as const, value: 'up', label: all.up }] : []),
            ...(index < last ? [{ sign: 'down' as const, value: 'down', label: all.down }] : []),
          ]}
        />
      ),
    })
    return (
      <Page frame={visit.frame(all.plan)}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={all.plan} lead={all.planLead}>
          <ButtonRow>
            <ButtonLink quiet href={visit.link(path)}>
              {all.desk}
            </ButtonLink>
            <ButtonLink quiet href={visit.link(`${path}/a-lire`)}>
              {all.readingList}
            </ButtonLink>
            {writes && (
              <>
                <ButtonLink quiet href={visit.link(`${path}/jamais-citees`)}>
                  {all.neverCited}
                </ButtonLink>
                <ButtonLink href={visit.link(`${path}/publier`)}>{publicWords[lang].publish}</ButtonLink>
              </>
            )}
          </ButtonRow>
        </TitlePassage>
        {changed.length > 0 && (
          <Passage id="a-relire" title={all.toReread}>
            <p>{all.toRereadLead}</p>
            <PlainList
              items={changed.map((one) => (
                <>
                  {one.reference}, {all.sentenceNo(one.number)} : <TownWords>{one.text}</TownWords>{' '}
                  {writes && (
                    <TargetLink href={visit.link(`${path}/relire/${one.citation}`)}>{all.reread}</TargetLink>
                  )}
                </>
              ))}
            />
          </Passage>
        )}
        {themes.length === 0 && (
          <Passage>
            <EmptyState why={all.noTheme}>
              {writes && <TargetLink href={visit.link(`${path}/theme`)}>{all.newTheme}</TargetLink>}
            </EmptyState>
          </Passage>
        )}
        {themes.map((theme) => (
          <Passage title={<TownWords>{theme.title}</TownWords>} note={theme.axis}>
            {theme.statements.length === 0 ? (
              <Soft>{all.emptyTheme}</Soft>
            ) : (
              <EntryList
                entries={theme.statements.map((row, index) =>
                  entryOf(row, index, theme.statements.length - 1),
                )}
              />
            )}
            {writes && (
              <TargetLink href={visit.link(`${path}/phrase`, { theme: theme.id })}>
                {all.newStatement}
              </TargetLink>
            )}
          </Passage>
        ))}
        {tables.length > 0 && (
          <Passage id="ateliers" title={all.tables}>
            <p>{all.tablesLead}</p>
          </Passage>
        )}
        {tables.map((table) => (
          <Passage level={3} title={<TownWords>{table.title}</TownWords>}>
            <Columns level={3} columns={parts.map((part) => columnOf(table, part))} />
            <TargetLink href={visit.link(`/demarches/${process.slug}/seances/${table.session}/tableau`)}>
              {all.seeTable}
            </TargetLink>
          </Passage>
        ))}
      </Page>
    )

    function columnOf(table: SessionTable, part: (typeof parts)[number]) {
      return {
        key: part,
        title: all.parts[part],
        empty: all.emptyColumn,
        cells: table.cells
          .filter((one) => one.part === part)
          .map((one) => ({
            id: `case-${one.id}`,
            text: <TownWords>{one.text}</TownWords>,
            children: (
              <>
                <Note>{plural(one.contributions.length, all.voices, lang)}</Note>
                {writes && (
                  <TargetLink href={visit.link(`${path}/phrase`, { case: one.id })}>
                    {all.makeSentence}
                  </TargetLink>
                )}
              </>
            ),
          })),
      }
    }
  },
})
