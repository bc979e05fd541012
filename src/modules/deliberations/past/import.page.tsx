import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { conflict } from '#kernel/refusal.ts'
import { formPage, page } from '#kernel/web/page.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { typed } from '#modules/deliberations/preparation/desk-form.tsx'
import { Button, ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { FileField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note, PlainList } from '#ui/text.tsx'
import { faultsFile } from './faults-file.ts'
import { compulsory, fields } from './file.ts'
import { messages } from './messages.ts'
import { columnsSaidOf, listImports, readImport, requireImport } from './reads.ts'
import { mapPastColumns, sendPastActs, takePastActs } from './take-past-acts.ts'

const base = '/bureau/deliberations/anciennes'
const shownRows = 20

export const sendPastActsPage = formPage({
  path: base,
  params: z.object({}),
  operation: sendPastActs,
  maxBody: 21 * 1024 * 1024,
  load: (visit) => listImports(visit.db),
  start: () => ({ body: 'council' }),
  show(visit, form) {
    const { lang } = visit
    const words = messages[lang]
    return (
      <Page frame={visit.frame(words.import)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={words.import} lead={words.importLead}>
          <Form files action={visit.link(base)} errors={form.errors}>
            <FileField
              name="file"
              label={words.field.file}
              hint={words.hint.file}
              error={form.errors.file}
              accept=".csv,.txt,.xlsx,.ods"
            />
            <Choices
              kind="radio"
              name="body"
              label={words.field.body}
              value={typed(form, 'body')}
              error={form.errors.body}
              options={bodies.map((body) => ({ value: body, label: actWords[lang].body[body] }))}
            />
            <TextField
              name="source"
              label={words.field.source}
              hint={words.hint.source}
              value={typed(form, 'source')}
              error={form.errors.source}
            />
            <ButtonRow>
              <Button>{words.check}</Button>
              <TargetLink href={visit.link('/deliberations/anciennes')}>{words.title}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
        {form.data.length > 0 && (
          <Passage title={words.past}>
            <EntryList
              entries={form.data.map((sent) => ({
                title: sent.source,
                href: visit.link(`${base}/${sent.id}`),
                note: formatInstant(sent.sentAt, lang),
                status: sent.takenAt ? words.done : words.waiting,
              }))}
            />
          </Passage>
        )}
      </Page>
    )
  },
  next: (made) => `${base}/${made.id}`,
})

/** What would be taken, and what would not, before anything is. */
export const checkPastActsPage = page({
  path: `${base}/:import{[0-9]+}`,
  who: sendPastActs.who,
  input: z.object({ import: identifier() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = messages[lang]
    const sent = await requireImport(visit.db, asked.import)
    if (sent.takenAt)
      return (
        <Page frame={visit.frame(sent.source)}>
          <TitlePassage title={sent.source} lead={words.takenOn(formatInstant(sent.takenAt, lang))}>
            <PlainList
              items={[words.good(sent.added), words.already(sent.already), words.faulty(sent.faulty)]}
            />
            <TargetLink href={visit.link('/deliberations/anciennes')}>{words.title}</TargetLink>
          </TitlePassage>
        </Page>
      )
    const { faults, fresh, already } = await readImport(visit.town, visit.db, sent)
    const ready = compulsory.every((field) => sent.columns[field])
    const remembered =
      !sent.mapped && sent.signature !== null && (await columnsSaidOf(visit.db, sent.signature)) !== undefined
    return (
      <Page frame={visit.frame(sent.source)}>
        <TitlePassage
          title={words.report}
          kicker={sent.source}
          lead={
            ready
              ? fresh.length > 0
                ? words.seen
                : already > 0
                  ? words.allThere
                  : words.nothingToTake
              : words.sayColumns
          }
        >
          {ready && (
            <PlainList
              items={[words.good(fresh.length), words.already(already), words.faulty(faults.length)]}
            />
          )}
          {remembered && <Note>{words.remembered}</Note>}
          <ButtonRow>
            {ready && fresh.length > 0 && (
              <PostButton action={visit.link(`${base}/${sent.id}/reprendre`)}>{words.take}</PostButton>
            )}
            <ButtonLink href={visit.link(`${base}/${sent.id}/colonnes`)} quiet={ready}>
              {words.map}
            </ButtonLink>
            {fresh.length === 0 && already > 0 && (
              <TargetLink href={visit.link('/deliberations/anciennes')}>{words.title}</TargetLink>
            )}
          </ButtonRow>
        </TitlePassage>
        {fresh.length > 0 && (
          <Passage>
            <DataTable
              caption={words.sample}
              rows={fresh.slice(0, 5).map(([, act]) => act)}
              rowHeading={false}
              columns={[
                { key: 'date', label: words.field.date, cell: (act) => formatDay(act.actedOn, lang) },
                { key: 'subject', label: words.field.subject, cell: (act) => act.subject },
                ...(['number', 'reference', 'rapporteur', 'service', 'state'] as const)
                  .filter((name) => sent.columns[name])
                  .map((name) => ({
                    key: name,
                    label: words.field[name],
                    cell: (act: (typeof fresh)[number][1]) => act[name] ?? undefined,
                  })),
              ]}
            />
          </Passage>
        )}
        {ready && faults.length > 0 && (
          <Passage title={words.faultsTitle} knot="broken">
            <TargetLink href={visit.link(`${base}/${sent.id}/ecartees.csv`)} download>
              {words.faultsCsv}
            </TargetLink>
            <DataTable
              caption={faults.length > shownRows ? words.firstFaults(shownRows) : words.faultsTitle}
              rows={faults.slice(0, shownRows)}
              columns={[
                { key: 'line', label: words.line, number: true, cell: (one) => one.line },
                { key: 'column', label: words.column, cell: (one) => one.column },
                {
                  key: 'reason',
                  label: words.reasonHead,
                  cell: (one) => words.reason[one.reason](one.value),
                },
              ]}
            />
          </Passage>
        )}
      </Page>
    )
  },
})

/** Every line set apart, with its column and why, to be mended in the town's own file. */
export const pastFaultsFilePage = page({
  path: `${base}/:import{[0-9]+}/ecartees.csv`,
  who: sendPastActs.who,
  input: z.object({ import: identifier() }),
  async show(visit, asked) {
    const sent = await requireImport(visit.db, asked.import)
    if (sent.takenAt) throw conflict(sentence(messages, (m) => m.taken))
    const { faults } = await readImport(visit.town, visit.db, sent)
    return faultsFile(faults, visit.lang)
  },
})

export const mapPastColumnsPage = formPage({
  path: `${base}/:import{[0-9]+}/colonnes`,
  params: z.object({ import: identifier() }),
  operation: mapPastColumns,
  load: async (visit, params) => {
    const sent = await requireImport(visit.db, params.import)
    const headers = sent.takenAt ? [] : (await readImport(visit.town, visit.db, sent)).table.headers
    return { sent, headers }
  },
  given: (params) => ({ import: params.import }),
  start: (_visit, { sent }) => sent.columns,
  show(visit, form) {
    const words = messages[visit.lang]
    const { sent, headers } = form.data
    return (
      <Page frame={visit.frame(words.mapTitle)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={words.mapTitle} kicker={sent.source}>
          <Form action={visit.link(`${base}/${sent.id}/colonnes`)} errors={form.errors}>
            {fields.map((field) => (
              <SelectField
                name={field}
                label={words.field[field]}
                value={typed(form, field)}
                error={form.errors[field]}
                optional={!compulsory.includes(field as 'date')}
                empty={words.none}
                options={headers.filter(Boolean).map((name) => ({ value: name, label: name }))}
              />
            ))}
            <Button>{words.check}</Button>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: (_done, params) => `${base}/${params.import}`,
})

export const takePastActsPage = formPage({
  path: `${base}/:import{[0-9]+}/reprendre`,
  params: z.object({ import: identifier() }),
  operation: takePastActs,
  load: (visit, params) => requireImport(visit.db, params.import),
  given: (params) => ({ import: params.import }),
  show(visit, form) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.take)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={words.take} kicker={form.data.source}>
          <Form action={visit.link(`${base}/${form.data.id}/reprendre`)} errors={form.errors}>
            <ButtonRow>
              <Button>{words.take}</Button>
              <TargetLink href={visit.link(`${base}/${form.data.id}`)}>{words.report}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: (_done, params) => `${base}/${params.import}`,
})
