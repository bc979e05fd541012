import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, text } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { fingerprintOf, type Passage, passageOf, signsOf } from '#modules/synthesis/statements/statement.ts'

/** Which words of a voice are cited: pasted, ticked sentence by sentence, or by their place. None of them: the whole. */
export interface Chosen {
  readonly words?: string | undefined
  /** `start-end`, counted in signs of the published text. */
  readonly passages?: readonly string[] | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** The fields of an input that say which words are cited. */
export const chosenFields = {
  words: text({ max: 2000 }).optional(),
  passages: z
    .array(z.string().regex(/^\d{1,7}-\d{1,7}$/))
    .max(80)
    .optional(),
  start: count().optional(),
  end: count().optional(),
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' })

/** The sentences of a text, with their places in signs: what is ticked to cite a part of a voice. */
export function sentencesOf(said: string): (Passage & { words: string })[] {
  const found: (Passage & { words: string })[] = []
  let before = 0
  for (const { segment } of segmenter.segment(said)) {
    let inside = before
    for (const line of segment.split(/(?<=\n)/)) {
      const words = line.trim()
      const start = inside + signsOf(line).length - signsOf(line.trimStart()).length
      if (words) found.push({ start, end: start + signsOf(words).length, words })
      inside += signsOf(line).length
    }
    before = inside
  }
  return found
}

/**
 * The passages to cite; `undefined` stands for the whole voice. Sentences that follow each other make one passage.
 * @throws a refusal of the field when the words are not there
 */
export function passagesChosen(said: string, chosen: Chosen): (Passage | undefined)[] {
  if (chosen.words) {
    const found = passageOf(said, chosen.words)
    if (!found)
      throw invalid(
        'words',
        sentence(messages, (m) => m.wordsNotThere),
      )
    return [found]
  }
  if (chosen.passages && chosen.passages.length > 0) return joined(said, chosen.passages)
  if (chosen.start === undefined && chosen.end === undefined) return [undefined]
  return [inside(said, { start: chosen.start ?? -1, end: chosen.end ?? -1 }, 'end')]
}

function joined(said: string, passages: readonly string[]): Passage[] {
  const signs = signsOf(said)
  const ordered = passages
    .map((one) => one.split('-').map(Number) as [number, number])
    .map(([start, end]) => inside(said, { start, end }, 'passages'))
    .sort((a, b) => a.start - b.start)
  const found: { start: number; end: number }[] = []
  for (const next of ordered) {
    const last = found.at(-1)
    if (last && signs.slice(last.end, next.start).join('').trim() === '')
      last.end = Math.max(last.end, next.end)
    else found.push({ ...next })
  }
  return found
}

function inside(said: string, { start, end }: Passage, field: string): Passage {
  if (start < 0 || end <= start)
    throw invalid(
      field,
      sentence(messages, (m) => m.passageHalf),
    )
  if (end > signsOf(said).length)
    throw invalid(
      field,
      sentence(messages, (m) => m.passageOutside),
    )
  return { start, end }
}

/** What is kept of the words cited: their place, and what tells later that they changed. Never a word. */
export function anchorOf(said: string, passage: Passage | undefined) {
  const words = passage ? signsOf(said).slice(passage.start, passage.end).join('') : said
  return {
    startAt: passage?.start ?? null,
    endAt: passage?.end ?? null,
    passageFingerprint: fingerprintOf(words),
  }
}
