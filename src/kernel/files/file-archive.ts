import type { FileType } from './file-types.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly at: number
}

/**
 * DOCX or ODT, by the list of what the archive holds; without macros, and with nothing before or after it, so that it
 * cannot be another thing for another program.
 */
export function wordFile(file: Buffer, types: { docx: FileType; odt: FileType }): FileType | undefined {
  const entries = entriesOf(file)
  if (!entries) return undefined
  const names = new Set(entries.map((entry) => entry.name))
  if (entries.some(({ name }) => /vbaProject|^(Basic|Scripts)\/|\.(bin|exe|js|vbs|class)$/i.test(name)))
    return undefined
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return types.docx
  const [first] = entries
  if (first?.name !== 'mimetype' || first.method !== 0 || !names.has('content.xml')) return undefined
  const start = first.at + 30 + first.name.length + file.readUInt16LE(first.at + 28)
  return file.toString('latin1', start, start + first.size) === types.odt.type ? types.odt : undefined
}

/** What the archive holds, by name; undefined when it is none, or when something comes before or after it. */
export function namesIn(file: Buffer): Set<string> | undefined {
  const entries = entriesOf(file)
  return entries && new Set(entries.map(({ name }) => name))
}

/** The central directory; undefined when it does not fit the file exactly. */
function entriesOf(file: Buffer): Entry[] | undefined {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length || end + 22 + file.readUInt16LE(end + 20) !== file.length)
    return undefined
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count > 5000 || at + file.readUInt32LE(end + 12) !== end) return undefined
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined
    const length = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + length),
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return at === end && entries[0]?.at === 0 ? entries : undefined
}
