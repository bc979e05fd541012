import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect } from 'vitest'
import type { doors, Persona } from './doors.ts'

export type Value = string | number | boolean | Date | null

/** A workbook in the hands of somebody: `set` types in the cell of a proposal, under a header. */
export class Hands {
  constructor(readonly rows: Value[][]) {}
  get headers() {
    return (this.rows[0] ?? []).map(String)
  }
  line(proposal: number): Value[] {
    return this.rows.find((row) => row[0] === proposal) as Value[]
  }
  get(proposal: number, header: string): Value {
    return this.line(proposal)[this.headers.indexOf(header)] ?? null
  }
  set(proposal: number, typed: Record<string, Value>): this {
    for (const [header, value] of Object.entries(typed)) {
      const at = this.headers.indexOf(header)
      expect(at, header).toBeGreaterThan(-1)
      const line = this.line(proposal)
      while (line.length <= at) line.push(null)
      line[at] = value
    }
    return this
  }
  async base64(): Promise<string> {
    // As a spreadsheet saves it: what looks like one of its own escapes is escaped.
    const saved = (cell: Value) =>
      typeof cell === 'string' ? cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cell
    const rows = this.rows.map((row) => row.map(saved))
    const bytes = await writeXlsx({ sheets: [{ name: 'Propositions', rows }] })
    return Buffer.from(bytes as Uint8Array).toString('base64')
  }
}

export interface PlannedChange {
  field: string
  before: string
  after: string
}
export interface Plan {
  changed: number
  same: number
  conflicts: number
  faults: number
  rows: {
    line: number
    proposal: number
    state: string
    changes: PlannedChange[]
    conflicts: (PlannedChange & { seen: string })[]
    faults: { line: number; column?: string; reason: { fr: string } }[]
  }[]
}

/** Takes workbooks out of a town and sends them back, by the doors. */
export function workbooks(door: ReturnType<typeof doors>) {
  const bytesOf = async (query: Record<string, string>, as: Persona) => {
    const answer = await door.ask('export-answer-workbook', query, as)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return {
    bytesOf,
    async taken(as: Persona, query: Record<string, string> = {}) {
      const book = await readXlsx(await bytesOf(query, as))
      return new Hands(book.sheets[0]?.rows as Value[][])
    },
    async sent(base64: string, as: Persona): Promise<{ workbook: number; plan: Plan }> {
      const answer = await door.call('send-answer-workbook', { file: { base64 } }, as)
      const said = (await answer.json()) as { workbook: number }
      expect(answer.status, JSON.stringify(said)).toBe(200)
      const shown = await door.ask('show-answer-workbook', { workbook: said.workbook }, as)
      return { workbook: said.workbook, plan: ((await shown.json()) as { plan: Plan }).plan }
    },
    apply: (workbook: number, as: Persona, more: object = {}) =>
      door.call('apply-answer-workbook', { workbook, ...more }, as),
  }
}
