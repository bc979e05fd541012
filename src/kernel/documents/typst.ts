import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Block, type Said, tidy } from './document.ts'

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')

const fontFiles = ['atkinson-next-fr-400.ttf', 'atkinson-next-fr-600.ttf']

let loaded: Promise<Typst | undefined> | undefined

/** The compiler is a native program that npm installs for each kind of machine: where there is none, there is no PDF. */
const compiler = (): Promise<Typst | undefined> =>
  (loaded ??= import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined))

/** Whether this machine can make a PDF. */
export const canMakePdf = async (): Promise<boolean> => (await compiler()) !== undefined

/** Where the product's own font is, for what draws outside of a browser. */
export function fontFile(name = fontFiles[0] as string): string {
  const places = ['../../ui/fonts/', '../src/ui/fonts/'].map(
    (folder) => new URL(folder + name, import.meta.url),
  )
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`${name} is missing beside the program.`)
  return fileURLToPath(found)
}

const fonts = (): Buffer[] => fontFiles.map((name) => readFileSync(fontFile(name)))

/** Stands for a sign that no font of the machine has; the document says so. */
const unseen = '□'
const mostTries = 5

/** How words and blocks are written in the compiler's language. */
export interface Pen {
  /** A string of the compiler's language, never its markup: nothing that people wrote is read as a command. */
  readonly plain: (text: string) => string
  readonly said: (said: Said) => string
  readonly block: (block: Block) => string
  /** Whether some signs are replaced, because no font has them. */
  readonly lacksSigns: boolean
}

/**
 * A PDF that screen readers can read (PDF/UA-1: title, language of each passage, structure). The compiler refuses what
 * would not be accessible. Undefined when this machine has no compiler.
 */
export async function compilePdf(source: (pen: Pen) => string): Promise<Uint8Array | undefined> {
  const typst = await compiler()
  if (!typst) return undefined
  const made = typst.NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs: fonts() }] })
  const missing = new Set<string>()
  for (let tries = 0; ; tries++) {
    try {
      const mainFileContent = source(penWithout(missing))
      const pdf = made.pdf({ mainFileContent }, { pdfStandard: 'ua-1' as never, pdfTags: true })
      // What it remembers of a document helps no other one, and would be kept for ever.
      made.evictCache(0)
      return pdf
    } catch (error) {
      const signs = signsMissing(String((error as Error).message))
      if (signs.length === 0 || tries >= mostTries) throw error
      for (const sign of signs) missing.add(sign)
    }
  }
}

/** The signs that the compiler says it has no font for. */
function signsMissing(message: string): string[] {
  const texts = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(
    (one) => one[1] ?? '',
  )
  return texts.flatMap((text) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
  ])
}

export function penWithout(missing: ReadonlySet<string>): Pen {
  const plain = (text: string) =>
    `"${[...tidy(text)]
      .map((sign) => (missing.has(sign) ? unseen : sign))
      .join('')
      .replace(/[\\"]/g, '\\$&')
      .replace(/\r?\n|\r/g, '\\n')
      .replace(/\t/g, ' ')}"`
  const said = ({ text, lang }: Said) =>
    `#text(${lang ? `lang: ${plain(lang.slice(0, 3))}, ` : ''}${plain(text)})`
  const block = (one: Block): string => {
    switch (one.kind) {
      case 'heading':
        return `#heading(level: ${one.level})[${said(one.text)}]`
      case 'text':
        return `#par[${said(one.text)}]`
      case 'note':
        return `#par[#text(size: 9pt)[${said(one.text)}]]`
      case 'quote':
        return `#quote(block: true)[${said({ ...one.text, text: `«\u00a0${one.text.text}\u00a0»` })} #linebreak() #text(size: 9pt, ${plain(one.source)})]`
      case 'facts':
        return one.facts
          .map(({ term, value }) => `#par[#strong[${said({ text: `${term} :` })}] ${said(value)}]`)
          .join('\n')
      case 'picture':
        return `#align(center)[#image(bytes(${plain(one.svg)}), format: "svg", alt: ${plain(one.alt)}, width: 60%)]`
      case 'list':
        return `#list(${one.items.map((item) => `[${said(item)}]`).join(', ')})`
      case 'table': {
        const cells = one.rows.flatMap((row) => {
          const whole = !one.flat && linesOf(row, one.widths) <= mostLinesKept
          return row.map(
            (cell) =>
              `table.cell(breakable: ${!whole})[${cell.map((part) => `#par[${said(part)}]`).join(' ')}]`,
          )
        })
        const head = one.head.map((text) => `[#strong[${said({ text })}]]`).join(', ')
        return `#block(sticky: true)[#par[#strong[${said({ text: one.caption })}]]]\n#table(columns: (${one.widths.map((share) => `${share}fr`).join(', ')},), table.header(${head}), ${cells.join(', ')})`
      }
    }
  }
  return { plain, said, block, lacksSigns: missing.size > 0 }
}

/** A row as short as that stays on one page; a longer one may be cut, or it would run out of its page. */
const mostLinesKept = 20

/** About how many lines a row takes on a page: some ninety signs fill the whole width. */
const linesOf = (row: readonly (readonly Said[])[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...row.map((cell, index) =>
      cell.reduce((sum, { text }) => sum + Math.ceil(text.length / (0.8 * (widths[index] ?? 10))), 0),
    ),
  )

export const typeface = '("Atkinson Hyperlegible Next", "Libertinus Serif")'

/** What a file says of itself. Its date is that of its contents: the same contents give the same bytes. */
export function headOf(pen: Pen, title: string, author: string, asOf: Date): string {
  const [year, month, day] = asOf.toISOString().slice(0, 10).split('-').map(Number)
  return `#set document(title: ${pen.plain(title)}, author: ${pen.plain(author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`
}
