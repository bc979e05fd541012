import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { type Role, roleNames } from '#modules/accounts/module.ts'
import { DisagreementPassage } from '#modules/minutes/disagreements/disagreement-passage.tsx'
import {
  movesOf,
  tableHome,
  tableOf,
  wordsEntry,
  wordsFor,
} from '#modules/minutes/synthesis-table/synthesis-table.page.tsx'
import { tableReaders } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { CountedOnly, cellAnchor, saidBy } from '#modules/minutes/synthesis-table/table-picture.tsx'
import { fieldsOf, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { MoveButtons } from '#ui/columns.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Diff } from '#ui/diff.tsx'
import { EntryList } from '#ui/entries.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Message, Note, Quotation } from '#ui/text.tsx'
import { cellMessages } from './cell-messages.ts'
import { cellHistory, requireCell } from './cell-reads.ts'
import { rewordCell } from './reword-cell.ts'

export const cellParams = z.object({ cell: identifier(), q: line({ min: 0, max: 200 }).optional() })

/** How many words are offered at once. */
const offered = 30

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One cell with its table. @throws Refusal for whoever may not read it. */
export async function cellOf(visit: Visit, asked: { cell: number }) {
  const row = await requireCell(visit.db, asked.cell)
  const table = await tableOf(visit, { session: row.sessionId })
  const cell = table.cells.find((one) => one.id === row.id)
  if (!cell) throw new Error('a cell is not in its own table')
  return { ...table, cell }
}

export const cellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}',
  params: cellParams,
  operation: rewordCell,
  who: tableReaders,
  async load(visit, asked) {
    const data = await cellOf(visit, asked)
    const linked = new Set(data.cell.verbatims.map((one) => one.id))
    const free = data.verbatims.filter((one) => !linked.has(one.id))
    const found = asked.q ? free.filter((one) => plain(one.text).includes(plain(asked.q ?? ''))) : free
    return { ...data, q: asked.q ?? '', free, found, history: await cellHistory(visit.db, asked.cell) }
  },
  given: (asked) => ({ cell: asked.cell }),
  start: (_visit, { cell }) => ({ text: cell.text, version: cell.version }),
  show(visit, form) {
    const { lang } = visit
    const words = cellMessages[lang]
    const { data, errors, values } = form
    const { cell, mayWrite, readsAll } = data
    const here = `/bureau/atelier/cases/${cell.id}`
    const home = `${tableHome(cell.sessionId)}#${cellAnchor(cell.id)}`
    const typed = String(values.text ?? '')
    const stale = Number(values.version) !== cell.version
    const column = data.cells.filter((one) => !one.removed && one.part === cell.part)
    const at = { index: column.findIndex((one) => one.id === cell.id), last: column.length - 1 }
    const shown = cell.verbatims.filter((one) => wordsFor(one, readsAll) !== undefined)
    return (
      <Page frame={visit.frame(words.cellTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          kicker={<TownWords>{`${data.session.title} · ${words.parts[cell.part]}`}</TownWords>}
          title={<TownWords>{cell.text}</TownWords>}
          lead={cell.removed ? words.isRemoved : undefined}
        >
          {mayWrite && !cell.removed && (
            <MoveButtons
              action={visit.link(`${here}/deplacer`)}
              name="to"
              moves={movesOf(cell, at, lang)}
              of={words.moveOf(cell.text)}
            />
          )}
          <ButtonRow>
            <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
            {mayWrite && !cell.removed && (
              <TargetLink href={visit.link(`${here}/retirer`)}>{words.remove}</TargetLink>
            )}
          </ButtonRow>
        </TitlePassage>
        {mayWrite && !cell.removed && (
          <Passage title={words.reword} id="reformuler">
            <Form action={visit.link(here)} errors={errors}>
              {stale && (
                <Message title={words.theirs} yours>
                  <p>
                    <TownWords>{cell.text}</TownWords>
                  </p>
                  <Diff id="deux-textes" title={words.bothTexts} before={cell.text} after={typed} />
                  <p>{words.yours}</p>
                </Message>
              )}
              {/* Who has both texts under the eyes may decide between them. */}
              <HiddenField name="version" value={String(cell.version)} />
              {fieldsOf(form).text('text', { label: words.cellText, rows: 3 })}
              <ButtonRow>
                <Button>{stale ? words.overwrite : words.rewordButton}</Button>
              </ButtonRow>
            </Form>
          </Passage>
        )}
        <Passage title={words.linked} id="paroles">
          <p>
            {[plural(cell.verbatims.length, words.restsOn, lang), saidBy(cell.verbatims, lang)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {shown.map((one) => (
            <div>
              <Quotation
                text={wordsFor(one, readsAll) ?? ''}
                lang={one.language === lang ? undefined : one.language}
                source={wordsEntry(one, readsAll, lang).note}
              />
              {mayWrite && (
                <PostButton
                  quiet
                  action={visit.link(`${here}/delier`)}
                  hidden={{ contribution: String(one.id) }}
                >
                  {words.unlink} {one.reference}
                </PostButton>
              )}
            </div>
          ))}
          <CountedOnly
            unpublished={cell.verbatims.length - shown.length}
            withdrawn={cell.withdrawn}
            lang={lang}
          />
        </Passage>
        <DisagreementPassage
          visit={visit}
          cell={cell}
          verbatims={data.found.slice(0, offered)}
          mayWrite={mayWrite && !cell.removed}
          readsAll={readsAll}
        />
        {mayWrite && !cell.removed && (
          <Passage title={words.linkTitle} id="relier">
            {data.free.length === 0 ? (
              <EmptyState why={data.verbatims.length === 0 ? words.noWords : words.nothingLeft} />
            ) : (
              <>
                <Form method="get" action={visit.link(`${here}#relier`)} label={words.findWords}>
                  <TextField type="search" name="q" label={words.findWords} value={data.q} optional />
                  <ButtonRow>
                    <Button quiet>{words.findButton}</Button>
                  </ButtonRow>
                </Form>
                {data.found.length === 0 ? (
                  <EmptyState why={words.noFound} />
                ) : (
                  <Form wide action={visit.link(`${here}/relier`)} label={words.linkTitle}>
                    {data.found.slice(0, offered).map((one) => (
                      <Choice
                        kind="checkbox"
                        id={`parole-${one.id}`}
                        name="verbatims"
                        value={String(one.id)}
                        hint={[
                          wordsEntry(one, true, lang).note,
                          data.used.has(one.id) ? words.alreadyElsewhere : undefined,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      >
                        <span lang={one.language === lang ? undefined : one.language}>{one.text}</span>
                      </Choice>
                    ))}
                    {data.found.length > offered && (
                      <Note>{words.shownOf(outOf(offered, data.found.length, lang))}</Note>
                    )}
                    <ButtonRow>
                      <Button>{words.linkButton}</Button>
                    </ButtonRow>
                  </Form>
                )}
              </>
            )}
          </Passage>
        )}
        <Passage title={words.history} id="histoire">
          <EntryList
            entries={data.history.toReversed().map((one) => ({
              title: <TownWords>{one.text}</TownWords>,
              note: [
                words.historyLine(
                  one.version,
                  formatInstant(one.at, lang),
                  roleNames[one.byRole as Role]?.[lang] ?? one.byRole,
                ),
                words.parts[one.part],
                one.removed ? words.historyRemoved : undefined,
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </Passage>
      </Page>
    )
  },
  next: ({ cell, session }) => `${tableHome(session)}#${cellAnchor(cell)}`,
})
