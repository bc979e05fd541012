import { createHash } from 'node:crypto'
import type { Letterhead, PaperDocument } from './document.ts'
import { drawApart, isLong } from './draw-apart.ts'
import { drawPdf, type PaperWords, sourceOf } from './draw-pdf.ts'
import { canMakePdf, penWithout } from './typst.ts'

/** A document as an accessible PDF (typst.ts), its headings in the town's colour. Undefined where there is no compiler. */
export async function documentPdf(
  paper: PaperDocument,
  town: Letterhead,
  words: PaperWords,
): Promise<Uint8Array | undefined> {
  if (!(await canMakePdf())) return undefined
  const key = createHash('sha256')
    .update(sourceOf(penWithout(new Set()), paper, town, words))
    .digest('hex')
  const before = recent.get(key)
  if (before) return before
  const { page, missingSigns } = words
  const pdf = isLong(paper)
    ? await drawApart({ kind: 'pdf', paper, town, words: { page, missingSigns } })
    : await drawPdf(paper, town, words)
  if (!pdf) return undefined
  recent.set(key, pdf)
  for (const old of recent.keys()) if (recent.size > mostRecent) recent.delete(old)
  return pdf
}

/** The last documents made: a public one that many ask for is compiled once. */
const recent = new Map<string, Uint8Array>()
const mostRecent = 8
