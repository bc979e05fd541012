import { inflateSync } from 'node:zlib'

/** Words drawn on a page, where they begin, in millimetres from the top left of the sheet. */
export interface Drawn {
  readonly text: string
  readonly left: number
  readonly top: number
}
export interface ReadPage {
  readonly text: string
  readonly drawn: readonly Drawn[]
}

type Matrix = readonly [number, number, number, number, number, number]
interface Thing {
  readonly dict: string
  readonly stream?: Buffer
}

/** The pages of a PDF made here, read back through its fonts' tables: enough for our tests, no general reader. */
export function readPdf(bytes: Uint8Array): ReadPage[] {
  const things = thingsOf(Buffer.from(bytes))
  const at = (dict: string, name: string) => {
    const ref = new RegExp(`/${name}\\s+(\\d+)\\s+0\\s+R`).exec(dict)
    return ref ? things.get(Number(ref[1])) : undefined
  }
  const pages = [...things.values()].filter((one) => /\/Type\s*\/Page\b(?!s)/.test(one.dict))
  return pages.map((page) => {
    const height = Number(/\/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+([\d.]+)/.exec(page.dict)?.[1])
    const resources = at(page.dict, 'Resources')?.dict ?? page.dict
    const list = at(resources, 'Font')?.dict ?? /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? ''
    const fonts = new Map(
      [...list.matchAll(/\/(\w+)\s+(\d+)\s+0\s+R/g)].map(
        ([, name, id]) =>
          [
            name as string,
            cmapOf(at(things.get(Number(id))?.dict ?? '', 'ToUnicode')?.stream?.toString('latin1') ?? ''),
          ] as const,
      ),
    )
    const drawn = drawnOn(at(page.dict, 'Contents')?.stream?.toString('latin1') ?? '', fonts, height)
    return {
      drawn,
      text: drawn
        .map((one) => one.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    }
  })
}

/** Every object, those packed in streams too. */
function thingsOf(pdf: Buffer): Map<number, Thing> {
  const things = new Map<number, Thing>()
  const text = pdf.toString('latin1')
  for (const found of text.matchAll(/(\d+) 0 obj\s/g)) {
    const start = found.index + found[0].length
    const end = text.indexOf('endobj', start)
    const body = text.slice(start, end)
    const cut = /stream\r?\n/.exec(body)
    if (!cut) {
      things.set(Number(found[1]), { dict: body })
      continue
    }
    const dict = body.slice(0, cut.index)
    const from = start + cut.index + cut[0].length
    const length = Number(/\/Length\s+(\d+)(?!\s+0\s+R)/.exec(dict)?.[1])
    const raw = pdf.subarray(from, from + length)
    const stream = /FlateDecode/.test(dict) ? inflateSync(raw) : raw
    things.set(Number(found[1]), { dict, stream })
    if (!/\/ObjStm/.test(dict)) continue
    const packed = stream.toString('latin1')
    const first = Number(/\/First\s+(\d+)/.exec(dict)?.[1])
    const numbers = packed.slice(0, first).trim().split(/\s+/).map(Number)
    for (let index = 0; index < numbers.length; index += 2) {
      const next = numbers[index + 3]
      const piece = packed.slice(
        first + (numbers[index + 1] ?? 0),
        next === undefined ? undefined : first + next,
      )
      things.set(numbers[index] ?? 0, { dict: piece })
    }
  }
  return things
}

const unicode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function cmapOf(cmap: string): Map<number, string> {
  const signs = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      signs.set(Number.parseInt(from, 16), unicode(to))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
        signs.set(code, String.fromCodePoint(Number.parseInt(first, 16) + code - Number.parseInt(from, 16)))
  return signs
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]
const simple = /<[0-9a-f\s]*>(?!>)|<<|>>|\[|\]|\/[^\s[\]()<>/]+|[^\s[\]()<>/]+|\(/gi

/** The words of a content stream; a literal string may hold balanced parentheses as they are. */
export function* tokensOf(content: string): Generator<string> {
  simple.lastIndex = 0
  for (let found = simple.exec(content); found; found = simple.exec(content)) {
    if (found[0] !== '(') {
      yield found[0]
      continue
    }
    let end = found.index + 1
    for (let depth = 1; depth > 0 && end < content.length; end++) {
      if (content[end] === '\\') end++
      else if (content[end] === '(') depth++
      else if (content[end] === ')') depth--
    }
    simple.lastIndex = end
    yield content.slice(found.index, end)
  }
}

function drawnOn(content: string, fonts: ReadonlyMap<string, Map<number, string>>, height: number): Drawn[] {
  const mm = (points: number) => Math.round((points * 254) / 72) / 10
  const drawn: Drawn[] = []
  const saved: Matrix[] = []
  let place: Matrix = [1, 0, 0, 1, 0, 0]
  let line: Matrix = place
  let font: Map<number, string> | undefined
  let pile: string[] = []
  const matrix = () => pile.slice(-6).map(Number) as unknown as Matrix
  for (const word of tokensOf(content)) {
    if (word === 'q') saved.push(place)
    else if (word === 'Q') place = saved.pop() ?? place
    else if (word === 'cm') place = times(matrix(), place)
    else if (word === 'BT') line = [1, 0, 0, 1, 0, 0]
    else if (word === 'Tm') line = matrix()
    else if (word === 'Tf') font = fonts.get((pile.at(-2) ?? '').slice(1))
    else if (word === 'TJ' || word === 'Tj') {
      const bytes = Buffer.concat(pile.filter((one) => /^[(<]/.test(one)).map(bytesOf))
      let text = ''
      for (let index = 0; index + 1 < bytes.length; index += 2)
        text += font?.get(bytes.readUInt16BE(index)) ?? ''
      const where = times(line, place)
      drawn.push({ text, left: mm(where[4]), top: mm(height - where[5]) })
    } else {
      pile.push(word)
      continue
    }
    pile = []
  }
  return drawn
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function bytesOf(word: string): Buffer {
  if (word.startsWith('<')) return Buffer.from(word.slice(1, -1).replace(/\s/g, ''), 'hex')
  const plain = word
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
    )
  return Buffer.from(plain, 'latin1')
}
