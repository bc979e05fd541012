import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier } from '#kernel/input.ts'
import { forbidden } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { authorCategories, contributionMessages, showReceiptCode } from '#modules/contributions/module.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { messages } from '#modules/minutes/messages.ts'
import { writers } from '#modules/minutes/writers.ts'
import { anglesOf, axesOf } from '#modules/processes/module.ts'
import { sessionOf } from '#modules/workshops/module.ts'
import { assets } from '#ui/assets.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { EntryList } from '#ui/entries.tsx'
import { FieldGrid, HiddenField, LongTextField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, KeyList, Note } from '#ui/text.tsx'
import { sessionPlace, tablesOf, verbatimsOf } from './session-reads.ts'
import { typeVerbatims } from './type-verbatims.ts'

const params = z.object({
  session: identifier(),
  table: identifier().optional(),
  category: z.enum(authorCategories).optional(),
  axis: count(999).min(1).optional(),
  angle: count(99).min(1).optional(),
  /** The page as a browser keeps it for a network cut: no name, no words of anybody. */
  coquille: z.boolean().optional(),
})

/** The list under the field shows the last ones: the whole is in the minutes and on the receipts. */
const most = 100

export async function deskOf(visit: Visit, asked: { session: number }) {
  const place = await sessionPlace(visit.db, asked.session)
  if (!isAllowed(writers, visit.actor, { process: place.process }))
    throw forbidden(sentence(messages, (m) => m.unknownSession))
  const session = await sessionOf(visit.db, place.process, place.session)
  return { place, session, tables: await tablesOf(visit.db, place.session) }
}

/** Where the words of a session are typed: with the script, kept in the browser until the server has them. */
export const deskPage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}',
  params,
  operation: typeVerbatims,
  async load(visit, asked) {
    const found = await deskOf(visit, asked)
    return {
      ...found,
      asked,
      axes: await axesOf(visit.db, found.place.process),
      angles: await anglesOf(visit.db, found.place.process),
      verbatims: asked.coquille ? [] : await verbatimsOf(visit.db, asked.session),
    }
  },
  given: (asked) => ({ session: asked.session }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = messages[lang]
    const { asked, session, tables } = data
    const home = `/bureau/atelier/${session.id}`
    const typed = (values.entries as Record<string, unknown>[] | undefined)?.[0] ?? {}
    const value = (name: 'table' | 'category' | 'axis' | 'angle') => String(typed[name] ?? asked[name] ?? '')
    const shown = data.verbatims.slice(-most)
    const frame = visit.frame(`${words.title} – ${session.title}`)
    const script = assets().script('workshop-desk')
    if (asked.coquille) Object.assign(frame, { person: undefined, said: undefined })
    if (script) frame.scripts = [...(frame.scripts ?? []), script]
    return (
      <Page frame={frame} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={session.title} title={words.title} lead={words.lead}>
          <ButtonRow>
            <TargetLink href={visit.link(`${home}/tables`)}>{words.tables}</TargetLink>
            <TargetLink href={visit.link(`${home}/recus`)}>{words.receipts}</TargetLink>
            <TargetLink href={visit.link(`${home}/tableau`)}>{cellMessages[lang].title}</TargetLink>
            <TargetLink href={visit.link(`${home}/compte-rendu`)}>{cellMessages[lang].toMinutes}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage>
          <div
            id="atelier"
            data-shell={asked.coquille ? '' : undefined}
            data-session={String(session.id)}
            data-tables={JSON.stringify(Object.fromEntries(shown.map((one) => [one.id, one.table])))}
            data-more={String(data.verbatims.length - shown.length)}
            data-send={visit.link('/api/type-verbatims')}
            data-mend={visit.link('/api/mend-verbatim')}
            data-take-back={visit.link('/api/take-back-verbatim')}
            data-who={visit.link('/bureau/atelier/connexion.json')}
            data-worker={visit.link('/bureau/atelier/hors-ligne.js')}
            data-scope={visit.link('/bureau/atelier/')}
            data-sign-in={visit.link('/connexion')}
          />
          <Form id="saisie" wide action={visit.link(home)} errors={errors}>
            <HiddenField name="entries.0.key" value={String(typed.key ?? `atelier-${randomUUID()}`)} />
            <SelectField
              name="entries.0.table"
              label={words.table}
              error={errors['entries.0.table']}
              value={value('table')}
              empty={words.noTable}
              options={tables.map((one) => ({
                value: String(one.id),
                label: [words.tableName(one.number), one.name, one.axisTitle].filter(Boolean).join(' · '),
              }))}
            />
            <LongTextField
              name="entries.0.text"
              label={words.text}
              rows={3}
              error={errors['entries.0.text']}
              value={String(typed.text ?? '')}
            />
            <Choices
              kind="radio"
              name="entries.0.category"
              label={words.who}
              hint={words.whoHint}
              columns
              value={value('category') || 'unsaid'}
              options={authorCategories.map((one, index) => ({
                value: one,
                label: contributionMessages[lang].category[one],
                key: String(index + 1),
              }))}
            />
            <FieldGrid>
              <SelectField
                name="entries.0.axis"
                label={words.axis}
                error={errors['entries.0.axis']}
                value={value('axis')}
                empty={words.asTable}
                options={data.axes.map((one) => ({
                  value: String(one.number),
                  label: `${one.number}. ${one.shortTitle}`,
                }))}
              />
              <SelectField
                name="entries.0.angle"
                label={words.angle}
                error={errors['entries.0.angle']}
                value={value('angle')}
                empty={words.asTable}
                options={data.angles.map((one) => ({ value: String(one.position), label: one.title }))}
              />
            </FieldGrid>
            <Choice kind="checkbox" name="perLine" value="on" checked={values.perLine === true}>
              {words.perLine}
            </Choice>
            <ButtonRow>
              <Button>{words.send}</Button>
            </ButtonRow>
            <Note>{words.privacy}</Note>
          </Form>
          <KeyList
            keys={[
              { keys: [words.enter], does: words.keyNote },
              { keys: [':', '1–8'], does: words.keyWho },
              { keys: ['Alt', '↑ ↓'], does: words.keyTable },
              { keys: ['↑'], does: words.keyChange },
              { keys: ['Ctrl', 'Z'], does: words.keyUndo },
              { keys: [':', '?'], does: words.keyHelp },
            ]}
          />
        </Passage>
        <Passage title={words.typed} id="note">
          {data.verbatims.length === 0 && !asked.coquille && <EmptyState why={words.none} />}
          {data.verbatims.length > 0 && <p id="compte">{plural(data.verbatims.length, words.count, lang)}</p>}
          {shown.length < data.verbatims.length && <Note>{words.lastOnes(most)}</Note>}
          <EntryList
            entries={shown.toReversed().map((one) => ({
              id: `parole-${one.id}`,
              title: <span lang={one.language === lang ? undefined : one.language}>{one.text}</span>,
              note: [
                one.tableNumber === null ? undefined : words.tableName(one.tableNumber),
                contributionMessages[lang].category[one.category as 'unsaid'],
                one.axisTitle,
                showReceiptCode(one.code),
              ]
                .filter(Boolean)
                .join(' · '),
              status:
                one.status === 'received' && one.enteredBy === (visit.actor.person ?? null) ? (
                  <ButtonRow>
                    <TargetLink href={visit.link(`/bureau/atelier/paroles/${one.id}/corriger`)}>
                      {words.mend}
                    </TargetLink>
                    <TargetLink href={visit.link(`/bureau/atelier/paroles/${one.id}/reprendre`)}>
                      {words.takeBack}
                    </TargetLink>
                  </ButtonRow>
                ) : undefined,
            }))}
          />
        </Passage>
      </Page>
    )
  },
  next({ next, session }) {
    const kept = Object.entries(next).filter(([, value]) => value !== undefined)
    return `/bureau/atelier/${session}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
  },
})
