import { Unzip, UnzipInflate } from 'fflate'
import { SaxesParser } from 'saxes'

/** What a cell holds, the formats of the sheet left aside. */
type Value = string | number | boolean | Date | null

export interface OdsRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly line: number
  readonly values: readonly Value[]
}

type Attributes = Readonly<Record<string, string>>

/** Compressed bytes opened at a time. */
const step = 65_536

/** A sheet has no more columns (LibreOffice 24), nor more rows: a file that says so repeats nothing worth reading. */
const mostColumns = 16_384
const mostRows = 1_048_576

/**
 * The rows of one sheet of an OpenDocument workbook, the first unless named, as its XML is opened: nothing is held but the row
 * at hand. Lines of a cell come with their ends (a paragraph each, in LibreOffice), comments are left out, empty rows are
 * skipped and counted. @throws when it is no such file.
 */
export async function* odsRows(bytes: Uint8Array, sheet?: string): AsyncGenerator<OdsRow, void> {
  const reader = new RowReader(sheet)
  for (const _ of opened(bytes, reader.parser)) {
    for (const { line, values, times } of reader.taken())
      for (let again = 0; again < times; again++) yield { line: line + again, values }
    if (reader.isDone) return
  }
}

/** Names of the sheets, in their order, those it hides left out. @throws when it is no such file. */
export function odsSheetNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let depth = 0
  const parser: SaxesParser = new SaxesParser({ position: false })
  parser.on('opentag', ({ name, attributes: said }) => {
    const attributes = said as Attributes
    if (name === 'style:style') style = attributes['style:name'] ?? ''
    if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style)
    if (name === 'table:table' && depth++ === 0 && !hiddenStyles.has(attributes['table:style-name'] ?? ''))
      names.push(attributes['table:name'] ?? '')
  })
  parser.on('closetag', ({ name }) => void (name === 'table:table' && depth--))
  for (const _ of opened(bytes, parser));
  return names
}

/** Gives the XML of the sheets to a parser, a piece after each turn. */
function* opened(bytes: Uint8Array, parser: SaxesParser): Generator<void> {
  const signs = new TextDecoder('utf-8')
  let found = false
  parser.on('error', (error) => {
    throw error
  })
  const unzip = new Unzip((part) => {
    if (part.name !== 'content.xml') return
    found = true
    part.ondata = (error, data, final) => {
      if (error) throw error
      parser.write(signs.decode(data, { stream: !final }))
      if (final) parser.close()
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    yield
  }
  if (!found) throw new Error('This file holds no sheets of OpenDocument.')
}

interface ReadRow extends OdsRow {
  readonly times: number
}

/** Follows the tags of content.xml (OpenDocument 1.3, part 3, 9.1). */
class RowReader {
  readonly parser: SaxesParser = new SaxesParser({ position: false })
  isDone = false
  #rows: ReadRow[] = []
  #isWanted = false
  /** Tables may stand in tables, as pictures of others. */
  #depth = 0
  #line = 0
  #rowTimes = 1
  #values: Value[] = []
  /** Empty cells that nothing follows yet: most rows end with thousands. */
  #blanks = 0
  #cell: Attributes | undefined
  #text = ''
  #paragraphs = 0
  #inParagraph = false
  #inComment = false

  constructor(sheet: string | undefined) {
    this.parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes as Attributes, sheet))
    this.parser.on('closetag', ({ name }) => this.#close(name))
    this.parser.on('text', (text) => this.#say(text))
    this.parser.on('cdata', (text) => this.#say(text))
  }

  /** The rows read since the last time. */
  taken(): ReadRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #say(text: string): void {
    if (this.#inParagraph && !this.#inComment) this.#text += text
  }

  #open(name: string, attributes: Attributes, sheet: string | undefined): void {
    if (name === 'table:table' && this.#depth++ === 0)
      this.#isWanted = !this.isDone && (sheet === undefined || attributes['table:name'] === sheet)
    if (!this.#isWanted || this.#depth !== 1) return
    switch (name) {
      case 'table:table-row':
        this.#rowTimes = repeated(attributes['table:number-rows-repeated'], mostRows)
        this.#values = []
        this.#blanks = 0
        break
      case 'table:table-cell':
        this.#cell = attributes
        this.#text = ''
        this.#paragraphs = 0
        break
      case 'table:covered-table-cell':
        this.#blanks += repeated(attributes['table:number-columns-repeated'], mostColumns)
        break
      case 'office:annotation':
        this.#inComment = true
        break
      case 'text:p':
        if (!this.#cell || this.#inComment) break
        this.#inParagraph = true
        if (this.#paragraphs++ > 0) this.#text += '\n'
        break
      case 'text:s':
        this.#say(' '.repeat(repeated(attributes['text:c'], 1_000)))
        break
      case 'text:line-break':
        this.#say('\n')
        break
      case 'text:tab':
        this.#say('\t')
        break
    }
  }

  #close(name: string): void {
    if (name === 'table:table') {
      if (--this.#depth === 0 && this.#isWanted) this.isDone = true
      if (this.#depth === 0) this.#isWanted = false
      return
    }
    if (!this.#isWanted || this.#depth !== 1) return
    if (name === 'office:annotation') this.#inComment = false
    else if (name === 'text:p' && !this.#inComment) this.#inParagraph = false
    else if (name === 'table:table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#closeRow()
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell) return
    const value = heldBy(cell, this.#text)
    const times = repeated(cell['table:number-columns-repeated'], mostColumns)
    if (value === null) {
      this.#blanks += times
      return
    }
    for (; this.#blanks > 0 && this.#values.length < mostColumns; this.#blanks--) this.#values.push(null)
    for (let again = 0; again < times && this.#values.length < mostColumns; again++) this.#values.push(value)
  }

  #closeRow(): void {
    if (this.#values.length > 0)
      this.#rows.push({ line: this.#line + 1, values: this.#values, times: this.#rowTimes })
    this.#line += this.#rowTimes
  }
}

/** How many times something stands there, from an attribute that may be absent or absurd. */
function repeated(said: string | undefined, most: number): number {
  const times = Math.trunc(Number(said ?? 1))
  return times >= 1 ? Math.min(times, most) : 1
}

function heldBy(cell: Attributes, text: string): Value {
  switch (cell['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return cell['office:value'] ? Number(cell['office:value']) : null
    case 'boolean':
      return cell['office:boolean-value'] ? cell['office:boolean-value'] === 'true' : null
    case 'date':
      return instantOf(cell['office:date-value'] ?? '')
    case 'string':
      return text || (cell['office:string-value'] ?? '')
    default:
      return text || null
  }
}

/** A day, or a moment, which is read in universal time unless it says its own. */
function instantOf(said: string): Date | null {
  const isLocal = said.includes('T') && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(said)
  const instant = new Date(isLocal ? `${said}Z` : said)
  return Number.isNaN(instant.getTime()) ? null : instant
}
