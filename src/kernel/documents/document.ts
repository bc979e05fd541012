import type { Lang } from '#kernel/i18n.ts'

/** A run of words; `lang` when it is not the language of the document. */
export interface Said {
  readonly text: string
  readonly lang?: string
  /** What follows in the same cell belongs to it, until the next one that begins. */
  readonly begins?: true
}
/** A cell of a table: its paragraphs. */
export type Paragraphs = readonly Said[]

/** What a document is made of, whatever draws it: a page, a word processor's file (document-docx.ts), a PDF (document-pdf.ts). */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Said }
  | { readonly kind: 'text'; readonly text: Said }
  | { readonly kind: 'note'; readonly text: Said }
  | { readonly kind: 'quote'; readonly text: Said; readonly source: string }
  | { readonly kind: 'facts'; readonly facts: readonly { term: string; value: Said }[] }
  /** Drawn, with its words for those who do not see it. Its letters are digits alone. */
  | { readonly kind: 'picture'; readonly svg: string; readonly alt: string }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** Shares of the width, in hundredths. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly Paragraphs[])[]
      /** Columns that only stand side by side: the first cell of a row is not its heading. */
      readonly flat?: true
    }

/** A document: the same contents give the same bytes, so its date is the day they last changed. */
export interface PaperDocument {
  readonly title: string
  /** What must be known before reading: a draft, a version for the public. */
  readonly warning: string
  readonly asOf: Date
  readonly asOfWords: string
  readonly lang: Lang
  readonly blocks: readonly Block[]
}

/** Whose document it is. `colour` (#rrggbb) has been checked: it can be read on white and on a pale ground. */
export interface Letterhead {
  readonly name: string
  readonly colour?: string | undefined
}

/** The colour of a town that has not described itself. */
export const usualPaperColour = '#0b4a60'

/** A pale ground of the same hue, for the head of a table: a tenth of the colour, the rest white. */
export function paleOf(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `#${parts
    .map((part) =>
      Math.round(part * 0.1 + 255 * 0.9)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Without the signs XML cannot hold, even escaped. */
export function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
