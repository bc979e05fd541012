import type { Lang } from '#kernel/i18n.ts'
import type { Block, Letterhead } from './document.ts'
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
 * Where the address stands on the A4 sheet, in millimetres: six lines of 38 signs at most in 10 points, drawn so that they
 * show whichever way the sheet slides in the envelope. `frenchEnvelopes` below are the windows it is reckoned for. Neither
 * La Poste's guide nor AFNOR XP Z 10-011 was read: try one envelope before a large printing.
 */
export const window = { left: 110, top: 58, width: 80, height: 21 } as const
export const mostLines = 6
export const longestLine = 38

/** The envelope and its window, as sellers of envelopes give them (20 mm from the right), and the folded sheet in it. */
export interface Envelope {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly pane: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  /** The height of the sheet once folded, in three or in two. */
  readonly folded: number
}
const sheetWidth = 210
export const frenchEnvelopes: readonly Envelope[] = [
  {
    name: 'DL 35 × 100',
    width: 220,
    height: 110,
    pane: { left: 100, top: 55, width: 100, height: 35 },
    folded: 99,
  },
  {
    name: 'DL 45 × 100',
    width: 220,
    height: 110,
    pane: { left: 100, top: 45, width: 100, height: 45 },
    folded: 99,
  },
  {
    name: 'DL 45 × 100, 50 mm from the top',
    width: 220,
    height: 110,
    pane: { left: 100, top: 50, width: 100, height: 45 },
    folded: 99,
  },
  {
    name: 'C5 45 × 100',
    width: 229,
    height: 162,
    pane: { left: 109, top: 57, width: 100, height: 45 },
    folded: 148.5,
  },
]

/** What of the sheet shows wherever it slides, and what may show when it slides the wrong way, in millimetres of the sheet. */
export function shownIn({ width, height, pane, folded }: Envelope) {
  const [aside, down] = [width - sheetWidth, height - folded]
  const [right, bottom] = [pane.left + pane.width, pane.top + pane.height]
  return {
    always: { left: pane.left, top: pane.top, right: right - aside, bottom: bottom - down },
    perhaps: { left: pane.left - aside, top: pane.top - down, right, bottom },
  }
}

const margin = { top: 20, left: 25, right: 20, bottom: 18 } as const
/** Under the fold in three (99 mm) and under all that a window of a sheet folded in two may show. */
const dateTop = 103.5
const bodyTop = 111

export interface AboutLetters {
  readonly title: string
  readonly lang: Lang
  readonly asOf: Date
  readonly town: Letterhead
  /** Printed on both sides: each letter begins on the front of a sheet. */
  readonly twoSided?: boolean
  /** A sheet to keep, before the first letter: it goes in no envelope. */
  readonly summary?: { readonly title: string; readonly blocks: readonly Block[] }
}

/**
 * Letters, each beginning on a new sheet: the words are set smaller, down to 9 points, to hold on one side; what is longer
 * still goes on overleaf. Undefined where there is no compiler. Its memory grows with the number of letters: many are drawn
 * by lots, in a process of their own (draw-letters.ts).
 */
export const lettersPdf = (
  letters: readonly PaperLetter[],
  about: AboutLetters,
): Promise<Uint8Array | undefined> => compilePdf((pen) => source(pen, letters, about))

function source(pen: Pen, letters: readonly PaperLetter[], about: AboutLetters): string {
  const next = about.twoSided ? '\n#pagebreak(to: "odd")\n' : '\n#pagebreak()\n'
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
    [
      ...(about.summary ? [sheetToKeep(pen, about.summary)] : []),
      ...letters.map((one) => letter(pen, one)),
    ].join(next),
  ].join('\n')
}

const sheetToKeep = (pen: Pen, { title, blocks }: NonNullable<AboutLetters['summary']>) =>
  [`#heading(level: 1)[${pen.said({ text: title })}]`, ...blocks.map(pen.block)].join('\n')

function letter(pen: Pen, one: PaperLetter): string {
  const lines = (all: readonly string[]) => all.map((text) => pen.said({ text })).join(' #linebreak() ')
  const at = (left: number, top: number) => `dx: ${left - margin.left}mm, dy: ${top - margin.top}mm`
  const [first = '', ...rest] = one.from
  return `#[
#set text(lang: "${one.lang}")
#place(top + left, block(width: 62mm)[#set text(size: 10pt); #set par(leading: 0.5em); #strong[${pen.said({ text: first })}]${rest.length > 0 ? ` #linebreak() ${lines(rest)}` : ''}])
#place(top + left, ${at(window.left, window.top)}, block(width: ${window.width}mm, height: ${window.height}mm)[#set text(size: 10pt); #set par(leading: 0.36em); ${lines(one.to)}])
#place(top + left, ${at(window.left, dateTop)}, text(size: 10pt)[${pen.said({ text: one.on })}])
#place(top + left, ${at(6, 99)}, pdf.artifact(line(length: 4mm, stroke: 0.4pt + luma(120))))
#place(bottom + right, text(size: 8pt)[${pen.said({ text: one.mark })}])
#v(${bodyTop - margin.top}mm)
#fitted[
${one.subject ? `#par[#strong[${pen.said({ text: one.subject })}]]\n` : ''}${one.blocks.map(pen.block).join('\n')}
]
]`
}
