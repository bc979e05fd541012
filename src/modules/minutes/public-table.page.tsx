import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/page.ts'
import { missing } from '#kernel/refusal.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
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
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, Fold, Note, PrintHint, Quotation } from '#ui/text.tsx'
import { cellMessages } from './cell-messages.ts'
import { cellsOf, livingCells, tableStateOf } from './cell-reads.ts'
import { tableReaders } from './synthesis-table.ts'
import { CountedOnly, saidBy, stateSentences, TablePicture } from './table-picture.tsx'
import { publicCell } from './table-readings.ts'

export const publicTablePage = page({
  path: '/demarches/:process/seances/:session{[0-9]+}/tableau',
  who: 'anyone',
  input: z.object({ process: slug(), session: identifier() }),
  async show(visit, asked) {
    const { db, lang } = visit
    const words = cellMessages[lang]
    const process = await processBySlug(db, asked.process)
    const session = await sessionOf(db, process.id, asked.session)
    const state = await tableStateOf(db, session.id)
    const home = visit.link(sessionAddress(process, session))
    if (state.status !== 'published' && !state.wasPublished)
      throw missing(sentence(cellMessages, (m) => m.notPublished))
    const cells =
      state.status === 'published' ? livingCells(await cellsOf(db, session.id)).map(publicCell) : []
    const came = await whoCameOf(db, session.id)
    const attendance = attendanceWords(session, lang)
    const said = sessionMessages[lang]
    return (
      <Page frame={visit.frame(`${words.title} – ${session.title}`)} shape="landscape">
        <TitlePassage
          kicker={<TownWords>{session.title}</TownWords>}
          title={words.title}
          lead={state.status === 'published' ? words.publicLead : words.reopenedPublic}
        >
          <ProcessLabel process={process} />
          <p>{whenWords(session, lang)}</p>
          {stateSentences(state, lang).map((one) => (
            <p>
              <TownWords>{one}</TownWords>
            </p>
          ))}
          {state.status === 'published' && <PrintHint />}
        </TitlePassage>
        {state.status === 'published' && (
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
          <Note>{words.saidByNote}</Note>
          <ButtonRow>
            <TargetLink href={home}>{words.session}</TargetLink>
          </ButtonRow>
        </Passage>
      </Page>
    )
  },
})

/** The links a session's page shows once something was written of it. */
export const whatSessionsLeft: WhatRemains = async (visit, session) => {
  const words = cellMessages[visit.lang]
  const { status } = await tableStateOf(visit.db, session.id)
  const mayRead = isAllowed(tableReaders, visit.actor, { process: session.processId })
  const cells = mayRead ? livingCells(await cellsOf(visit.db, session.id)) : []
  return (
    <>
      {status === 'published' && (
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
