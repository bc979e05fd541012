// The process in which long documents are drawn, one after the other: the server answers meanwhile.
import type { Letterhead, PaperDocument } from './document.ts'
import { drawDocx } from './draw-docx.ts'

let last: Promise<void> = Promise.resolve()
process.on('message', ({ paper, town }: { paper: PaperDocument; town: Letterhead }) => {
  last = last.then(async () => {
    try {
      process.send?.({ bytes: await drawDocx(paper, town) })
    } catch (error) {
      process.send?.({ error: String(error) })
    }
  })
})
process.once('disconnect', () => process.exit())
