import type { Reaction } from '#kernel/module.ts'
import { answerCorrected } from '#modules/answers/module.ts'
import { contactChanged, contributionWithdrawn } from '#modules/contributions/module.ts'
import { lettersPrinted, lettersToDraw } from '#modules/notices/facts.ts'
import { lettersWorkerOf } from './letters-worker.ts'

/** The server looks for letters to draw, and for files that say something that has changed since. */
export const wakesLetters: Reaction = {
  name: 'wakes-letters',
  on: [lettersPrinted, lettersToDraw, contributionWithdrawn, contactChanged, answerCorrected],
  wakes: true,
  async run(_fact, { town }) {
    lettersWorkerOf(town)?.kick()
  },
}
