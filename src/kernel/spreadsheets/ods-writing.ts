import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { BookColumn, Cell } from './spreadsheets.ts'

const type = 'application/vnd.oasis.opendocument.spreadsheet'
const namespace = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
const spaces = [
  ...['office', 'table', 'text', 'style', 'config', 'meta'].map(namespace),
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
].join(' ')
const opened = (part: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${part} ${spaces} office:version="1.3">`
const manifestOf = (parts: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest ${namespace('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${parts.map((part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 can hold none of them
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"\r]/g, (sign) => entities[sign] as string)

/** Spaces that a reader would take away, tabs and ends of lines have elements of their own (OpenDocument 1.3, 6.1.2). */
const paragraph = (text: string) =>
  escaped(text)
    .replace(/^ +| +$| {2,}|(?<=[\n\t]) +| +(?=[\n\t])/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>')

/** The letters of a column, from 0: A, B … Z, AA. */
export const lettersOf = (index: number): string =>
  (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** A sheet that people fill in has columns, and its first row is their headings; one of plain rows has none. */
export interface OdsSheet {
  readonly name: string
  readonly columns?: readonly BookColumn[]
  readonly rows: AsyncIterable<readonly Cell[]>
}

function cellOf(value: Exclude<Cell, null | ''>, more: string): string {
  const [kind, text] =
    value instanceof Date
      ? [`date" office:date-value="${value.toISOString().slice(0, 10)}`, french(value)]
      : typeof value === 'number'
        ? [`float" office:value="${value}`, String(value)]
        : typeof value === 'boolean'
          ? [`boolean" office:boolean-value="${value}`, String(value)]
          : ['string', value]
  // What people open in a spreadsheet has a paragraph a line, as LibreOffice writes it: it does not show `line-break`. Files read
  // by programs keep `line-break`, which the library reads back.
  const lines = more ? text.split('\n') : [text]
  const words = lines.map((line) => `<text:p>${paragraph(line)}</text:p>`).join('')
  return `<table:table-cell${more} office:value-type="${kind}">${words}</table:table-cell>`
}
const french = (day: Date) => day.toISOString().slice(0, 10).split('-').reverse().join('/')

/** One row; `more`: what the cell of each column bears besides its value. */
function rowOf(cells: readonly Cell[], more: readonly string[]): string {
  let row = ''
  let empty = 0
  let bearing = ''
  const close = () => {
    if (empty > 0) row += `<table:table-cell${bearing} table:number-columns-repeated="${empty}"/>`
    empty = 0
  }
  const width = Math.max(1, cells.length, more.length)
  for (let at = 0; at < width; at++) {
    const [value, own] = [cells[at] ?? null, more[at] ?? '']
    if (value === null || value === '') {
      if (own !== bearing) close()
      bearing = own
      empty++
    } else {
      close()
      row += cellOf(value, own)
    }
  }
  close()
  return `<table:table-row>${row}</table:table-row>`
}

const styleNameOf = ({ kind, greyed, oneLine }: BookColumn) =>
  `${oneLine ? 'line' : kind}${greyed ? '-greyed' : ''}`
const centimetres = (characters: number) => (characters * 0.2 + 0.3).toFixed(2)

/** How cells look, by the kind of their column: wrapped, at the top, in grey when they are there to be read. */
function stylesOf(columns: readonly BookColumn[]): string {
  const looks = new Map(columns.map((column) => [styleNameOf(column), column]))
  const widths = new Set(columns.map((column) => column.width))
  const grey = ' fo:background-color="#eeeeee"'
  return [
    '<office:automatic-styles>',
    '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
    '<style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style>',
    ...[...looks].map(
      ([name, { kind, greyed, oneLine }]) =>
        `<style:style style:name="${name}" style:family="table-cell"${kind === 'day' ? ' style:data-style-name="day"' : ''}><style:table-cell-properties${kind === 'text' && !oneLine ? ' fo:wrap-option="wrap"' : ''} style:vertical-align="top"${greyed ? grey : ''}/></style:style>`,
    ),
    ...[...widths].map(
      (width) =>
        `<style:style style:name="width-${width}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres(width)}cm"/></style:style>`,
    ),
    '</office:automatic-styles>',
  ].join('')
}

const rowsAtOnce = 200

/** One table, row after row as they come; gives how many it wrote. */
async function* tableOf(sheet: OdsSheet, lists: ReadonlyMap<BookColumn, string>) {
  const { columns = [] } = sheet
  const head = columns.map(() => ' table:style-name="heading"')
  const body = columns.map((column) => {
    const list = lists.has(column) ? ` table:content-validation-name="${listName(lists, column)}"` : ''
    return ` table:style-name="${styleNameOf(column)}"${list}`
  })
  let waiting = `<table:table table:name="${escaped(sheet.name)}">`
  for (const column of columns)
    waiting += `<table:table-column table:style-name="width-${column.width}" table:default-cell-style-name="${styleNameOf(column)}"/>`
  let rows = 0
  for await (const cells of sheet.rows) {
    waiting += rowOf(cells, rows === 0 ? head : body)
    if (++rows % rowsAtOnce !== 0) continue
    yield waiting
    waiting = ''
  }
  yield `${waiting}</table:table>`
  return rows
}

const listName = (lists: ReadonlyMap<BookColumn, string>, column: BookColumn) =>
  `list-${[...lists.keys()].indexOf(column)}`

/** The lists to choose from: each cell of the column takes a value of a range, or nothing. */
const validationsOf = (lists: ReadonlyMap<BookColumn, string>) =>
  lists.size === 0
    ? ''
    : `<table:content-validations>${[...lists]
        .map(
          ([column, range]) =>
            `<table:content-validation table:name="${listName(lists, column)}" table:condition="of:cell-content-is-in-list(${escaped(range)})" table:allow-empty-cell="true" table:display-list="unsorted"><table:error-message table:display="true" table:message-type="stop"/></table:content-validation>`,
        )
        .join('')}</table:content-validations>`

/** The headings stay in sight while one reads on. */
const settingsOf = (sheets: readonly OdsSheet[]) => {
  const item = (name: string, kind: string, value: string) =>
    `<config:config-item config:name="${name}" config:type="${kind}">${value}</config:config-item>`
  const frozen =
    item('HorizontalSplitMode', 'short', '0') +
    item('VerticalSplitMode', 'short', '2') +
    item('VerticalSplitPosition', 'int', '1') +
    item('ActiveSplitRange', 'short', '2') +
    item('PositionBottom', 'int', '1')
  const tables = sheets
    .filter((sheet) => sheet.columns)
    .map(
      (sheet) =>
        `<config:config-item-map-entry config:name="${escaped(sheet.name)}">${frozen}</config:config-item-map-entry>`,
    )
    .join('')
  return `${opened('settings')}<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}

const metaOf = ({ title, now }: { title: string; now: Date }) =>
  `${opened('meta')}<office:meta><dc:title>${escaped(title)}</dc:title><meta:creation-date>${now.toISOString().slice(0, 19)}</meta:creation-date></office:meta></office:document-meta>`

/**
 * An OpenDocument spreadsheet, streamed: the rows of each sheet are asked for when those before them are written. `lists`: the
 * columns whose values are chosen, each with the range of its values. The same rows give the same bytes.
 */
export async function* odsBookParts(
  sheets: readonly OdsSheet[],
  told?: { title: string; now: Date; lists: ReadonlyMap<BookColumn, string> },
): AsyncGenerator<Uint8Array> {
  const lists = told?.lists ?? new Map<BookColumn, string>()
  const columns = sheets.flatMap((sheet) => sheet.columns ?? [])
  async function* content() {
    yield `${opened('content')}${columns.length > 0 ? stylesOf(columns) : ''}<office:body><office:spreadsheet>${validationsOf(lists)}`
    const filtered: string[] = []
    for (const sheet of sheets) {
      const rows = yield* tableOf(sheet, lists)
      const last = `${lettersOf((sheet.columns?.length ?? 1) - 1)}${Math.max(2, rows)}`
      if (sheet.columns)
        filtered.push(
          `<table:database-range table:name="filter-${filtered.length + 1}" table:target-range-address="${escaped(`'${sheet.name.replaceAll("'", "''")}'.A1:'${sheet.name.replaceAll("'", "''")}'.${last}`)}" table:display-filter-buttons="true"/>`,
        )
    }
    if (filtered.length > 0) yield `<table:database-ranges>${filtered.join('')}</table:database-ranges>`
    yield '</office:spreadsheet></office:body></office:document-content>'
  }
  const dated = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }
  const zip = new ZipFile()
  // First, and not compressed: that is how the kind of the file is known.
  zip.addBuffer(Buffer.from(type), 'mimetype', { ...dated, compress: false })
  async function* bytes() {
    for await (const part of content()) yield Buffer.from(part)
  }
  const source = Readable.from(bytes(), { objectMode: false, highWaterMark: 1 })
  zip.addReadStream(source, 'content.xml', dated)
  if (told) {
    zip.addBuffer(Buffer.from(settingsOf(sheets)), 'settings.xml', dated)
    zip.addBuffer(Buffer.from(metaOf(told)), 'meta.xml', dated)
  }
  const parts = told ? ['content.xml', 'settings.xml', 'meta.xml'] : ['content.xml']
  zip.addBuffer(Buffer.from(manifestOf(parts)), 'META-INF/manifest.xml', dated)
  zip.end()
  const output = zip.outputStream as Readable
  source.on('error', (error) => output.destroy(error))
  yield* output
}

/** An OpenDocument spreadsheet of one sheet of texts, streamed. */
export const odsParts = (rows: AsyncIterable<readonly string[]>, name: string): AsyncGenerator<Uint8Array> =>
  odsBookParts([{ name, rows }])
