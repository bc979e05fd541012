import { invalid } from '#kernel/refusal.ts'
import { type AgreementMessages, agreementWords } from './agreement-messages.ts'
import { type FileRow, fileRows, identifiers } from './file-rows.ts'

/** How someone, or a program, labelled texts. */
export interface Labels {
  /** Label by identifier; undefined for a text left without one. */
  readonly of: ReadonlyMap<string, string | undefined>
  /** The labels are numbers of themes that a program gave: they mean nothing outside of its own result. */
  readonly numbered: boolean
}

/** More different labels are no labels: a column of texts, or of names. */
const mostLabels = 5000

const refused = (words: (m: AgreementMessages) => string) => invalid('file', agreementWords(words))

/**
 * Reads `id` and `label` of CSV or JSON lines, or `id` and `theme` as `parole understand --json` prints them (-1: not
 * placed). @throws Refusal naming the file and the line.
 */
export async function readLabels(path: string): Promise<Labels> {
  const of = new Map<string, string | undefined>()
  const idOf = identifiers()
  let column: 'label' | 'theme' | undefined
  const checkColumns = (names: readonly string[]) => {
    if (!names.includes('id') || !(names.includes('label') || names.includes('theme')))
      throw refused((m) => m.lacksColumns(path, names.join(', ').slice(0, 200)))
  }
  for await (const rows of fileRows(path, checkColumns))
    for (const found of rows) {
      column ??= 'label' in found.row ? 'label' : 'theme'
      const id = idOf(found)
      if (id === undefined || !(column in found.row)) throw refused((m) => m.lacks(path, found.line))
      of.set(id, labelIn(found, column, path))
    }
  if (of.size === 0) throw refused((m) => m.noRow(path))
  const different = new Set(of.values()).size
  if (different > mostLabels) throw refused((m) => m.notLabels(path, different))
  return { of, numbered: column === 'theme' }
}

function labelIn({ row, line }: FileRow, column: 'label' | 'theme', path: string): string | undefined {
  const said = row[column]
  if (said === null || said === undefined) return undefined
  if (!['string', 'number', 'boolean'].includes(typeof said)) throw refused((m) => m.notLabel(path, line))
  const label = String(said).normalize('NFC').replace(/\s+/g, ' ').trim()
  return label === '' || (column === 'theme' && label === '-1') ? undefined : label
}
