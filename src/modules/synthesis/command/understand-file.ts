import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse'
import { invalid } from '#kernel/refusal.ts'
import { understandWords } from './understand-messages.ts'

/** A text to understand, from a file. */
export interface FileText {
  readonly id: string
  readonly text: string
  readonly group?: string
}

/** Reads CSV (`,` `;` or tab) or JSON lines with `id`, `text` and, if they like, `group`. @throws Refusal naming the line. */
export async function readTexts(path: string): Promise<FileText[]> {
  const texts: FileText[] = []
  const seen = new Set<string>()
  let line = 1
  const add = (row: Record<string, unknown>) => {
    line++
    if (row.text === undefined || row.id === undefined)
      throw invalid(
        'file',
        understandWords((m) => m.lacksColumns),
      )
    const id = String(row.id)
    if (seen.has(id))
      throw invalid(
        'file',
        understandWords((m) => m.sameId(id, line)),
      )
    seen.add(id)
    texts.push({ id, text: String(row.text ?? ''), group: row.group ? String(row.group) : undefined })
  }
  if (/\.(jsonl|ndjson)$/i.test(path)) {
    line = 0
    for await (const said of createInterface({ input: createReadStream(path) })) {
      if (said.trim() === '') continue
      let row: Record<string, unknown>
      try {
        row = JSON.parse(said)
      } catch {
        throw invalid(
          'file',
          understandWords((m) => m.notJson(line + 1)),
        )
      }
      add(row)
    }
  } else {
    const rows = createReadStream(path).pipe(
      parse({
        columns: true,
        bom: true,
        delimiter: [',', ';', '\t'],
        relax_column_count: true,
        skip_empty_lines: true,
      }),
    )
    for await (const row of rows) add(row as Record<string, unknown>)
  }
  if (texts.length === 0)
    throw invalid(
      'file',
      understandWords((m) => m.noText),
    )
  return texts
}
