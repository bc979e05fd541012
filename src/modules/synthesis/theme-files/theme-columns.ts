import type { ColumnType, DescribedFile } from '#kernel/files/described-file.ts'
import type { Words } from '#kernel/i18n.ts'
import { authorCategories } from '#modules/contributions/module.ts'
import { themeFileWords } from './theme-file-messages.ts'

/** The columns of the file of themes, in their order: a name never changes and is never translated. */
export const publicThemeColumns = [
  'theme',
  'theme_title',
  'theme_words',
  'axis',
  'reference',
  'link',
  'sentences_for',
  'sentences_against',
  'author_category',
  'language',
  'text',
] as const
export const deskThemeColumns = [
  ...publicThemeColumns,
  'locked',
  'decided_by',
  'share',
  'margin',
  'read_again',
  'second_theme',
  'copy_of',
] as const
export type ThemeColumn = (typeof deskThemeColumns)[number]

export const links = ['cited', 'placed', 'both'] as const
export const decidedBy = ['run', 'vote', 'person'] as const

const kinds: Partial<Record<ThemeColumn, ColumnType>> = {
  theme: 'number',
  axis: 'number',
  link: 'choice',
  author_category: 'choice',
  locked: 'yes-no',
  decided_by: 'choice',
  share: 'number',
  margin: 'number',
  read_again: 'yes-no',
  second_theme: 'number',
}
const choices: Partial<Record<ThemeColumn, readonly string[]>> = {
  link: links,
  author_category: authorCategories,
  decided_by: decidedBy,
}
/** A theme without voice has one line, where these alone are said. */
const filled: readonly ThemeColumn[] = ['theme', 'theme_title', 'locked']

const said = (pick: (m: (typeof themeFileWords)['fr']) => string): Words => ({
  fr: pick(themeFileWords.fr),
  en: pick(themeFileWords.en),
})

const described = (
  name: 'themes' | 'themes-desk',
  at: string,
  reading: string,
  columns: readonly ThemeColumn[],
): DescribedFile => ({
  name,
  title: said((m) => m.files[name].title),
  who: said((m) => m.files[name].who),
  addresses: [`${at}.csv`, `${at}.json`, `/api/${reading}?process={process}`],
  columns: columns.map((column) => ({
    name: column,
    type: kinds[column] ?? 'text',
    values: choices[column] ?? [],
    unit: null,
    mayBeEmpty: !filled.includes(column),
    label: said((m) => m.columns[column].label),
    meaning: said((m) => m.columns[column].meaning),
    example: themeFileWords.fr.columns[column].example,
  })),
})

/** Both files, as the dictionary of data prints them: from the names that they have. */
export const themeFilesDescribed: readonly DescribedFile[] = [
  described('themes', '/demarches/{process}/synthese/themes', 'export-themes', publicThemeColumns),
  described('themes-desk', '/bureau/synthese/{process}/themes', 'export-themes-of-desk', deskThemeColumns),
]
