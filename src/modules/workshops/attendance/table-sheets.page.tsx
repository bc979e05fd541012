import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import {
  anglesOf,
  chartersOf,
  mandateInForce,
  ownerOfProcess,
  processBySlug,
  TownWords,
} from '#modules/processes/module.ts'
import { deskMessages } from '#modules/workshops/desk-messages.ts'
import { sessionOf } from '#modules/workshops/reads.ts'
import { sessionLife } from '#modules/workshops/session.ts'
import { whenWords } from '#modules/workshops/session-words.tsx'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PaperSheet, PaperTable } from '#ui/paper.tsx'
import { FactList, PlainList, PrintHint } from '#ui/text.tsx'

const usualTables = 4

/** One sheet a table: axis, angle, question, the three columns to fill in by hand, and what the charter promises. */
export const tableSheetsPage = page({
  path: '/bureau/demarches/:process/seances/:session/feuilles',
  who: sessionLife.recordAttendance.who,
  owner: ownerOfProcess,
  input: z.object({ process: slug(), session: identifier(), tables: z.int().min(1).max(30).optional() }),
  async show(visit, asked) {
    const { lang, db } = visit
    const words = deskMessages[lang]
    const process = await processBySlug(db, asked.process)
    const one = await sessionOf(db, process.id, asked.session)
    const mandate = await mandateInForce(db, process.id)
    const angles = await anglesOf(db, process.id)
    const [charter] = await chartersOf(db, process.id)
    const principles = charter?.principles ?? []
    const tables = asked.tables ?? usualTables
    const home = `/bureau/demarches/${process.slug}/seances`
    const axis = one.axisTitle ? `${one.axisNumber}. ${one.axisTitle}` : one.title
    return (
      <Page frame={visit.frame(words.sheetsTitle)} shape="receipt">
        <div class="passage not-on-paper">
          <div class="passage-body">
            <h2>{words.sheetsTitle}</h2>
            <p>{words.sheetsLead}</p>
            <PrintHint />
            <ButtonRow>
              {[2, 4, 6, 8].map((n) => (
                <TargetLink href={visit.link(`${home}/${one.id}/feuilles`, { tables: n })}>
                  {words.sheetsCount(n)}
                </TargetLink>
              ))}
              <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
            </ButtonRow>
          </div>
        </div>
        {Array.from({ length: tables }, (_, index) => (
          <PaperSheet
            kicker={<TownWords>{`${process.title} · ${whenWords(one, lang)}`}</TownWords>}
            title={<TownWords>{`${words.table(index + 1)} – ${axis}`}</TownWords>}
          >
            <FactList
              facts={[
                { term: words.question, value: mandate && <TownWords>{mandate.question}</TownWords> },
                {
                  term: words.angle,
                  value: (
                    <TownWords>
                      {angles.length > 0
                        ? angles.map((angle, at) => (
                            <>
                              {at > 0 && <br />}
                              {`☐ ${angle.title}`}
                            </>
                          ))
                        : words.angleBlank}
                    </TownWords>
                  ),
                },
              ]}
            />
            <PaperTable caption={`${words.table(index + 1)} – ${axis}`} head={words.columns} blank={5} tall />
            <div>
              <p>
                <strong>{words.principles}</strong>
              </p>
              {principles.length > 0 ? (
                <PlainList
                  items={principles.map((principle) => (
                    <TownWords>{`${principle.title} – ${principle.text}`}</TownWords>
                  ))}
                />
              ) : (
                <p>{words.noPrinciple}</p>
              )}
            </div>
          </PaperSheet>
        ))}
      </Page>
    )
  },
})
