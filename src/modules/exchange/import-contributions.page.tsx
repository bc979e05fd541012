import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sent } from '#kernel/form.ts'
import { perform } from '#kernel/operation.ts'
import { freePage, type Visit } from '#kernel/page.ts'
import { consult, Download } from '#kernel/reading.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TownLink } from '#kernel/town-link.ts'
import { formOf } from '#kernel/web-request.ts'
import { fileColumns, importers, participatingProcesses } from '#modules/contributions/module.ts'
import { Button, ButtonLink, PostButton, TargetLink } from '#ui/button.tsx'
import { FileField, HiddenField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { FactList, Fold, Note } from '#ui/text.tsx'
import { FaultReport } from './fault-report.ts'
import { type ImportReport, importFile } from './import-file.ts'
import { pageMessages } from './page-messages.ts'

const megabyte = 1024 * 1024
const daysKept = 7
const faultsShown = 200

/** Two stages: a report that changes nothing, then the rows that are good, when the person says so. */
export const importContributionsPage = freePage({
  path: '/bureau/contributions/importer',
  who: importers,
  maxBody: 50 * megabyte,
  menu: {
    place: 'desk',
    label: { fr: pageMessages.fr.import.menu, en: pageMessages.en.import.menu },
    order: 30,
  },
  async answer(visit) {
    visit.context.header('cache-control', 'no-store')
    if (visit.context.req.method !== 'POST') return draw(visit, {})
    const sent = await formOf(visit.context)
    try {
      return await (sent.has('kept') ? take(visit, sent) : check(visit, sent))
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason === 'forbidden') throw error
      return draw(visit, { error: error.sentence[visit.lang] })
    }
  },
})

async function check(visit: Visit, sent: Sent) {
  const file = sent.get('file')?.at(-1)
  if (!(file instanceof File) || file.size === 0)
    return draw(visit, { error: pageMessages[visit.lang].import.noFile })
  const kept = keep(visit, new Uint8Array(await file.arrayBuffer()))
  const process = processOf(sent)
  const report = await importFile(linkOf(visit), pathOf(visit, kept), { trial: true, process })
  return draw(visit, { kept, process, report })
}

async function take(visit: Visit, sent: Sent) {
  const kept = String(sent.get('kept')?.at(-1))
  if (!/^[0-9a-f]{64}$/.test(kept) || !existsSync(pathOf(visit, kept)))
    return draw(visit, { error: pageMessages[visit.lang].import.gone })
  const process = processOf(sent)
  if (sent.has('report')) {
    const faults = new FaultReport()
    await importFile(linkOf(visit), pathOf(visit, kept), { trial: true, process, faulted: faults.add })
    return new Download('text/csv; charset=utf-8', 'lignes-a-corriger.csv', faults.csv(visit.lang))
  }
  const report = await importFile(linkOf(visit), pathOf(visit, kept), { process })
  rmSync(pathOf(visit, kept), { force: true })
  return draw(visit, { report, taken: true })
}

const processOf = (sent: Sent) => String(sent.get('process')?.at(-1) ?? '') || undefined

function linkOf(visit: Visit): TownLink {
  return {
    perform: (operation, input) =>
      perform(visit.town, operation, input, { actor: visit.actor, door: 'page' }),
    consult: (reading, input) => consult(visit.town, reading, input, visit.actor),
  }
}

const pathOf = (visit: Visit, kept: string) => join(visit.town.folder, 'imports', kept)

/** Kept between the two stages under its fingerprint; files that were never taken are forgotten after a week. */
function keep(visit: Visit, bytes: Uint8Array): string {
  const folder = join(visit.town.folder, 'imports')
  mkdirSync(folder, { recursive: true })
  const name = createHash('sha256').update(bytes).digest('hex')
  const file = join(folder, name)
  if (!existsSync(file)) writeFileSync(file, bytes, { mode: 0o600 })
  for (const other of readdirSync(folder)) {
    const { mtimeMs } = statSync(join(folder, other))
    if (other !== name && statSync(file).mtimeMs - mtimeMs > daysKept * 86_400_000)
      rmSync(join(folder, other), { force: true })
  }
  return name
}

interface Stage {
  error?: string
  kept?: string
  /** Chosen for a file that does not say its own. */
  process?: string
  report?: ImportReport
  taken?: boolean
}

async function draw(visit: Visit, stage: Stage) {
  const words = pageMessages[visit.lang].import
  const { report } = stage
  const processes = report ? [] : await participatingProcesses(visit.db)
  const title = stage.taken ? words.done : words.title
  const drawn = (
    <Page frame={visit.frame(title)} failed={Boolean(stage.error)}>
      <TitlePassage title={title} lead={report ? undefined : words.lead}>
        {stage.taken && report && (
          <>
            <p>{words.doneAdded(formatNumber(report.added, visit.lang))}</p>
            <ButtonLink href={visit.link('/bureau/contributions')}>{words.toQueue}</ButtonLink>
          </>
        )}
        {!report && (
          <Form
            files
            action={visit.link('/bureau/contributions/importer')}
            errors={stage.error ? { file: stage.error } : {}}
          >
            <FileField
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={stage.error}
              accept=".csv,.tsv,.txt,.jsonl,.json,.xlsx,.ods"
            />
            <SelectField
              name="process"
              label={words.process}
              hint={words.processHint}
              optional
              empty={words.inFile}
              options={processes.map(({ slug, title }) => ({ value: slug, label: title, lang: 'fr' }))}
            />
            <Button>{words.check}</Button>
            <Fold summary={words.columns}>
              <p>{fileColumns.join(', ')}</p>
            </Fold>
          </Form>
        )}
      </TitlePassage>
      {report && <Report visit={visit} stage={stage} report={report} />}
    </Page>
  )
  return visit.context.html(String(await drawn), stage.error ? 422 : 200)
}

function Report(props: { visit: Visit; stage: Stage; report: ImportReport }) {
  const { visit, stage, report } = props
  const { lang } = visit
  const words = pageMessages[lang].import
  const shown = report.faulty.slice(0, faultsShown)
  return (
    <>
      <Passage title={words.report}>
        <FactList
          facts={(['read', 'added', 'known', 'faults'] as const).map((name) => ({
            term: words.counts[name],
            value: formatNumber(report[name], lang),
          }))}
        />
        {stage.kept && report.added > 0 && (
          <Form action={visit.link('/bureau/contributions/importer')}>
            <HiddenField name="kept" value={stage.kept} />
            <HiddenField name="process" value={stage.process ?? ''} />
            <Button>{report.faults > 0 ? words.takeGood : words.takeAll}</Button>
          </Form>
        )}
        {stage.kept && report.added === 0 && <p>{words.nothing}</p>}
        <TargetLink href={visit.link('/bureau/contributions/importer')}>{words.another}</TargetLink>
      </Passage>
      <Passage title={words.faults}>
        {shown.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <DataTable
              caption={words.faults}
              rows={shown}
              columns={[
                {
                  key: 'line',
                  label: words.line,
                  number: true,
                  cell: (fault) => formatNumber(fault.line, lang),
                },
                { key: 'column', label: words.column, cell: (fault) => <code>{fault.column}</code> },
                { key: 'reason', label: words.reason, cell: (fault) => fault.reason[lang] },
              ]}
            />
            {stage.kept && (
              <PostButton
                quiet
                action={visit.link('/bureau/contributions/importer')}
                hidden={{ kept: stage.kept, process: stage.process ?? '', report: '1' }}
              >
                {words.takeFaults}
              </PostButton>
            )}
            {report.faults > shown.length && (
              <Note>{words.more(formatNumber(report.faults - shown.length, lang))}</Note>
            )}
          </>
        )}
      </Passage>
    </>
  )
}
