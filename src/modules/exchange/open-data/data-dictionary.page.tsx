import { z } from 'zod'
import type { DescribedColumn, DescribedFile } from '#kernel/files/described-file.ts'
import type { Lang } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note, PlainList } from '#ui/text.tsx'
import { describedFiles } from './data-dictionary.ts'
import { dictionaryMessages } from './dictionary-messages.ts'
import { csvLine } from './export-contributions.ts'

export const dictionaryPath = '/donnees/dictionnaire'

/** Every file that may be taken away, and the way to what each of its columns means. */
export const dictionaryPage = page({
  path: dictionaryPath,
  who: 'anyone',
  input: z.object({}),
  menu: {
    place: 'rights',
    label: { fr: dictionaryMessages.fr.menu, en: dictionaryMessages.en.menu },
    order: 60,
  },
  show(visit) {
    const { lang } = visit
    const words = dictionaryMessages[lang]
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          <p>{words.unknown}</p>
          <p>
            {words.take}{' '}
            <TargetLink download href={visit.link(`${dictionaryPath}.csv`)}>
              CSV
            </TargetLink>{' '}
            <TargetLink download href={visit.link(`${dictionaryPath}.json`)}>
              JSON
            </TargetLink>
          </p>
        </TitlePassage>
        <Passage>
          <DataTable
            caption={words.files}
            rows={describedFiles()}
            rowId={(file) => file.name}
            columns={[
              {
                key: 'file',
                label: words.file,
                cell: (file) => (
                  <TargetLink href={visit.link(`${dictionaryPath}/${file.name}`)}>
                    {file.title[lang]}
                  </TargetLink>
                ),
              },
              { key: 'who', label: words.who, cell: (file) => file.who[lang] },
              {
                key: 'columns',
                label: words.columns,
                number: true,
                cell: (file) => formatNumber(file.columns.length, lang),
              },
            ]}
          />
        </Passage>
        <Passage knot="none">
          <Note>{words.guarded}</Note>
          <Note>{words.others}</Note>
          <TargetLink href={visit.link('/donnees/fil')}>{words.thread}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

/** One file: what each of its columns means, printed from what is written. */
export const describedFilePage = page({
  path: `${dictionaryPath}/:file`,
  who: 'anyone',
  input: z.object({ file: line({ max: 60 }) }),
  show(visit, asked) {
    const { lang } = visit
    const words = dictionaryMessages[lang]
    const file = describedFiles().find((one) => one.name === asked.file)
    if (!file) throw missing({ fr: dictionaryMessages.fr.unknownFile, en: dictionaryMessages.en.unknownFile })
    return (
      <Page frame={visit.frame(`${words.title} – ${file.title[lang]}`)}>
        <TitlePassage kicker={words.title} title={file.title[lang]} lead={file.who[lang]}>
          <p>{words.unknown}</p>
          <h2>{words.where}</h2>
          <PlainList items={file.addresses.map((one) => <code>{`${visit.town.base}${one}`}</code>)} />
          {file.addresses.some((one) => one.includes('{')) && <Note>{words.braces}</Note>}
        </TitlePassage>
        <Passage>
          <Columns file={file} lang={lang} />
          <p>
            <TargetLink href={visit.link(dictionaryPath)}>{words.allFiles}</TargetLink>
          </p>
        </Passage>
      </Page>
    )
  },
})

function Columns({ file, lang }: { file: DescribedFile; lang: Lang }) {
  const words = dictionaryMessages[lang]
  return (
    <DataTable
      caption={words.columnsOf}
      rows={file.columns}
      rowId={(column) => `${file.name}-${column.name}`}
      columns={[
        {
          key: 'column',
          label: words.column,
          cell: (column) => (
            <>
              {column.label[lang]}
              <br />
              <code>{breakable(column.name)}</code>
            </>
          ),
        },
        { key: 'meaning', label: words.meaning, cell: (column) => column.meaning[lang] },
        { key: 'type', label: words.type, cell: (column) => <Holds column={column} lang={lang} /> },
        {
          key: 'empty',
          label: words.empty,
          cell: (column) => (column.mayBeEmpty ? words.yes : words.never),
        },
        {
          key: 'example',
          label: words.example,
          cell: (column) => <span lang="fr">{column.example}</span>,
        },
      ]}
    />
  )
}

/** A name is cut after a dot, a bracket or a line, where it is still read. */
const breakable = (name: string) =>
  name.split(/(?<=[._\]])/).map((part) => (
    <>
      {part}
      <wbr />
    </>
  ))

function Holds({ column, lang }: { column: DescribedColumn; lang: Lang }) {
  const words = dictionaryMessages[lang]
  if (column.values.length > 0)
    return (
      <>
        {words.values} <code>{column.values.join(', ')}</code>
      </>
    )
  return <>{column.unit ? words.counted(column.unit[lang]) : words.types[column.type]}</>
}

const headers = [
  'export',
  'column',
  'type',
  'label_fr',
  'label_en',
  'meaning_fr',
  'meaning_en',
  'values',
  'example',
  'unit_fr',
  'unit_en',
  'may_be_empty',
]

const asFile = (format: 'csv' | 'json', type: string, body: () => string) =>
  page({
    path: `${dictionaryPath}.${format}`,
    who: 'anyone',
    input: z.object({}),
    show: async () => new Download(type, `dictionnaire.${format}`, body()),
  })

export const dictionaryFiles = [
  asFile('json', 'application/json; charset=utf-8', () => JSON.stringify(describedFiles(), null, 1)),
  asFile('csv', 'text/csv; charset=utf-8', () => {
    const rows = describedFiles().flatMap((one) =>
      one.columns.map(({ name, type, label, meaning, values, example, unit, mayBeEmpty }) => [
        ...[one.name, name, type, label.fr, label.en, meaning.fr, meaning.en, values.join(' '), example],
        ...[unit?.fr, unit?.en, mayBeEmpty],
      ]),
    )
    return `\ufeff${[headers, ...rows].map(csvLine).join('')}`
  }),
]
