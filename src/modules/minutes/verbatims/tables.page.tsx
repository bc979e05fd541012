import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { messages } from '#modules/minutes/messages.ts'
import { anglesOf, axesOf, DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { EntryList } from '#ui/entries.tsx'
import { FieldGrid } from '#ui/fields.tsx'
import { plural } from '#ui/numbers.ts'
import { addTable } from './add-table.ts'
import { deskOf } from './desk.page.tsx'
import { mendVerbatim } from './mend-verbatim.ts'
import { placeOfVerbatim, verbatimsOf } from './session-reads.ts'
import { takeBackVerbatim } from './take-back-verbatim.ts'

const params = z.object({ session: identifier() })

export const tablesPage = formPage({
  path: '/bureau/atelier/:session{[0-9]+}/tables',
  params,
  operation: addTable,
  async load(visit, asked) {
    const found = await deskOf(visit, asked)
    const process = found.place.process
    return { ...found, axes: await axesOf(visit.db, process), angles: await anglesOf(visit.db, process) }
  },
  given: (asked) => ({ session: asked.session }),
  show(visit, form) {
    const words = messages[visit.lang]
    const { session, tables, axes, angles } = form.data
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={session.title}
        title={words.tables}
        lead={words.tablesLead}
        action={`/bureau/atelier/${session.id}/tables`}
        button={words.addTable}
        back={{ href: `/bureau/atelier/${session.id}`, label: words.back }}
        before={
          <EntryList
            level={2}
            entries={tables.map((one) => ({
              number: String(one.number),
              title: one.name ?? words.tableName(one.number),
              note: [one.axisTitle, one.angleTitle, plural(one.verbatims, words.count, visit.lang)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        }
      >
        <FieldGrid>
          {fields.number('number', { label: words.number, hint: words.numberHint, optional: true })}
          {fields.line('name', { label: words.name, optional: true })}
          {fields.number('persons', { label: words.persons, optional: true })}
        </FieldGrid>
        {fields.choice('axis', {
          label: words.axis,
          empty: words.unsaid,
          options: axes.map((one) => ({
            value: String(one.number),
            label: `${one.number}. ${one.shortTitle}`,
          })),
        })}
        {fields.choice('angle', {
          label: words.angle,
          empty: words.unsaid,
          options: angles.map((one) => ({ value: String(one.position), label: one.title })),
        })}
      </DeskForm>
    )
  },
  next: ({ session }) => `/bureau/atelier/${session}/tables`,
})

const words = z.object({ contribution: identifier() })

export const mendVerbatimPage = formPage({
  path: '/bureau/atelier/paroles/:contribution/corriger',
  params: words,
  operation: mendVerbatim,
  async load(visit, asked) {
    const place = await placeOfVerbatim(visit.db, asked.contribution)
    const desk = await deskOf(visit, place)
    const all = await verbatimsOf(visit.db, place.session)
    return { ...desk, text: all.find((one) => one.id === asked.contribution)?.text ?? '' }
  },
  given: (asked) => ({ contribution: asked.contribution }),
  start: (_visit, { text }) => ({ text }),
  show(visit, form) {
    const said = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.session.title}
        title={said.mendTitle}
        action={visit.url.pathname}
        button={said.save}
        back={{ href: `/bureau/atelier/${form.data.session.id}`, label: said.back }}
      >
        {fieldsOf(form).text('text', { label: said.text })}
      </DeskForm>
    )
  },
  next: ({ session }) => `/bureau/atelier/${session}`,
})

export const takeBackVerbatimPage = formPage({
  path: '/bureau/atelier/paroles/:contribution/reprendre',
  params: words,
  operation: takeBackVerbatim,
  load: async (visit, asked) => deskOf(visit, await placeOfVerbatim(visit.db, asked.contribution)),
  given: (asked) => ({ contribution: asked.contribution }),
  show(visit, form) {
    const said = messages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.session.title}
        title={said.takeBackTitle}
        lead={said.takeBackLead}
        action={visit.url.pathname}
        button={said.takeBackButton}
        back={{ href: `/bureau/atelier/${form.data.session.id}`, label: said.back }}
      />
    )
  },
  next: ({ session }) => `/bureau/atelier/${session}`,
})
