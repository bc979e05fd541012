import type { DrawLetters } from './draw-letters.ts'
import { joinPdfs } from './join-pdfs.ts'
import { lettersPdf } from './letters-pdf.ts'

/** Lot after lot, then joined: what the compiler holds of a lot is let go before the next one. */
export const drawHere: DrawLetters = async ({ letters, about, lot }, signal, progress) => {
  const { summary, ...rest } = about
  const parts: Uint8Array[] = []
  for (let from = 0; from < letters.length; from += lot) {
    signal.throwIfAborted()
    const some = letters.slice(from, from + lot)
    const part = await lettersPdf(some, from === 0 && summary ? { ...rest, summary } : rest)
    if (!part) return undefined
    parts.push(part)
    progress(from + some.length)
  }
  const whole = await joinPdfs(parts, { evenly: about.twoSided === true })
  return { ...whole, memory: process.resourceUsage().maxRSS * 1024 }
}
