import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

const type = 'application/vnd.oasis.opendocument.spreadsheet'
const namespace = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
const head = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${['office', 'table', 'text'].map(namespace).join(' ')} office:version="1.3"><office:body><office:spreadsheet>`
const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest ${namespace('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

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

function rowOf(cells: readonly string[]): string {
  let row = ''
  let empty = 0
  for (const cell of cells) {
    if (cell === '') empty++
    else {
      if (empty) row += emptyCells(empty)
      empty = 0
      row += `<table:table-cell office:value-type="string"><text:p>${paragraph(cell)}</text:p></table:table-cell>`
    }
  }
  if (empty || cells.length === 0) row += emptyCells(Math.max(1, empty))
  return `<table:table-row>${row}</table:table-row>`
}
const emptyCells = (times: number) => `<table:table-cell table:number-columns-repeated="${times}"/>`

const rowsAtOnce = 200

/** An OpenDocument spreadsheet of one sheet of texts, streamed; the same rows give the same bytes. */
export async function* odsParts(
  rows: AsyncIterable<readonly string[]>,
  name: string,
): AsyncGenerator<Uint8Array> {
  async function* content() {
    let waiting = `${head}<table:table table:name="${escaped(name)}">`
    let held = 0
    for await (const cells of rows) {
      waiting += rowOf(cells)
      if (++held < rowsAtOnce) continue
      yield Buffer.from(waiting)
      waiting = ''
      held = 0
    }
    yield Buffer.from(`${waiting}</table:table></office:spreadsheet></office:body></office:document-content>`)
  }
  const dated = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }
  const zip = new ZipFile()
  // First, and not compressed: that is how the kind of the file is known.
  zip.addBuffer(Buffer.from(type), 'mimetype', { ...dated, compress: false })
  const source = Readable.from(content(), { objectMode: false, highWaterMark: 1 })
  zip.addReadStream(source, 'content.xml', dated)
  zip.addBuffer(Buffer.from(manifest), 'META-INF/manifest.xml', dated)
  zip.end()
  const output = zip.outputStream as Readable
  source.on('error', (error) => output.destroy(error))
  yield* output
}
