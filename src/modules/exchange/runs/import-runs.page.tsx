import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { fileColumns, participatingProcesses } from '#modules/contributions/module.ts'
import { mappingMessages } from '#modules/exchange/mapping/mapping-messages.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { formatInstant } from '#ui/dates.ts'
import { FileField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Fold } from '#ui/text.tsx'
import { runMessages } from './run-messages.ts'
import { listRuns } from './run-reads.ts'
import { sendImportFile } from './send-import-file.ts'

export const importsPath = '/bureau/contributions/importer'

/** Sends a file, and shows the imports made so far. */
export const importRunsPage = formPage({
  path: importsPath,
  params: z.object({}),
  operation: sendImportFile,
  maxBody: 51 * 1024 * 1024,
  menu: { place: 'desk', label: { fr: runMessages.fr.menu, en: runMessages.en.menu }, order: 30 },
  load: async ({ db }) => ({ processes: await participatingProcesses(db), runs: await listRuns(db) }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = runMessages[lang]
    const value = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
    visit.context.header('cache-control', 'no-store')
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={words.lead}>
          <Form files action={visit.link(importsPath)} errors={errors}>
            <FileField
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={errors.file}
              accept=".csv,.tsv,.txt,.jsonl,.json,.xlsx,.ods"
            />
            <SelectField
              name="process"
              label={words.process}
              hint={words.processHint}
              error={errors.process}
              optional
              empty={words.inFile}
              value={value('process')}
              options={data.processes.map(({ slug, title }) => ({ value: slug, label: title, lang: 'fr' }))}
            />
            <TextField
              name="source"
              label={words.source}
              hint={words.sourceHint}
              error={errors.source}
              optional
              value={value('source')}
              maxlength={200}
            />
            <Choice kind="checkbox" name="make" value="true" checked={values.make === true}>
              {words.make}
            </Choice>
            <Button>{words.check}</Button>
            <Fold summary={words.columns}>
              <p>{fileColumns.join(', ')}</p>
            </Fold>
          </Form>
          <TargetLink href={visit.link(`${importsPath}/colonnes`)}>{mappingMessages[lang].toList}</TargetLink>
        </TitlePassage>
        <Passage title={words.past}>
          {data.runs.length === 0 ? (
            <EmptyState why={words.noPast} />
          ) : (
            <DataTable
              caption={words.past}
              rows={data.runs}
              columns={[
                {
                  key: 'number',
                  label: words.number,
                  cell: (run) => (
                    <a class="target-link" href={visit.link(`${importsPath}/${run.id}`)}>
                      {words.one(run.id)}
                    </a>
                  ),
                },
                { key: 'asked', label: words.asked, cell: (run) => formatInstant(run.requestedAt, lang) },
                { key: 'by', label: words.by, cell: (run) => run.who ?? words.operator },
                {
                  key: 'from',
                  label: words.from,
                  cell: (run) => <span lang="fr">{run.source ?? run.processTitle ?? words.inFile}</span>,
                },
                { key: 'state', label: words.state, cell: (run) => words.status[run.status] },
                {
                  key: 'taken',
                  label: words.taken,
                  number: true,
                  cell: (run) => formatNumber(run.added, lang),
                },
              ]}
            />
          )}
        </Passage>
      </Page>
    )
  },
  next: ({ id }) => `${importsPath}/${id}`,
})
