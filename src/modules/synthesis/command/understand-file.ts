import { invalid } from '#kernel/refusal.ts'
import { fileRows, identifiers } from './file-rows.ts'
import { rowWords } from './row-messages.ts'
import { type understandMessages, understandWords } from './understand-messages.ts'

/** A text to understand, from a file. */
export interface FileText {
  readonly id: string
  readonly text: string
  readonly group?: string
}

type Words = (m: (typeof understandMessages)['fr']) => string
const refused = (words: Words) => invalid('file', understandWords(words))

/** Reads CSV or JSON lines with `id`, `text` and, if they like, `group`. @throws Refusal naming the line. */
export async function readTexts(path: string): Promise<FileText[]> {
  const texts: FileText[] = []
  const idOf = identifiers()
  const checkColumns = (names: readonly string[]) => {
    const lacking = ['id', 'text'].filter((name) => !names.includes(name))
    if (lacking.length > 0)
      throw refused((m) => m.lacksColumns(lacking.join(' », « '), names.join(', ').slice(0, 200)))
  }
  for await (const rows of fileRows(path, checkColumns))
    for (const found of rows) {
      const { row, line } = found
      const id = row.text === undefined ? undefined : idOf(found)
      if (id === undefined) throw refused((m) => m.lacks(line))
      if (row.text !== null && !['string', 'number'].includes(typeof row.text))
        throw refused((m) => m.notText(line))
      const group = row.group === undefined || row.group === null ? '' : String(row.group)
      texts.push({ id, text: String(row.text ?? ''), group: group === '' ? undefined : group })
    }
  if (texts.length === 0)
    throw invalid(
      'file',
      rowWords((m) => m.noText),
    )
  return texts
}
