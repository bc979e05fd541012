import { sentence } from '#kernel/i18n.ts'
import { conflict } from '#kernel/refusal.ts'
import { guard } from '#kernel/spreadsheets/formula-guard.ts'
import { longestCell, xlsxParts } from '#kernel/spreadsheets/spreadsheets.ts'
import { reportColumns } from '#modules/exchange/mapping/mapping.ts'
import { messages } from '#modules/exchange/messages.ts'
import { csvLine } from '#modules/exchange/open-data/export-contributions.ts'
import type { FileFault } from '#modules/exchange/reading/file-batches.ts'

/** The lines to mend as they are in the file, each with its line, column and reason: mended, the report is itself a file to import. */
export class FaultReport {
  readonly #rows: { cells: Readonly<Record<string, unknown>>; fault: FileFault }[] = []

  readonly add = (cells: Readonly<Record<string, unknown>>, fault: FileFault): void => {
    this.#rows.push({ cells, fault })
  }

  csv(lang: 'fr' | 'en' = 'fr'): string {
    return `\ufeff${this.#table(lang).map(csvLine).join('')}`
  }

  /** The same as a workbook. @throws Refusal when a text is longer than one of its cells. */
  xlsx(lang: 'fr' | 'en' = 'fr'): AsyncGenerator<Uint8Array> {
    const rows = this.#table(lang).map((row) =>
      row.map((cell) => (cell === null || cell === undefined ? '' : guard(asText(cell)))),
    )
    const long = rows.find((row) => row.some((cell) => cell.length > longestCell))
    if (long) throw conflict(sentence(messages, (m) => m.tooLongLine(long[0] ?? '')))
    async function* each() {
      yield* rows
    }
    return xlsxParts(each(), 'a-corriger')
  }

  #table(lang: 'fr' | 'en'): unknown[][] {
    const names = [...new Set(this.#rows.flatMap(({ cells }) => Object.keys(cells)))].filter(
      (name) => !reportColumns.includes(name),
    )
    return [
      [...reportColumns, ...names],
      ...this.#rows.map(({ cells, fault }) => [
        fault.line,
        fault.column,
        fault.reason[lang],
        ...names.map((name) => cells[name]),
      ]),
    ]
  }
}

const asText = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))
