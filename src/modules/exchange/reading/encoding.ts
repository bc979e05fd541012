export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'macintosh'

const countOf = (bytes: Uint8Array, wanted: ReadonlySet<number>) =>
  bytes.reduce((sum, byte) => sum + (wanted.has(byte) ? 1 : 0), 0)

/** é è ê à ç ô î û of an old Macintosh; in Windows-1252 they are rare signs (Ž, ˆ, ž …). */
const macLetters = new Set([0x8e, 0x8f, 0x90, 0x88, 0x8d, 0x99, 0x94, 0x9e])
/** The same letters of Windows-1252 and ISO-8859-15; on a Macintosh they are capitals with accents and signs. */
const westernLetters = new Set([0xe9, 0xe8, 0xea, 0xe0, 0xe7, 0xf4, 0xee, 0xfb])

/** How the text of a file is written, from its first bytes and whether all of it is UTF-8. */
export function encodingOf(head: Uint8Array, isUtf8: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (isUtf8) return 'utf-8'
  if (countOf(head, macLetters) > countOf(head, westernLetters)) return 'macintosh'
  const controls = head.some((byte) => byte >= 0x80 && byte <= 0x9f)
  // The euro and œ, which Windows-1252 writes among the control signs.
  return !controls && head.some((byte) => byte === 0xa4 || byte === 0xbd) ? 'iso-8859-15' : 'windows-1252'
}
