import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Block, PaperDocument, Said } from './document.ts'
import { tidy } from './document.ts'

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')

const fontFiles = ['atkinson-next-fr-400.ttf', 'atkinson-next-fr-600.ttf']

let loaded: Promise<Typst | undefined> | undefined

/** The compiler is a native program that npm installs for each kind of machine: where there is none, there is no PDF. */
const compiler = (): Promise<Typst | undefined> =>
  (loaded ??= import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined))

/** Whether this machine can make a PDF. */
export const canMakePdf = async (): Promise<boolean> => (await compiler()) !== undefined

function fonts(): Buffer[] {
  return fontFiles.map((name) => {
    const places = ['../ui/fonts/', '../src/ui/fonts/'].map(
      (folder) => new URL(folder + name, import.meta.url),
    )
    const found = places.find((place) => existsSync(place))
    if (!found) throw new Error(`${name} is missing beside the program.`)
    return readFileSync(found)
  })
}

/** Stands for a sign that no font of the machine has; the document says so. */
const unseen = '□'
const mostTries = 5

/**
 * A document as a PDF that screen readers can read (PDF/UA-1: title, language of each passage, structure). The compiler
 * refuses what would not be accessible. Undefined when this machine has no compiler.
 */
export async function documentPdf(
  paper: PaperDocument,
  town: string,
  words: { page: string; missingSigns: string },
): Promise<Uint8Array | undefined> {
  const typst = await compiler()
  if (!typst) return undefined
  const key = createHash('sha256')
    .update(source(paper, town, words, new Set()))
    .digest('hex')
  const before = recent.get(key)
  if (before) return before
  const pdf = compile(typst, paper, town, words)
  recent.set(key, pdf)
  for (const old of recent.keys()) if (recent.size > mostRecent) recent.delete(old)
  return pdf
}

/** The last documents made: a public one that many ask for is compiled once. */
const recent = new Map<string, Uint8Array>()
const mostRecent = 8

function compile(
  typst: Typst,
  paper: PaperDocument,
  town: string,
  words: { page: string; missingSigns: string },
): Uint8Array {
  const made = typst.NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs: fonts() }] })
  const missing = new Set<string>()
  for (let tries = 0; ; tries++) {
    try {
      const mainFileContent = source(paper, town, words, missing)
      return made.pdf({ mainFileContent }, { pdfStandard: 'ua-1' as never, pdfTags: true })
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

function source(
  paper: PaperDocument,
  town: string,
  words: { page: string; missingSigns: string },
  missing: ReadonlySet<string>,
): string {
  const plain = (text: string) =>
    `"${[...tidy(text)]
      .map((sign) => (missing.has(sign) ? unseen : sign))
      .join('')
      .replace(/[\\"]/g, '\\$&')
      .replace(/\r?\n|\r/g, '\\n')
      .replace(/\t/g, ' ')}"`
  /** Words are strings of the compiler's language, never its markup: nothing that people wrote is read as a command. */
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
          .map(({ term, value }) => `#par[#strong[${said({ text: `${term} : ` })}] ${said(value)}]`)
          .join('\n')
      case 'list':
        return `#list(${one.items.map((item) => `[${said(item)}]`).join(', ')})`
      case 'table': {
        const cells = one.rows.flatMap((row) =>
          row.map((cell) => `[${cell.map((part) => `#par[${said(part)}]`).join(' ')}]`),
        )
        const head = one.head.map((text) => `[#strong[${said({ text })}]]`).join(', ')
        return `#par[#strong[${said({ text: one.caption })}]]\n#table(columns: (${one.widths.map((share) => `${share}fr`).join(', ')},), table.header(${head}), ${cells.join(', ')})`
      }
    }
  }
  const [year, month, day] = paper.asOf.toISOString().slice(0, 10).split('-').map(Number)
  return [
    `#set document(title: ${plain(paper.title)}, author: ${plain(town)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(lang: "${paper.lang}", font: ("Atkinson Hyperlegible Next", "Libertinus Serif"), size: 11pt)`,
    `#set page(paper: "a4", margin: 2cm, footer: context align(right)[#text(size: 9pt)[#text(${plain(`${words.page} `)}) #counter(page).display() / #counter(page).final().first()]])`,
    '#set par(leading: 0.7em, spacing: 0.9em)',
    '#set table(stroke: 0.5pt + rgb("#8a8578"), inset: 5pt)',
    '#show heading: set text(fill: rgb("#0b4a60"))',
    '#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)',
    `#heading(level: 1)[${said({ text: paper.title })}]`,
    `#par[#strong[${said({ text: paper.warning })}]]`,
    `#par[${said({ text: paper.asOfWords })}]`,
    ...(missing.size > 0 ? [`#par[${said({ text: words.missingSigns })}]`] : []),
    ...paper.blocks.map(block),
  ].join('\n')
}
