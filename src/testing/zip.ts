import { inflateRawSync } from 'node:zlib'

/** The parts of a zip, by name. */
export function readZip(zip: Uint8Array): Map<string, string> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const parts = new Map<string, string>()
  let end = zip.length - 22
  while (view.getUint32(end, true) !== 0x06054b50) end--
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = Buffer.from(zip.subarray(at + 46, at + 46 + nameLength)).toString()
    const local = view.getUint32(at + 42, true)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = zip.subarray(from, from + size)
    const raw = view.getUint16(at + 10, true) === 0 ? Buffer.from(packed) : inflateRawSync(packed)
    parts.set(name, raw.toString())
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}
