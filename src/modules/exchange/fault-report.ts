import { csvLine } from './export-contributions.ts'
import type { FileFault } from './import-file.ts'

const ours = ['_line', '_column', '_reason']

/** The lines to mend as they are in the file, each with its line, column and reason: mended, the report is itself a file to import. */
export class FaultReport {
  readonly #rows: { cells: Readonly<Record<string, unknown>>; fault: FileFault }[] = []

  readonly add = (cells: Readonly<Record<string, unknown>>, fault: FileFault): void => {
    this.#rows.push({ cells, fault })
  }

  csv(lang: 'fr' | 'en' = 'fr'): string {
    const names = [...new Set(this.#rows.flatMap(({ cells }) => Object.keys(cells)))].filter(
      (name) => !ours.includes(name),
    )
    const lines = this.#rows.map(({ cells, fault }) =>
      csvLine([fault.line, fault.column, fault.reason[lang], ...names.map((name) => cells[name])]),
    )
    return `\ufeff${csvLine([...ours, ...names])}${lines.join('')}`
  }
}
