import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { forbidden } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { addCell } from '#modules/minutes/cells/add-cell.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { type Cell, cellsOf, livingCells, tableStateOf } from '#modules/minutes/cells/cell-reads.ts'
import { messages } from '#modules/minutes/messages.ts'
import { sessionPlace, type VerbatimRow, verbatimsOf } from '#modules/minutes/verbatims/session-reads.ts'
import { fieldsOf, TownWords } from '#modules/processes/module.ts'
import { sessionAddress, sessionOf } from '#modules/workshops/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { type Move, MoveButtons } from '#ui/columns.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Form } from '#ui/form.tsx'
import { outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Fold, Note, PrintHint } from '#ui/text.tsx'
import { parts, tableLife, tableReaders } from './synthesis-table.ts'
import { CountedOnly, Disagreements, saidBy, stateSentences, TablePicture } from './table-picture.tsx'
import { toldDisagreement } from './table-readings.ts'

const params = z.object({ session: identifier(), part: z.enum(parts).optional().catch(undefined) })

export const tableHome = (session: number) => `/bureau/atelier/${session}/tableau`

/** What the pages of a session's table read, for whoever may read it. @throws Refusal for anybody else. */
export async function tableOf(visit: Visit, asked: { session: number }) {
  const { db, actor } = visit
  const place = await sessionPlace(db, asked.session)
  const owner = { process: place.process }
  if (!isAllowed(tableReaders, actor, owner)) throw forbidden(sentence(messages, (m) => m.unknownSession))
  const cells = await cellsOf(db, place.session)
  const verbatims = await verbatimsOf(db, place.session)
  const used = new Set(livingCells(cells).flatMap((one) => one.verbatims.map((words) => words.id)))
  const state = await tableStateOf(db, place.session)
  return {
    place,
    session: await sessionOf(db, place.process, place.session),
    state,
    cells,
    verbatims,
    unused: verbatims.filter((one) => !used.has(one.id)),
    used,
    /** Who types reads what was typed; the others read what is published. */
    readsAll: isAllowed(tableLife.write.who, actor, owner),
    mayWrite: isAllowed(tableLife.write.who, actor, owner) && state.status === 'provisional',
    mayDecide: isAllowed(tableLife.publish.who, actor, owner),
  }
}

/** Words as this reader may read them; undefined when they are only counted. */
export const wordsFor = (one: { text: string; publishedText: string | null }, readsAll: boolean) =>
  readsAll ? one.text : (one.publishedText ?? undefined)

export function movesOf(one: Cell, at: { index: number; last: number }, lang: 'fr' | 'en'): Move[] {
  const words = cellMessages[lang]
  const column = parts.indexOf(one.part)
  const before = parts[column - 1]
  const after = parts[column + 1]
  return [
    at.index > 0 && ({ sign: 'up', value: 'up', label: words.moveUp } as const),
    at.index < at.last && ({ sign: 'down', value: 'down', label: words.moveDown } as const),
    before && ({ sign: 'before', value: before, label: words.moveTo(words.parts[before]) } as const),
    after && ({ sign: 'after', value: after, label: words.moveTo(words.parts[after]) } as const),
  ].filter((move) => move !== false && move !== undefined)
}

export const synthesisTablePage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tableau',
  params,
  operation: addCell,
  who: tableReaders,
  load: tableOf,
  given: (asked) => ({ session: asked.session }),
  start: (_visit, _data, asked) => ({ part: asked.part ?? 'objective' }),
  show(visit, form) {
    const { lang } = visit
    const words = cellMessages[lang]
    const { data, errors } = form
    const { session, cells, mayWrite, mayDecide, state } = data
    const home = tableHome(session.id)
    const fields = fieldsOf(form)
    const removed = cells.filter((one) => one.removed)
    return (
      <Page
        frame={visit.frame(`${words.title} – ${session.title}`)}
        shape="landscape"
        failed={Object.keys(errors).length > 0}
      >
        <TitlePassage
          kicker={<TownWords>{session.title}</TownWords>}
          title={words.title}
          lead={words.deskLead}
        >
          {stateSentences(state, lang).map((said) => (
            <Note>{said}</Note>
          ))}
          <ButtonRow>
            {mayDecide && state.status === 'provisional' && livingCells(cells).length > 0 && (
              <TargetLink href={visit.link(`${home}/valider`)}>{words.validate}</TargetLink>
            )}
            {mayDecide && state.status === 'validated' && (
              <TargetLink href={visit.link(`${home}/publier`)}>{words.publish}</TargetLink>
            )}
            {mayDecide && state.status !== 'provisional' && (
              <TargetLink href={visit.link(`${home}/reprendre`)}>{words.reopen}</TargetLink>
            )}
            {state.status === 'published' && (
              <TargetLink href={visit.link(`${sessionAddress(data.place, session)}/tableau`)}>
                {words.seePublic}
              </TargetLink>
            )}
            {data.readsAll && (
              <TargetLink href={visit.link(`/bureau/atelier/${session.id}`)}>{words.toDesk}</TargetLink>
            )}
            <TargetLink href={visit.link(`/bureau/atelier/${session.id}/compte-rendu`)}>
              {words.toMinutes}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </TitlePassage>
        <Passage class="is-broad">
          <TablePicture
            cells={livingCells(cells)}
            lang={lang}
            under={(one, at) => (
              <>
                <Note>
                  {[plural(one.verbatims.length, words.restsOn, lang), saidBy(one.verbatims, lang)]
                    .filter(Boolean)
                    .join(' · ')}
                </Note>
                <Disagreements
                  noted={one.disagreements.map((noted) => toldDisagreement(noted, data.readsAll))}
                  lang={lang}
                />
                {mayWrite && (
                  <MoveButtons
                    action={visit.link(`/bureau/atelier/cases/${one.id}/deplacer`)}
                    name="to"
                    moves={movesOf(one, at, lang)}
                    of={words.moveOf(one.text)}
                  />
                )}
                <span class="not-on-paper">
                  <TargetLink href={visit.link(`/bureau/atelier/cases/${one.id}`)}>
                    {mayWrite ? words.openCell : words.readCell}
                  </TargetLink>
                </span>
              </>
            )}
          />
        </Passage>
        {mayWrite && (
          <Passage title={words.add} id="ajouter" class="not-on-paper">
            <Form action={visit.link(home)} errors={errors}>
              {fields.text('text', { label: words.cellText, hint: words.cellTextHint, rows: 3 })}
              {fields.choice('part', {
                label: words.part,
                options: parts.map((part) => ({ value: part, label: words.parts[part] })),
              })}
              <ButtonRow>
                <Button>{words.addButton}</Button>
              </ButtonRow>
            </Form>
          </Passage>
        )}
        <Passage title={words.unused} id="non-reprises">
          <Unused data={data} lang={lang} />
        </Passage>
        {removed.length > 0 && (
          <Passage title={words.removedCells} id="retirees" class="not-on-paper">
            <EntryList
              entries={removed.map((one) => ({
                title: <TownWords>{one.text}</TownWords>,
                href: visit.link(`/bureau/atelier/cases/${one.id}`),
                note: words.parts[one.part],
                status: mayWrite ? (
                  <PostButton quiet action={visit.link(`/bureau/atelier/cases/${one.id}/remettre`)}>
                    {words.restore}
                  </PostButton>
                ) : undefined,
              }))}
            />
          </Passage>
        )}
      </Page>
    )
  },
  next: ({ session, part }) => `${tableHome(session)}?part=${part}#champ-text`,
})

/** The words no cell takes up: how many of how many, and which. */
function Unused(props: { data: Awaited<ReturnType<typeof tableOf>>; lang: 'fr' | 'en' }) {
  const { data, lang } = props
  const words = cellMessages[lang]
  const { unused, verbatims, readsAll } = data
  if (verbatims.length === 0) return <EmptyState why={words.noWords} />
  if (unused.length === 0) return <p>{words.usedAll}</p>
  const shown = unused.filter((one) => wordsFor(one, readsAll) !== undefined)
  const said = words.unusedCount(outOf(unused.length, verbatims.length, lang))
  return (
    <>
      <p>{said}</p>
      {shown.length > 0 && (
        <div class="stretch not-on-paper">
          <Fold summary={words.readCell} wide>
            <EntryList entries={shown.map((one) => wordsEntry(one, readsAll, lang))} />
          </Fold>
        </div>
      )}
      <CountedOnly unpublished={unused.length - shown.length} withdrawn={0} lang={lang} />
    </>
  )
}

type Shown = Pick<
  VerbatimRow,
  'text' | 'publishedText' | 'language' | 'reference' | 'category' | 'tableNumber'
>

/** Words of the session as a line: the words, then the table, who spoke, the reference. */
export function wordsEntry(one: Shown, readsAll: boolean, lang: 'fr' | 'en') {
  return {
    title: <span lang={one.language === lang ? undefined : one.language}>{wordsFor(one, readsAll)}</span>,
    note: [
      one.tableNumber === null ? undefined : messages[lang].tableName(one.tableNumber),
      contributionMessages[lang].category[one.category as 'unsaid'],
      one.reference,
    ]
      .filter(Boolean)
      .join(' · '),
  }
}
