import { namesIn, wordFile } from './file-archive.ts'

/** What a file is, by its content alone: neither its name nor what the browser says of it is believed. */
export type FileKind = 'image' | 'document' | 'text' | 'audio' | 'table'

export interface FileType {
  readonly kind: FileKind
  readonly type: string
  readonly extension: string
}

const known = (kind: FileKind, type: string, extension: string): FileType => ({ kind, type, extension })

export const fileTypes = {
  jpeg: known('image', 'image/jpeg', 'jpg'),
  png: known('image', 'image/png', 'png'),
  webp: known('image', 'image/webp', 'webp'),
  pdf: known('document', 'application/pdf', 'pdf'),
  docx: known('document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  odt: known('document', 'application/vnd.oasis.opendocument.text', 'odt'),
  text: known('text', 'text/plain; charset=utf-8', 'txt'),
  mp3: known('audio', 'audio/mpeg', 'mp3'),
  m4a: known('audio', 'audio/mp4', 'm4a'),
  ogg: known('audio', 'audio/ogg', 'ogg'),
  wav: known('audio', 'audio/wav', 'wav'),
  webm: known('audio', 'audio/webm', 'webm'),
  xlsx: known('table', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  ods: known('table', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  rows: known('table', 'text/plain', 'csv'),
} as const

/** The largest of each kind, in bytes, as sent. */
export const largest: Readonly<Record<FileKind, number>> = {
  image: 15 * 1024 * 1024,
  document: 15 * 1024 * 1024,
  text: 1024 * 1024,
  audio: 20 * 1024 * 1024,
  table: 50 * 1024 * 1024,
}

/** Undefined: not one of the list, or one that pretends to be. SVG, HTML and macros are never on it. */
export function typeOf(bytes: Uint8Array): FileType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ascii = (from: number, to: number) => file.toString('latin1', from, to)
  if (file.length < 4) return plainText(file)
  if (ascii(0, 3) === '\xff\xd8\xff') return fileTypes.jpeg
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return fileTypes.png
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return fileTypes.webp
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WAVE') return fileTypes.wav
  if (ascii(0, 5) === '%PDF-') return pdf(file)
  if (ascii(0, 4) === 'PK\x03\x04') return wordFile(file, fileTypes)
  if (ascii(0, 4) === 'OggS') return ascii(0, 4096).includes('\x80theora') ? undefined : fileTypes.ogg
  if (ascii(0, 4) === '\x1a\x45\xdf\xa3')
    return /webm/.test(ascii(0, 64)) && !/V_(VP|AV|MPEG)/.test(ascii(0, 65_536)) ? fileTypes.webm : undefined
  if (ascii(4, 8) === 'ftyp') return sound4(file)
  if (ascii(0, 3) === 'ID3' || mpegFrame(file, 0)) return fileTypes.mp3
  return plainText(file)
}

/**
 * A workbook, or lines of text in any of the encodings that town halls meet. Asked only of fields that take tables: a table
 * is read by the program alone, and never shown in a browser.
 */
export function tableOf(bytes: Uint8Array): FileType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const names = namesIn(file)
    if (names?.has('xl/workbook.xml')) return fileTypes.xlsx
    return names?.has('content.xml') && file.includes(fileTypes.ods.type) ? fileTypes.ods : undefined
  }
  const wide = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)
  return wide || !file.includes(0) ? fileTypes.rows : undefined
}

/** Whether it is a photo as iPhones keep them, which is said in a sentence of its own. */
export const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(hei|hev|mif1|msf1)/.test(Buffer.from(bytes.subarray(4, 16)).toString('latin1'))

/** It must end as a PDF, and neither run anything nor carry other files. */
function pdf(file: Buffer): FileType | undefined {
  const end = file.toString('latin1', Math.max(0, file.length - 1024))
  if (!end.includes('%%EOF')) return undefined
  return /\/(JavaScript|Launch|EmbeddedFile|RichMedia|XFA)\b/.test(file.toString('latin1'))
    ? undefined
    : fileTypes.pdf
}

/** MPEG-4 with sound only. */
function sound4(file: Buffer): FileType | undefined {
  const brand = file.toString('latin1', 8, 12)
  if (!/^(M4A |M4B |mp4[12]|isom|iso[2-6]|dash|3gp\d|3g2\w)$/.test(brand)) return undefined
  for (let at = file.indexOf('hdlr'); at !== -1; at = file.indexOf('hdlr', at + 4))
    if (file.toString('latin1', at + 12, at + 16) === 'vide') return undefined
  return file.includes('soun') ? fileTypes.m4a : undefined
}

/** Two frames of MPEG sound, the second where the first ends: two bytes alone begin many other things. */
function mpegFrame(file: Buffer, at: number, again = true): boolean {
  if (file[at] !== 0xff || ((file[at + 1] ?? 0) & 0xe6) !== 0xe2) return false
  const version = ((file[at + 1] ?? 0) >> 3) & 3
  const rate = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
  const slow = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
  const bits = (version === 3 ? rate : slow)[((file[at + 2] ?? 0) >> 4) - 1]
  const hertz = [44_100, 48_000, 32_000][((file[at + 2] ?? 0) >> 2) & 3]
  if (version === 1 || !bits || !hertz) return false
  const divided = version === 3 ? hertz : version === 2 ? hertz / 2 : hertz / 4
  const length =
    Math.floor(((version === 3 ? 144 : 72) * bits * 1000) / divided) + (((file[at + 2] ?? 0) >> 1) & 1)
  return !again || mpegFrame(file, at + length, false)
}

const marked = /<\s*(!doctype|html|svg|script|\?xml|head|body|iframe|!--)/i

function plainText(file: Buffer): FileType | undefined {
  if (file.length === 0 || file.includes(0)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of them
    return marked.test(text.slice(0, 4096)) || /[\u0001-\u0008\u000e-\u001f]/.test(text)
      ? undefined
      : fileTypes.text
  } catch {
    return undefined
  }
}
