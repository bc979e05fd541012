import { z } from 'zod'
import type { Words } from '#kernel/i18n.ts'
import { reading } from '#kernel/reading.ts'
import {
  type ColumnKind,
  columnChoices,
  columnKinds,
  columnWords,
  type FileRow,
  fileColumns,
  publicNames,
} from '#modules/contributions/module.ts'
import { dictionaryMessages } from './dictionary-messages.ts'

type PublicName = (typeof publicNames)[number]
type Name = keyof FileRow | PublicName

export interface DescribedColumn {
  readonly name: Name
  readonly type: ColumnKind
  /** The only words it may hold, when it has a closed list. */
  readonly values: readonly string[]
  readonly label: Words
  readonly meaning: Words
  readonly example: string
}
export interface DescribedExport {
  readonly name: 'published' | 'all'
  readonly title: Words
  readonly who: Words
  readonly columns: readonly DescribedColumn[]
}

const describe = (name: Name): DescribedColumn => ({
  name,
  type: name in columnKinds ? columnKinds[name as keyof FileRow] : 'day',
  values: name in columnChoices ? columnChoices[name as keyof FileRow] : [],
  ...columnWords[name],
})

const words = (pick: (m: (typeof dictionaryMessages)['fr']) => string): Words => ({
  fr: pick(dictionaryMessages.fr),
  en: pick(dictionaryMessages.en),
})

/** The files and their columns, in their order: the exporter writes these names, the dictionary prints the same. */
export const exportedColumns = { published: publicNames, all: fileColumns } as const

export const describedExports: readonly DescribedExport[] = (['published', 'all'] as const).map((name) => ({
  name,
  title: words((m) => m.exports[name].title),
  who: words((m) => m.exports[name].who),
  columns: exportedColumns[name].map(describe),
}))

export const listExportColumns = reading({
  name: 'list-export-columns',
  summary: {
    fr: 'Le dictionnaire des données : les colonnes des fichiers à télécharger',
    en: 'The data dictionary: the columns of the files to download',
  },
  who: 'anyone',
  input: z.object({}),
  run: async () => describedExports,
})
