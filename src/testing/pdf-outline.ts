import { inflateSync } from 'node:zlib'

/** What somebody who does not see a PDF is given of it: its language, its tags in the order they are read, the words of its pictures. */
export interface Outline {
  readonly marked: boolean
  readonly lang: string | undefined
  readonly tags: readonly string[]
  readonly alternatives: readonly string[]
}

/** Reads the structure of a PDF. No validator: only what its objects say. */
export function outlineOf(pdf: Buffer): Outline {
  const objects = objectsOf(pdf)
  const catalog = [...objects.values()].find((one) => /\/Type\s*\/Catalog/.test(one)) ?? ''
  const root = Number(/\/StructTreeRoot\s+(\d+) 0 R/.exec(catalog)?.[1])
  const tags: string[] = []
  const alternatives: string[] = []
  const visit = (number: number) => {
    const one = objects.get(number) ?? ''
    const tag = /\/S\s*\/(\w+)/.exec(one)?.[1]
    if (number !== root) {
      if (tag === undefined || /\/Type\s*\/Page\b/.test(one)) return
      tags.push(tag)
      const alternative = stringAfter(one, '/Alt')
      if (alternative !== undefined) alternatives.push(alternative)
    }
    for (const child of childrenOf(one)) visit(child)
  }
  visit(root)
  return {
    marked: /\/Marked\s+true/.test(catalog) || /\/Marked\s+true/.test(pdf.toString('latin1')),
    lang: stringAfter(catalog, '/Lang'),
    tags,
    alternatives,
  }
}

/** Objects by their number, those packed in streams too. */
function objectsOf(pdf: Buffer): Map<number, string> {
  const text = pdf.toString('latin1')
  const objects = new Map<number, string>()
  for (const [whole, number, body = ''] of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    objects.set(Number(number), body)
    if (!/\/Type\s*\/ObjStm/.test(body)) continue
    const start = whole.indexOf('stream') + (whole[whole.indexOf('stream') + 6] === '\r' ? 8 : 7)
    const packed = Buffer.from(whole.slice(start, whole.lastIndexOf('endstream')), 'latin1')
    const inside = inflateSync(packed).toString('latin1')
    const first = Number(/\/First (\d+)/.exec(body)?.[1])
    const numbers = inside.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at < numbers.length; at += 2) {
      const [from, to] = [first + (numbers[at + 1] as number), numbers[at + 3]]
      objects.set(numbers[at] as number, inside.slice(from, to === undefined ? undefined : first + to))
    }
  }
  return objects
}

/** The parts of an element, in their order: the marks of the page, in brackets of their own, are left out. */
function childrenOf(object: string): number[] {
  const at = object.search(/\/K[\s[<\d]/)
  if (at < 0) return []
  const rest = object.slice(at + 2).trimStart()
  const alone = /^(\d+) 0 R/.exec(rest)
  if (alone) return [Number(alone[1])]
  if (!rest.startsWith('[')) return []
  const list = rest.slice(1).replace(/<<[\s\S]*?>>/g, '')
  return [...list.slice(0, list.indexOf(']')).matchAll(/(\d+) 0 R/g)].map((one) => Number(one[1]))
}

function stringAfter(object: string, key: string): string | undefined {
  const found = new RegExp(`${key}\\s*(?:<([0-9A-Fa-f]+)>|\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\))`).exec(object)
  if (!found) return undefined
  const [, hexadecimal, plain = ''] = found
  const bytes = hexadecimal
    ? Buffer.from(hexadecimal, 'hex')
    : Buffer.from(
        plain.replace(/\\(\d{3}|[\s\S])/g, (_, sign: string) =>
          sign.length === 3
            ? String.fromCharCode(Number.parseInt(sign, 8))
            : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign),
        ),
        'latin1',
      )
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}
