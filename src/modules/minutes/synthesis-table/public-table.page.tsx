import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { cellsOf, livingCells, tableStateOf } from '#modules/minutes/cells/cell-reads.ts'
import { disagreementMessages } from '#modules/minutes/disagreements/disagreement-messages.ts'
import { ProcessLabel, processBySlug, sayDay, TownWords } from '#modules/processes/module.ts'
import {
  attendanceWords,
  groupsWords,
  sessionAddress,
  messages as sessionMessages,
  sessionOf,
  type WhatRemains,
  whenWords,
  whoCameOf,
} from '#modules/workshops/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, Fold, Note, PlainList, PrintHint, Quotation } from '#ui/text.tsx'
import { cellsOfEdition, editionsOf } from './editions.ts'
import { tableReaders } from './synthesis-table.ts'
import { CountedOnly, Disagreements, saidBy, stateSentences, TablePicture } from './table-picture.tsx'
import { publicCell } from './table-readings.ts'

const input = z.object({
  process: slug(),
  session: identifier(),
  version: identifier().optional().catch(undefined),
})

/** The table as it stands, an earlier edition that is asked for, or the last one while it is open again. @throws Refusal. */
async function tableShown(db: Database, session: number, version: number | undefined) {
  const state = await tableStateOf(db, session)
  const editions = await editionsOf(db, session)
  const last = editions.at(-1)
  if (state.status !== 'published' && !state.wasPublished)
    throw missing(sentence(cellMessages, (m) => m.notPublished))
  const asked = version === undefined ? undefined : editions.find((one) => one.number === version)
  if (version !== undefined && !asked) throw missing(sentence(disagreementMessages, (m) => m.unknownEdition))
  const current = state.status === 'published' && (!asked || asked === last)
  const edition = current ? undefined : (asked ?? last)
  const cells = current
    ? livingCells(await cellsOf(db, session))
    : edition
      ? await cellsOfEdition(db, edition)
      : []
  return { state, editions, edition, current, cells: cells.map(publicCell) }
}

export const publicTablePage = page({
  path: '/demarches/:process/seances/:session{[0-9]+}/tableau',
  who: 'anyone',
  input,
  async show(visit, asked) {
    const { db, lang } = visit
    const words = cellMessages[lang]
    const noted = disagreementMessages[lang]
    const process = await processBySlug(db, asked.process)
    const session = await sessionOf(db, process.id, asked.session)
    const { state, editions, edition, current, cells } = await tableShown(db, session.id, asked.version)
    const home = visit.link(sessionAddress(process, session))
    const came = await whoCameOf(db, session.id)
    const attendance = attendanceWords(session, lang)
    const said = sessionMessages[lang]
    const disagreed = cells.some((one) => one.disagreements.length > 0)
    const lead = current
      ? words.publicLead
      : !edition
        ? words.reopenedPublic
        : state.status === 'published'
          ? noted.editionLead
          : noted.reopenedLead
    const about = edition
      ? [
          noted.edition(formatNumber(edition.number, lang), sayDay(edition.publishedAt, lang)),
          words.validatedBy(edition.body, sayDay(edition.onDay, lang)),
          ...(state.status === 'published' ? [] : stateSentences(state, lang)),
        ]
      : stateSentences(state, lang)
    return (
      <Page frame={visit.frame(`${words.title} – ${session.title}`)} shape="landscape">
        <TitlePassage kicker={<TownWords>{session.title}</TownWords>} title={words.title} lead={lead}>
          <ProcessLabel process={process} />
          <p>{whenWords(session, lang)}</p>
          {about.map((one) => (
            <p>
              <TownWords>{one}</TownWords>
            </p>
          ))}
          {edition && state.status === 'published' && (
            <TargetLink href={`${home}/tableau`}>{noted.toCurrent}</TargetLink>
          )}
          {cells.length > 0 && <PrintHint />}
        </TitlePassage>
        {cells.length > 0 && (
          <Passage class="is-broad">
            <TablePicture
              cells={cells}
              lang={lang}
              under={(one) => (
                <>
                  <Note>
                    {[
                      plural(one.verbatims.length + one.unpublished, words.restsOn, lang),
                      saidBy(one.verbatims, lang),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Note>
                  <Disagreements noted={one.disagreements} lang={lang} />
                  {one.verbatims.length > 0 && (
                    <div class="not-on-paper">
                      <Fold summary={words.readCell}>
                        {one.verbatims.map((words) => (
                          <Quotation
                            text={words.text}
                            lang={words.language === lang ? undefined : words.language}
                            source={
                              <a href={visit.link(`/contributions/${words.reference}`)}>
                                {`${contributionMessages[lang].category[words.category as 'unsaid']} · ${words.reference}`}
                              </a>
                            }
                          />
                        ))}
                      </Fold>
                    </div>
                  )}
                  <CountedOnly unpublished={one.unpublished} withdrawn={one.withdrawn} lang={lang} />
                </>
              )}
            />
          </Passage>
        )}
        <Passage title={words.presence} id="presents">
          <FactList
            facts={[
              { term: said.attendance, value: attendance ?? words.presenceUnknown },
              {
                term: said.organisationsPresent,
                value: came.organisations.length > 0 && (
                  <TownWords>{came.organisations.map((one) => one.name).join(', ')}</TownWords>
                ),
              },
              { term: said.groupsPresent, value: groupsWords(came, lang) },
            ].map((one) => ({ ...one, value: one.value || undefined }))}
          />
          <Note>{words.absenceUnknown}</Note>
          <Note>{words.method}</Note>
          {cells.length > 0 && <Note>{disagreed ? noted.howNoted : noted.noneInTable}</Note>}
          <ButtonRow>
            <TargetLink href={home}>{words.session}</TargetLink>
          </ButtonRow>
        </Passage>
        {editions.length > 1 && (
          <Passage title={noted.editions} id="versions">
            <PlainList
              items={editions.map((one) => (
                <a href={visit.link(`${sessionAddress(process, session)}/tableau`, { version: one.number })}>
                  {noted.edition(formatNumber(one.number, lang), sayDay(one.publishedAt, lang))}
                </a>
              ))}
            />
            <Note>{noted.editionsNote}</Note>
          </Passage>
        )}
      </Page>
    )
  },
})

/** The links a session's page shows once something was written of it. */
export const whatSessionsLeft: WhatRemains = async (visit, session) => {
  const words = cellMessages[visit.lang]
  const { status, wasPublished } = await tableStateOf(visit.db, session.id)
  const mayRead = isAllowed(tableReaders, visit.actor, { process: session.processId })
  const cells = mayRead ? livingCells(await cellsOf(visit.db, session.id)) : []
  return (
    <>
      {wasPublished && (
        <TargetLink href={visit.link(`${sessionAddress(session, session)}/tableau`)}>
          {words.title}
        </TargetLink>
      )}
      {mayRead && status !== 'published' && (
        <TargetLink href={visit.link(`/bureau/atelier/${session.id}/tableau`)}>
          {`${words.title} (${cells.length === 0 ? words.emptyPart.replace('.', '').toLowerCase() : words.statuses[status]})`}
        </TargetLink>
      )}
      {mayRead && (
        <TargetLink href={visit.link(`/bureau/atelier/${session.id}/compte-rendu`)}>
          {words.toMinutes}
        </TargetLink>
      )}
    </>
  )
}
