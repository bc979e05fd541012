import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, line, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { choicesOf, coverageOf, synthesisOf } from '#modules/synthesis/reads.ts'
import { editorWords } from '#modules/synthesis/statements/editor-messages.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Desk, DeskHead } from '#ui/desk.tsx'
import { EntryList } from '#ui/entries.tsx'
import { TextField } from '#ui/fields.tsx'
import { FilterForm, FilterList, Pager } from '#ui/ledger.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Fold, KeyList } from '#ui/text.tsx'
import { DeskContents } from './desk-contents.tsx'
import { deskPath, openDesk } from './desk-door.ts'
import { deskWords } from './desk-messages.ts'
import { pileOf, pileSize, piles, processesOfDesk, proposalsOfDesk, readingOf } from './desk-reads.ts'
import { OpenContribution } from './open-contribution.tsx'

export const synthesisDesksPage = page({
  path: '/bureau/synthese',
  who: synthesisReading,
  input: z.object({}),
  menu: { place: 'desk', label: { fr: 'Synthèse', en: 'Synthesis' }, order: 30 },
  async show(visit) {
    const { lang } = visit
    const all = { ...words[lang], ...deskWords[lang] }
    const open = await processesOfDesk(visit.db, visit.actor)
    return (
      <Page frame={visit.frame(all.desk)}>
        <TitlePassage title={all.desk} lead={all.deskLead} />
        <Passage>
          {open.length === 0 && <EmptyState why={all.noProcess} />}
          <EntryList
            level={2}
            entries={open.map((one) => ({
              title: <TownWords>{one.title}</TownWords>,
              href: visit.link(deskPath(one.slug)),
              note: all.deskLine(
                plural(one.published, all.citedVoices, lang),
                plural(one.statements, all.statements, lang),
                plural(one.proposals, all.proposalCount, lang),
              ),
            }))}
          />
        </Passage>
      </Page>
    )
  },
})

/** What the desk's address says: which pile, which words, which voice is open. */
export const deskAddress = {
  pile: z.enum(piles).optional().catch(undefined),
  q: line({ max: 200, min: 0 }).optional().catch(undefined),
  c: identifier().optional().catch(undefined),
  page: identifier().max(100_000).optional().catch(undefined),
}

/** Voices to read on one side; the open voice, then sentences and proposals, on the other. */
export const synthesisDeskPage = page({
  path: '/bureau/synthese/:process',
  who: synthesisReading,
  input: z.object({ process: slug(), ...deskAddress }),
  async show(visit, from) {
    const { db, lang } = visit
    const all = { ...words[lang], ...deskWords[lang], ...editorWords[lang] }
    const process = await openDesk(visit, from, synthesisReading)
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const pile = from.pile ?? 'never'
    const coverage = await coverageOf(db, process.id)
    const voices = await pileOf(db, process.id, { pile, words: from.q || undefined, page: from.page })
    const openId = from.c ?? voices.rows[0]?.id
    const open = openId === undefined ? undefined : await readingOf(db, process.id, openId)
    const { statements } = await choicesOf(db, process.id)
    const themes = await synthesisOf(db, process.id)
    const proposals = await proposalsOfDesk(db, process.id)
    const path = deskPath(process.slug)
    const query = { pile: from.pile, q: from.q || undefined, page: from.page }
    const next = voices.rows[voices.rows.findIndex((row) => row.id === openId) + 1]?.id
    const counts = {
      never: coverage.published - coverage.covered,
      cited: coverage.cited,
      aside: coverage.setAside,
      all: coverage.published,
    }
    return (
      <Page frame={visit.frame(`${all.desk}, ${process.title}`)} shape="desk">
        <DeskHead title={all.desk} done={coverage.covered} total={coverage.published} what={all.covered}>
          <Fold
            wide
            summary={
              <span>
                <TownWords>{process.title}</TownWords>. {all.pile[pile]} ({formatNumber(voices.total, lang)})
              </span>
            }
            open={Boolean(from.q)}
          >
            <FilterList
              label={all.pileFilter}
              items={piles.map((one) => ({
                href: visit.link(path, { pile: one, q: from.q }),
                label: all.pile[one],
                count: counts[one],
                current: one === pile,
              }))}
            />
            <FilterForm
              action={visit.link(path)}
              label={all.search}
              keep={{ pile }}
              chosen={from.q ? [{ label: `« ${from.q} »`, without: visit.link(path, { pile }) }] : []}
            >
              <TextField name="q" type="search" label={all.search} value={from.q ?? ''} />
            </FilterForm>
          </Fold>
        </DeskHead>
        <Desk
          queueTitle={all.toRead}
          queueNote={all.toReadNote(formatNumber(voices.rows.length, lang), formatNumber(voices.total, lang))}
          empty={<p>{all.allRead}</p>}
          items={voices.rows.map((row) => ({
            href: visit.link(path, { ...query, c: row.id }),
            number: row.reference.replace(/^C-0*/, ''),
            title: (
              <span lang={row.language === lang ? undefined : row.language}>
                {row.text.length > 70 ? `${row.text.slice(0, 69)}…` : row.text}
              </span>
            ),
            state: row.citations > 0 ? 'done' : row.reason ? 'unknown' : 'yours',
            stateWords:
              row.citations > 0 ? all.isCited(row.citations) : row.reason ? all.isAside : all.isWaiting,
            current: row.id === openId,
          }))}
        >
          {open ? (
            <OpenContribution
              visit={visit}
              process={process.slug}
              open={open}
              statements={statements}
              query={{ ...query, suite: next }}
              writes={writes}
            />
          ) : (
            <p>{voices.rows.length === 0 ? all.none[pile] : all.nothingOpen}</p>
          )}
          <Pager
            page={from.page ?? 1}
            pages={Math.ceil(voices.total / pileSize)}
            href={(n) => visit.link(path, { pile: from.pile, q: from.q, page: n })}
          />
          <ButtonRow>
            <TargetLink href={visit.link(`${path}/phrases`)}>{all.openPlan}</TargetLink>
            <TargetLink href={visit.link(`${path}/themes`)}>{all.themesDesk}</TargetLink>
          </ButtonRow>
          {writes && (
            <ButtonRow>
              <ButtonLink quiet href={visit.link(`${path}/theme`)}>
                {all.newTheme}
              </ButtonLink>
              <ButtonLink quiet href={visit.link(`${path}/phrase`)}>
                {all.newStatement}
              </ButtonLink>
              <ButtonLink quiet href={visit.link(`${path}/proposition`)}>
                {all.newProposal}
              </ButtonLink>
            </ButtonRow>
          )}
          <DeskContents
            visit={visit}
            process={process.slug}
            themes={themes}
            proposals={proposals}
            writes={writes}
          />
          <KeyList
            keys={[
              { keys: ['J'], does: all.keys.next },
              { keys: ['K'], does: all.keys.previous },
              { keys: ['Ctrl', lang === 'fr' ? 'Entrée' : 'Enter'], does: all.keys.send },
              { keys: ['?'], does: all.keys.help },
            ]}
          />
        </Desk>
      </Page>
    )
  },
})
