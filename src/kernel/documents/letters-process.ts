// The process in which letters are drawn: it receives them, tells how many are made lot after lot, gives one PDF, and ends.

import type { AskedLetters, SaidOfLetters } from './draw-letters.ts'
import { drawHere } from './draw-lots.ts'

const say = (said: SaidOfLetters) => process.send?.(said)

process.once('message', async (asked: AskedLetters) => {
  try {
    const drawn = await drawHere(asked, new AbortController().signal, (made) => say({ made }))
    say({ drawn: drawn ?? null })
  } catch (error) {
    say({ error: String(error) })
  }
})
process.once('disconnect', () => process.exit())
