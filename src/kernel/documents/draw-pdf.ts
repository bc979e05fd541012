import { type Letterhead, type PaperDocument, paleOf, usualPaperColour } from './document.ts'
import { compilePdf, headOf, type Pen, typeface } from './typst.ts'

export interface PaperWords {
  readonly page: string
  readonly missingSigns: string
}

/** A document as an accessible PDF (typst.ts). Undefined where there is no compiler. */
export const drawPdf = (
  paper: PaperDocument,
  town: Letterhead,
  words: PaperWords,
): Promise<Uint8Array | undefined> => compilePdf((pen) => sourceOf(pen, paper, town, words))

export function sourceOf(pen: Pen, paper: PaperDocument, town: Letterhead, words: PaperWords): string {
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
