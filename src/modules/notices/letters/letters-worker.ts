import { operator } from '#kernel/actor.ts'
import { type DrawLetters, drawInProcess } from '#kernel/documents/draw-letters.ts'
import { canMakePdf } from '#kernel/documents/typst.ts'
import { fileTypes } from '#kernel/files/file-types.ts'
import { discard, keepMade } from '#kernel/files/files.ts'
import { Lane } from '#kernel/lane.ts'
import { perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { beginDrawing, failDrawing, finishDrawing, tellDrawn } from './advance-printing.ts'
import { pileOf } from './letters-of-printing.ts'
import { type Printing, printingsToDraw } from './reads.ts'

/** Compiled together: 100 letters take a second or two, and what they hold in memory is let go before the next ones. */
const lot = 100
/** A machine that stops each time it draws is not made to stop for ever. */
const mostAttempts = 3

class Stopped extends Error {}

/** Draws the letters that were made ready to print, one printing at a time, outside of any request. */
export class LettersWorker {
  readonly #lane: Lane
  #stop = new AbortController()

  constructor(
    private readonly town: Town,
    private readonly onFailure: (error: unknown) => void,
    private readonly draw: DrawLetters = drawInProcess,
  ) {
    this.#lane = new Lane(() => this.#advance(), onFailure)
  }

  kick(): void {
    if (!this.#stop.signal.aborted) this.#lane.kick()
  }

  settle(): Promise<void> {
    return this.#lane.settle()
  }

  /** What it is drawing is drawn again when the town opens next. */
  async stop(): Promise<void> {
    this.#stop.abort(new Stopped())
    await this.settle()
  }

  async #advance(): Promise<boolean> {
    if (this.#stop.signal.aborted || !(await canMakePdf())) return false
    for (const printing of await printingsToDraw(this.town.db)) {
      const pile = await pileOf(this.town, printing)
      // Nobody is left to write to, or the file says what it should.
      if (pile.letters.length === 0 || pile.contents === printing.contents) continue
      await this.#make(printing, pile)
      return true
    }
    return false
  }

  async #make(printing: Printing, pile: Awaited<ReturnType<typeof pileOf>>): Promise<void> {
    const { town } = this
    try {
      if (printing.attempts >= mostAttempts) throw new Error('These letters were begun too often.')
      await beginDrawing(town.db, printing.id)
      const drawn = await this.draw({ ...pile, lot }, this.#stop.signal, (made) => {
        void tellDrawn(town.db, printing.id, made).catch(this.onFailure)
      })
      if (!drawn) throw new Error('This machine cannot make a PDF.')
      await this.#keep(printing, pile, drawn)
    } catch (error) {
      if (error instanceof Stopped) return
      this.onFailure(error)
      await failDrawing(town.db, printing.id, town.clock.now())
    }
  }

  async #keep(
    printing: Printing,
    pile: Awaited<ReturnType<typeof pileOf>>,
    drawn: { pdf: Uint8Array; pages: number },
  ): Promise<void> {
    const file = await keepMade(this.town, drawn.pdf, fileTypes.pdf)
    const { contents } = pile
    const done = { printing: printing.id, file, contents, letters: pile.letters.length, pages: drawn.pages }
    try {
      await perform(this.town, finishDrawing, done, { actor: operator, door: 'page' })
    } catch (error) {
      await discard(this.town, [file])
      // Posted or put back meanwhile: there is nothing to keep.
      if (!(error instanceof Refusal) || error.reason !== 'conflict') throw error
    }
  }
}

export const lettersWorkerOf = (town: Town) => town.memo.get('letters') as LettersWorker | undefined
