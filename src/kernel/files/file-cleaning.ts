import { type FileType, fileTypes } from './file-types.ts'

/** Pixels of a picture once opened: past that, a small file would fill the memory. */
const mostPixels = 60_000_000
/** The longest side kept: a sheet of A4 stays legible. */
const longestSide = 2400

type Sharp = typeof import('sharp')['default']
let loading: Promise<Sharp | undefined> | undefined

/** The library of pictures is native code: where it cannot load, pictures are refused and the rest works. */
function pictures(): Promise<Sharp | undefined> {
  loading ??= import('sharp').then(
    ({ default: sharp }) => {
      sharp.cache(false)
      sharp.concurrency(1)
      return sharp
    },
    () => undefined,
  )
  return loading
}

export const picturesAreRead = async (): Promise<boolean> => (await pictures()) !== undefined

let last: Promise<unknown> = Promise.resolve()

/** One picture at a time: each may take 200 MB while it is open. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => {})
  return turn
}

/**
 * Drawn anew: upright, no larger than needed, without the place, the date and the device a camera writes in it, and
 * without whatever was hidden after it. Undefined when it is no picture in the end.
 */
export async function redraw(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const sharp = await pictures()
  if (!sharp) return undefined
  return inTurn(() =>
    sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer(),
  ).catch(() => undefined)
}

/** A kept picture, turned by quarters of a turn to the right. */
export async function turned(bytes: Uint8Array, quarters: number): Promise<Uint8Array> {
  const sharp = await pictures()
  if (!sharp || quarters % 4 === 0) return bytes
  return inTurn(() =>
    sharp(bytes)
      .rotate((((quarters % 4) + 4) % 4) * 90)
      .jpeg({ quality: 88 })
      .toBuffer(),
  )
}

/** Removes the title, the place and the names that recorders write beside the sound; the sound itself is not touched. */
export function quietSound(bytes: Uint8Array, type: FileType): Uint8Array {
  const file = Buffer.from(bytes)
  if (type === fileTypes.mp3) return withoutTags(file)
  if (type === fileTypes.m4a) blankBoxes(file, 0, file.length)
  if (type === fileTypes.wav) blankChunks(file)
  return file
}

function withoutTags(file: Buffer): Buffer {
  let start = 0
  while (file.toString('latin1', start, start + 3) === 'ID3' && start + 10 <= file.length) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((file[start + at] ?? 0) & 127), 0)
    start += 10 + size + ((file[start + 5] ?? 0) & 16 ? 10 : 0)
  }
  const end =
    file.toString('latin1', file.length - 128, file.length - 125) === 'TAG' ? file.length - 128 : file.length
  return start < end ? file.subarray(start, end) : file
}

function blankBoxes(file: Buffer, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const short = file.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    if (at + head > to) return
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const name = file.toString('latin1', at + 4, at + 8)
    if (size < head || at + size > to) return
    if (name === 'moov' || name === 'trak') blankBoxes(file, at + head, at + size)
    if (name === 'udta' || name === 'meta' || name === 'uuid') {
      file.write('free', at + 4, 'latin1')
      file.fill(0, at + head, at + size)
    }
    at += size
  }
}

function blankChunks(file: Buffer): void {
  for (let at = 12; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4)
    if (!/^(fmt |data|fact)$/.test(file.toString('latin1', at, at + 4))) {
      file.write('JUNK', at, 'latin1')
      file.fill(0, at + 8, Math.min(file.length, at + 8 + size))
    }
    at += 8 + size + (size & 1)
  }
}
