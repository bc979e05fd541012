import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { conflict } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { participatingProcesses, placeNames } from '#modules/contributions/module.ts'
import { draftOf } from '#modules/exchange/layouts/layouts.ts'
import { importsPath } from '#modules/exchange/runs/import-runs.page.tsx'
import { runMessages } from '#modules/exchange/runs/run-messages.ts'
import { findRun } from '#modules/exchange/runs/run-reads.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Message } from '#ui/text.tsx'
import { type Mapping, mappingInput } from './mapping.ts'
import { MappingFields } from './mapping-form.tsx'
import { mappingMessages } from './mapping-messages.ts'
import { mapImportColumns } from './save-import-mapping.ts'

const noColumns: Mapping = { columns: [], fixed: [], values: [], together: false, html: false, leaves: [] }

/** What was typed when it can be read, else what is known. */
export const typedMapping = (values: Readonly<Record<string, unknown>>, known: Mapping): Mapping => {
  if (values.columns === undefined) return known
  const read = mappingInput.safeParse(values)
  return read.success ? read.data : known
}

async function load(visit: Visit, { run: id }: { run: number }) {
  const run = await findRun(visit.db, id)
  if (!run.columns || run.status !== 'checked') throw conflict(sentence(runMessages, (m) => m.tooLate))
  const draft = draftOf(run.columns.map(({ header }) => header))
  return {
    run,
    columns: run.columns,
    known: { ...noColumns, ...(run.mapping ?? draft) } as Mapping,
    names: await placeNames(visit.db),
    processes: await participatingProcesses(visit.db),
  }
}

/** What each column of a file sent holds: chosen by a person, then the file is checked again. */
export const importColumnsPage = formPage({
  path: `${importsPath}/:run/colonnes`,
  params: z.object({ run: identifier() }),
  operation: mapImportColumns,
  maxBody: 4 * 1024 * 1024,
  load,
  given: ({ run }) => ({ run }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = mappingMessages[lang]
    const { run } = data
    visit.context.header('cache-control', 'no-store')
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={runMessages[lang].one(run.id)} title={words.title} lead={words.lead}>
          {run.refusal && <Message>{run.refusal[lang]}</Message>}
          <TargetLink href={visit.link(`${importsPath}/${run.id}`)}>{words.back}</TargetLink>
          <Form action={visit.link(`${importsPath}/${run.id}/colonnes`)} errors={errors}>
            <MappingFields
              visit={visit}
              columns={data.columns}
              words={run.words ?? []}
              mapping={typedMapping(values, data.known)}
              names={data.names}
              processes={data.processes}
              process={run.process}
              errors={errors}
            />
            <Choice
              kind="checkbox"
              name="remember"
              value="true"
              checked={values.remember === true || Boolean(run.mappingName)}
            >
              {words.remember}
            </Choice>
            <TextField
              name="name"
              label={words.name}
              hint={words.nameHint}
              optional
              value={typeof values.name === 'string' ? values.name : (run.mappingName ?? run.source ?? '')}
              error={errors.name}
              maxlength={120}
            />
            <Button>{words.check}</Button>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: (_, { run }) => `${importsPath}/${run}`,
})
