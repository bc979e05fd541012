import type { Block, Letterhead } from './document.ts'
import type { Lang } from './i18n.ts'
import { compilePdf, headOf, type Pen, typeface } from './typst.ts'

export interface PaperLetter {
  /** The sender's block: the town, where it is, its telephone. */
  readonly from: readonly string[]
  /** Six lines at most. */
  readonly to: readonly string[]
  /** "Saint-Nazaire, le 2 mars 2026" */
  readonly on: string
  readonly subject?: string
  readonly lang: Lang
  readonly blocks: readonly Block[]
  /** Small, at the foot: what finds the sheet again in the pile. */
  readonly mark: string
}

/**
 * Where the address stands on the A4 sheet, in millimetres: a frame of 85 × 33 mm, 110 mm from the left edge and 55 mm from the
 * top, as printers explain it for window envelopes, six lines of 38 signs at most in 9 to 12 points. Neither La Poste's guide nor
 * AFNOR XP Z 10-011 was read: try one envelope before a large printing. It is what shows whichever way the sheet slides: in a French DL envelope (110 × 220 mm, window of 100 mm by
 * 35 or 45, 20 mm from the right and from the bottom) a third of A4 always shows from 100 to 190 mm and from 55 to 79 mm.
 */
export const window = { left: 110, top: 55, width: 85, height: 33 } as const
export const mostLines = 6
export const longestLine = 38

const margin = { top: 20, left: 25, right: 20, bottom: 18 } as const
/** Under the first fold (a third of the sheet is 99 mm), so that no word shows in the window. */
const bodyTop = 103

/**
 * Letters, each beginning on a new sheet: the words are set smaller, down to 9 points, to hold on one side; what is longer
 * still goes on overleaf. Undefined where there is no compiler. Its memory grows with the number of letters: callers bound it.
 */
export const lettersPdf = (
  letters: readonly PaperLetter[],
  about: { title: string; lang: Lang; asOf: Date; town: Letterhead },
): Promise<Uint8Array | undefined> => compilePdf((pen) => source(pen, letters, about))

function source(
  pen: Pen,
  letters: readonly PaperLetter[],
  about: { title: string; lang: Lang; asOf: Date; town: Letterhead },
): string {
  return [
    headOf(pen, about.title, about.town.name, about.asOf),
    `#set text(lang: "${about.lang}", font: ${typeface}, size: 11pt)`,
    `#set page(paper: "a4", margin: (top: ${margin.top}mm, left: ${margin.left}mm, right: ${margin.right}mm, bottom: ${margin.bottom}mm))`,
    '#set par(leading: 0.65em, spacing: 1.05em)',
    '#set table(stroke: 0.5pt + rgb("#8a8578"), inset: 5pt)',
    `#let fitted(body) = layout(size => {
  let room = size.height - ${bodyTop - margin.top}mm
  let fits = (11pt, 10.5pt, 10pt, 9.5pt, 9pt).find(s => measure(block(width: size.width)[#set text(size: s); #body]).height <= room)
  set text(size: if fits == none { 9pt } else { fits })
  body
})`,
    letters.map((one) => letter(pen, one)).join('\n#pagebreak()\n'),
  ].join('\n')
}

function letter(pen: Pen, one: PaperLetter): string {
  const lines = (all: readonly string[]) => all.map((text) => pen.said({ text })).join(' #linebreak() ')
  const at = (left: number, top: number) => `dx: ${left - margin.left}mm, dy: ${top - margin.top}mm`
  const [first = '', ...rest] = one.from
  return `#[
#set text(lang: "${one.lang}")
#place(top + left, block(width: 78mm)[#set text(size: 10pt); #set par(leading: 0.5em); #strong[${pen.said({ text: first })}]${rest.length > 0 ? ` #linebreak() ${lines(rest)}` : ''}])
#place(top + left, ${at(window.left, window.top)}, block(width: ${window.width}mm, height: ${window.height}mm)[#set text(size: 10pt); #set par(leading: 0.45em); ${lines(one.to)}])
#place(top + left, ${at(window.left, 94)}, text(size: 10pt)[${pen.said({ text: one.on })}])
#place(top + left, ${at(6, 99)}, pdf.artifact(line(length: 4mm, stroke: 0.4pt + luma(120))))
#place(bottom + right, text(size: 8pt)[${pen.said({ text: one.mark })}])
#v(${bodyTop - margin.top}mm)
#fitted[
${one.subject ? `#par[#strong[${pen.said({ text: one.subject })}]]\n` : ''}${one.blocks.map(pen.block).join('\n')}
]
]`
}
