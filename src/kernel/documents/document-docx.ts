import type { Letterhead, PaperDocument } from './document.ts'
import { drawApart, isLong } from './draw-apart.ts'
import { drawDocx } from './draw-docx.ts'

/** A document for a word processor; a long one is drawn beside the server. */
export async function documentDocx(paper: PaperDocument, town: Letterhead): Promise<Uint8Array> {
  const drawn = isLong(paper) ? await drawApart({ kind: 'docx', paper, town }) : await drawDocx(paper, town)
  if (!drawn) throw new Error('A document was not drawn.')
  return drawn
}
