// The process in which long documents are drawn, one after the other: the server answers meanwhile.
import type { AskedPaper } from './draw-apart.ts'
import { drawDocx } from './draw-docx.ts'
import { drawPdf } from './draw-pdf.ts'

const draw = ({ kind, paper, town, words }: AskedPaper) =>
  kind === 'docx' || !words ? drawDocx(paper, town) : drawPdf(paper, town, words)

let last: Promise<void> = Promise.resolve()
process.on('message', (asked: AskedPaper) => {
  last = last.then(async () => {
    try {
      process.send?.({ bytes: await draw(asked) })
    } catch (error) {
      process.send?.({ error: String(error) })
    }
  })
})
process.once('disconnect', () => process.exit())
