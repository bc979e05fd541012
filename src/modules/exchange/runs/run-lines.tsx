import type { Visit } from '#kernel/web/page.ts'
import { columnWords } from '#modules/contributions/module.ts'
import { type Field, headersFor } from '#modules/exchange/mapping/mapping.ts'
import { fieldLabel } from '#modules/exchange/mapping/word-choices.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note } from '#ui/text.tsx'
import type { RunData } from './import-run.page.tsx'
import { importsPath } from './import-runs.page.tsx'
import { runMessages } from './run-messages.ts'

const daysOfLines = 30

/** The lines that cannot be taken, and how to take them home to mend them. */
export function FaultyLines({ visit, data }: { visit: Visit; data: RunData }) {
  const { run, faults } = data
  const { lang } = visit
  const words = runMessages[lang]
  const over = run.finishedAt && visit.now.getTime() - run.finishedAt.getTime() > daysOfLines * 86_400_000
  if (faults.length === 0)
    return (
      <Passage title={words.faults}>
        <p>{over ? words.gone : words.none}</p>
      </Passage>
    )
  const file = (format: string) => visit.link(`${importsPath}/${run.id}/a-corriger.${format}`)
  return (
    <Passage title={words.faults}>
      <p>{words.takeFaultsWhy}</p>
      <ButtonRow>
        <ButtonLink quiet download href={file('csv')}>
          {words.takeFaults} (CSV)
        </ButtonLink>
        <ButtonLink quiet download href={file('xlsx')}>
          {words.takeFaults} (XLSX)
        </ButtonLink>
      </ButtonRow>
      <DataTable
        caption={words.faults}
        rows={faults}
        columns={[
          { key: 'line', label: words.line, number: true, cell: (fault) => formatNumber(fault.line, lang) },
          {
            key: 'column',
            label: words.column,
            cell: (fault) => <FaultyColumn visit={visit} data={data} field={fault.field} />,
          },
          { key: 'reason', label: words.reason, cell: (fault) => fault.reason[lang] },
        ]}
      />
      {run.faults > faults.length && <Note>{plural(run.faults - faults.length, words.more, lang)}</Note>}
    </Passage>
  )
}

/** The column as the file calls it, and what it is for us. */
function FaultyColumn({ visit, data, field }: { visit: Visit; data: RunData; field: string | null }) {
  if (!field || !(field in columnWords)) return <code>{field}</code>
  const label = fieldLabel(field as Field, visit.lang)
  const headers = data.run.mapping ? headersFor(data.run.mapping, field as Field) : []
  if (headers.length !== 1 || headers[0] === field) return label
  return (
    <>
      <span lang="fr">{headers[0]}</span> ({label})
    </>
  )
}

/** The lines that look like words already here, side by side with them. */
export function AlikeLines({ visit, data }: { visit: Visit; data: RunData }) {
  const { run, alike } = data
  const { lang } = visit
  const words = runMessages[lang]
  return (
    <Passage title={words.alike}>
      <p>{words.alikeWhy}</p>
      <DataTable
        caption={words.alike}
        rows={alike}
        columns={[
          { key: 'line', label: words.line, number: true, cell: (one) => formatNumber(one.line, lang) },
          { key: 'words', label: words.words, cell: (one) => <span lang="fr">{longest(one.cells)}</span> },
          {
            key: 'theirs',
            label: words.theirs,
            cell: (one) => (
              <>
                <a href={visit.link(`/bureau/contributions/${one.contribution}`)}>{one.reference}</a>{' '}
                <span lang="fr">{one.theirs}</span>
              </>
            ),
          },
        ]}
      />
      {run.alike > alike.length && <Note>{plural(run.alike - alike.length, words.more, lang)}</Note>}
    </Passage>
  )
}

/** The words of a line, whatever its columns are called: its longest cell. */
function longest(cells: Readonly<Record<string, unknown>>): string {
  const texts = Object.values(cells).filter((cell): cell is string => typeof cell === 'string')
  return texts.reduce((most, next) => (next.length > most.length ? next : most), '').slice(0, 300)
}
