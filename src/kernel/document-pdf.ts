import { createHash } from 'node:crypto'
import { type Letterhead, type PaperDocument, paleOf, usualPaperColour } from './document.ts'
import { canMakePdf, compilePdf, headOf, type Pen, penWithout, typeface } from './typst.ts'

/** A document as an accessible PDF (typst.ts), its headings in the town's colour. Undefined where there is no compiler. */
export async function documentPdf(
  paper: PaperDocument,
  town: Letterhead,
  words: { page: string; missingSigns: string },
): Promise<Uint8Array | undefined> {
  if (!(await canMakePdf())) return undefined
  const key = createHash('sha256')
    .update(source(penWithout(new Set()), paper, town, words))
    .digest('hex')
  const before = recent.get(key)
  if (before) return before
  const pdf = await compilePdf((pen) => source(pen, paper, town, words))
  if (!pdf) return undefined
  recent.set(key, pdf)
  for (const old of recent.keys()) if (recent.size > mostRecent) recent.delete(old)
  return pdf
}

/** The last documents made: a public one that many ask for is compiled once. */
const recent = new Map<string, Uint8Array>()
const mostRecent = 8

function source(
  pen: Pen,
  paper: PaperDocument,
  town: Letterhead,
  words: { page: string; missingSigns: string },
): string {
  const { plain, said } = pen
  return [
    headOf(pen, paper.title, town.name, paper.asOf),
    `#set text(lang: "${paper.lang}", font: ${typeface}, size: 11pt)`,
    `#set page(paper: "a4", margin: 2cm, footer: context align(right)[#text(size: 9pt)[#text(${plain(`${words.page} `)}) #counter(page).display() / #counter(page).final().first()]])`,
    '#set par(leading: 0.7em, spacing: 0.9em)',
    `#set table(stroke: 0.5pt + rgb("#8a8578"), inset: 5pt, fill: (_, y) => if y == 0 { rgb("${paleOf(town.colour ?? usualPaperColour)}") })`,
    `#show heading: set text(fill: rgb("${town.colour ?? usualPaperColour}"))`,
    '#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)',
    `#heading(level: 1)[${said({ text: paper.title })}]`,
    `#par[#strong[${said({ text: paper.warning })}]]`,
    `#par[${said({ text: paper.asOfWords })}]`,
    ...(pen.lacksSigns ? [`#par[${said({ text: words.missingSigns })}]`] : []),
    ...paper.blocks.map(pen.block),
  ].join('\n')
}
