import { z } from 'zod'
import { page } from '#kernel/page.ts'
import { Download } from '#kernel/reading.ts'
import { TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note } from '#ui/text.tsx'
import { describedExports } from './data-dictionary.ts'
import { dictionaryMessages } from './dictionary-messages.ts'
import { csvLine } from './export-contributions.ts'

export const dictionaryPath = '/donnees/dictionnaire'

/** What each column of each file means: printed from what the exporter writes. */
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
        <TitlePassage
          title={words.title}
          lead={words.lead}
          goTo={describedExports.map(({ name, title }) => ({ href: `#${name}`, label: title[lang] }))}
        >
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
        {describedExports.map(({ name, title, who, columns }) => (
          <Passage id={name} title={title[lang]}>
            <p>{who[lang]}</p>
            <DataTable
              caption={title[lang]}
              rows={columns}
              rowId={(column) => `${name}-${column.name}`}
              columns={[
                { key: 'column', label: words.column, cell: (column) => column.label[lang] },
                {
                  key: 'meaning',
                  label: words.meaning,
                  cell: (column) => (
                    <>
                      <code>{column.name}</code> : {column.meaning[lang]}
                    </>
                  ),
                },
                {
                  key: 'type',
                  label: words.type,
                  cell: (column) =>
                    column.values.length === 0 ? (
                      words.types[column.type]
                    ) : (
                      <>
                        {words.values} <code>{column.values.join(', ')}</code>
                      </>
                    ),
                },
                {
                  key: 'example',
                  label: words.example,
                  cell: (column) => <span lang="fr">{column.example}</span>,
                },
              ]}
            />
          </Passage>
        ))}
        <Passage knot="none">
          <Note>{words.guarded}</Note>
          <Note>{words.others}</Note>
          <TargetLink href={visit.link('/donnees/fil')}>{words.thread}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

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
]

const asFile = (format: 'csv' | 'json', type: string, body: () => string) =>
  page({
    path: `${dictionaryPath}.${format}`,
    who: 'anyone',
    input: z.object({}),
    show: async () => new Download(type, `dictionnaire.${format}`, body()),
  })

export const dictionaryFiles = [
  asFile('json', 'application/json; charset=utf-8', () => JSON.stringify(describedExports, null, 1)),
  asFile('csv', 'text/csv; charset=utf-8', () => {
    const rows = describedExports.flatMap((one) =>
      one.columns.map(({ name, type, label, meaning, values, example }) => [
        one.name,
        name,
        type,
        label.fr,
        label.en,
        meaning.fr,
        meaning.en,
        values.join(' '),
        example,
      ]),
    )
    return `\ufeff${[headers, ...rows].map(csvLine).join('')}`
  }),
]
