import { z } from 'zod'
import { type DescribedColumn, type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import type { Words } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import {
  columnChoices,
  columnKinds,
  columnWords,
  type FileRow,
  fileColumns,
  publicNames,
} from '#modules/contributions/module.ts'
import { dictionaryMessages } from './dictionary-messages.ts'

type Name = keyof FileRow | (typeof publicNames)[number]

/** What every line of the files of contributions says; the rest may be empty: not known, or not said. */
const filled: Readonly<Record<'published' | 'all', readonly Name[]>> = {
  published: ['reference', 'process', 'kind', 'channel', 'author_category', 'language', 'text', 'status'],
  all: [
    'reference',
    'process',
    'process_title',
    'kind',
    'channel',
    'author_category',
    'language',
    'status',
    'private_life',
    'entered_for',
    'read_back',
    'received_at',
    'status_at',
  ],
}

const units: Partial<Record<Name, Words>> = { group_size: { fr: 'personnes', en: 'persons' } }

const describe =
  (file: keyof typeof filled) =>
  (name: Name): DescribedColumn => ({
    name,
    type: name in columnKinds ? columnKinds[name as keyof FileRow] : 'day',
    values: name in columnChoices ? columnChoices[name as keyof FileRow] : [],
    unit: units[name] ?? null,
    mayBeEmpty: !filled[file].includes(name),
    ...columnWords[name],
  })

const words = (pick: (m: (typeof dictionaryMessages)['fr']) => string): Words => ({
  fr: pick(dictionaryMessages.fr),
  en: pick(dictionaryMessages.en),
})

/** The files and their columns, in their order: the exporter writes these names, the dictionary prints the same. */
export const exportedColumns = { published: publicNames, all: fileColumns } as const

const formats = ['csv', 'xlsx', 'ods', 'json', 'jsonl']
const contributionFile = (
  name: keyof typeof exportedColumns,
  at: string,
  reading: string,
): DescribedFile => ({
  name,
  title: words((m) => m.exports[name].title),
  who: words((m) => m.exports[name].who),
  addresses: [...formats.map((format) => `${at}.${format}`), `/api/${reading}`],
  columns: exportedColumns[name].map(describe(name)),
})

/** What an import leaves to mend: the columns of the file that was sent follow these three. */
const faultReport: DescribedFile = {
  name: 'fault-report',
  title: words((m) => m.exports['fault-report'].title),
  who: words((m) => m.exports['fault-report'].who),
  addresses: ['csv', 'xlsx'].map((format) => `/bureau/contributions/importer/{run}/a-corriger.${format}`),
  columns: describedColumns(
    `_line | number | Ligne / Line | Son numéro dans le fichier envoyé. / Its number in the file that was sent. | 12
     _column | text? | Colonne / Column | Celle qui est à corriger ; vide : toute la ligne. / The one to mend; empty: the whole line. | said_on
     _reason | text | Raison / Reason | Ce qui ne va pas, en une phrase. / What is wrong, in a sentence. | Ce jour n’existe pas.`,
  ),
}

export const exchangeFiles: readonly DescribedFile[] = [
  contributionFile('published', '/demarches/{process}/contributions', 'take-contributions?process={process}'),
  contributionFile('all', '/bureau/contributions/exporter', 'export-contributions'),
  faultReport,
]

let others: () => readonly DescribedFile[] = () => []

/** The composition says once, at start, what every module hands out: this one may not lean on most of them. */
export function tellDescribedFiles(teller: () => readonly DescribedFile[]): void {
  others = teller
}

/** Those of contributions first. */
export const describedFiles = (): readonly DescribedFile[] => [
  ...exchangeFiles,
  ...others().filter((one) => !exchangeFiles.includes(one)),
]

export const listExportColumns = reading({
  name: 'list-export-columns',
  summary: {
    fr: 'Le dictionnaire des données : les colonnes des fichiers à télécharger',
    en: 'The data dictionary: the columns of the files to download',
  },
  who: 'anyone',
  input: z.object({ file: line({ max: 60 }).optional() }),
  run: async ({ file }) => describedFiles().filter((one) => file === undefined || one.name === file),
})
