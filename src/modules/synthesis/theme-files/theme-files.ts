import { stringify } from 'csv-stringify/sync'
import type { Database } from '#kernel/database/database.ts'
import { type FiledTheme, filedThemes, type Member } from './member-reads.ts'
import { deskThemeColumns, publicThemeColumns, type ThemeColumn } from './theme-columns.ts'

export const themeFormats = ['csv', 'json'] as const
export type ThemeFormat = (typeof themeFormats)[number]
export const themeFileTypes: Readonly<Record<ThemeFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const ofTheme: ReadonlySet<ThemeColumn> = new Set([
  'theme',
  'theme_title',
  'theme_words',
  'axis',
  'locked',
] satisfies ThemeColumn[])

/** The themes of a process with their voices; what is not in the columns of a file never reaches it. */
export function themeFile(
  db: Database,
  processId: number,
  format: ThemeFormat,
  asked: { desk: boolean },
): AsyncGenerator<string> {
  const columns = asked.desk ? deskThemeColumns : publicThemeColumns
  const parts = filedThemes(db, processId, asked)
  return format === 'csv' ? csv(parts, columns) : json(parts, columns)
}

type Parts = ReturnType<typeof filedThemes>

const cell = (theme: FiledTheme, member: Member | undefined, column: ThemeColumn) =>
  ofTheme.has(column) ? theme[column as keyof FiledTheme] : member?.[column as keyof Member]

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
async function* csv(parts: Parts, columns: readonly ThemeColumn[]): AsyncGenerator<string> {
  yield `\ufeff${stringify([columns])}`
  for await (const { theme, members, first } of parts) {
    const lines = members.length === 0 && first ? [undefined] : members
    yield stringify(
      lines.map((member) =>
        columns.map((column) => {
          const value = cell(theme, member, column)
          return value === null || value === undefined ? '' : String(value)
        }),
      ),
      { escape_formulas: true },
    )
  }
}

/** One list of the same lines, written as they are read. */
async function* json(parts: Parts, columns: readonly ThemeColumn[]): AsyncGenerator<string> {
  let before = '[\n'
  for await (const { theme, members, first } of parts) {
    const lines = members.length === 0 && first ? [undefined] : members
    for (const member of lines) {
      const said = columns.map((column) => [column, cell(theme, member, column) ?? null] as const)
      yield before + JSON.stringify(Object.fromEntries(said))
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
