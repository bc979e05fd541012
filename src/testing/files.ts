import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** Small real files, made here so that none is kept in the repository. */

/** A photo of so many pixels that says, in its EXIF, who took it, where, and that it lies on its side. */
export function photo(width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#dde' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Jeanne Le Goff' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 16/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A quarter of a second of silence, with the name of the speaker in its tags. */
export function sound(): Buffer {
  const samples = Buffer.alloc(4000, 128)
  const info = chunk('LIST', Buffer.from('INFOINAM\x10\0\0\0Mme Le Goff 1952', 'latin1'))
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(16_000, 4)
  format.writeUInt32LE(16_000, 8)
  format.writeUInt16LE(1, 12)
  format.writeUInt16LE(8, 14)
  return chunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), info, chunk('data', samples)]),
  )
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

export const pdf = (inside = ''): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1')

/** An archive that holds these files, not compressed. */
export function archive(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.write('PK\x03\x04', 'latin1')
    local.writeUInt32LE(crc32(body), 14)
    local.writeUInt32LE(body.length, 18)
    local.writeUInt32LE(body.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 'latin1')
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), body)
    directory.push(central, Buffer.from(name))
    at += 30 + name.length + body.length
  }
  const end = Buffer.alloc(22)
  const listed = Buffer.concat(directory)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

export const docx = (also: Readonly<Record<string, string>> = {}): Buffer =>
  archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', ...also })

export const odt = (): Buffer =>
  archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<content/>' })
