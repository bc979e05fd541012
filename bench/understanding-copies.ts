import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { findDuplicates } from '../src/modules/synthesis/engine/copies/near-duplicates.ts'
import { SeededRandom } from '../src/modules/synthesis/engine/numbers/seeded-random.ts'
import { shippedKernels } from '../src/modules/synthesis/engine/shipped-files.ts'
import { Crew } from '../src/modules/synthesis/engine/threads/crew.ts'
import type { Printer } from './figures.ts'

interface Labelled {
  readonly texts: string[]
  /** Which original each text was written from. */
  readonly from: number[]
}

/** One answer in ten is written again in small letters, one word in ten lost, half of them after a greeting. */
function withEditedCopies(answers: readonly { readonly text: string }[]): Labelled {
  const random = new SeededRandom(5)
  const texts = [...new Set(answers.map(({ text }) => text).filter((text) => text.split(' ').length >= 8))]
  const from = texts.map((_, index) => index)
  const originals = texts.length
  for (let n = 0; n < originals; n += 10) {
    const words = (texts[n] as string).split(' ').filter(() => random.next() > 0.1)
    from.push(n)
    texts.push(`${random.next() < 0.5 ? 'Bonjour, ' : ''}${words.join(' ').toLowerCase()}`)
  }
  return { texts, from }
}

/** Share of the words of two texts that both have. */
function sharedWords(a: string, b: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu))
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const both = [...x].filter((word) => y.has(word)).length
  return both / Math.max(1, x.size + y.size - both)
}

/**
 * Copies planted among true answers to the same questions, which look alike and are not copies: are they found, and is
 * nothing else? Answers that people sent nearly alike (half of their words or more in common) are true copies too. Then sentences that resemble each other word for word and mean something else.
 */
export async function copies(
  answers: readonly { readonly text: string }[],
  pairsPath: string,
  print: Printer,
): Promise<void> {
  const crew = await Crew.gather(0, shippedKernels())
  const { texts, from } = withEditedCopies(answers)
  const { near } = await findDuplicates(crew, texts)
  const planted = texts.flatMap((_, text) => (from[text] === text ? [] : [text]))
  const right = planted.filter((text) => near[text] === near[from[text] as number]).length
  let [pairs, wrong] = [0, 0]
  for (const group of Map.groupBy(texts.keys(), (text) => near[text]).values())
    for (const [place, a] of group.entries())
      for (const b of group.slice(place + 1)) {
        pairs++
        const [x, y] = [texts[a] as string, texts[b] as string]
        if (from[a] !== from[b] && sharedWords(x, y) < 0.5) wrong++
      }
  const name = 'understanding / edited copies'
  print.figure({ name: `${name}, recall`, value: right / planted.length, unit: `of ${planted.length}` })
  print.figure({ name: `${name}, precision of pairs`, value: 1 - wrong / pairs, unit: `of ${pairs}` })
  if (existsSync(pairsPath)) await lookAlikes(crew, pairsPath, print)
  await crew.dismiss()
}

async function lookAlikes(crew: Crew, path: string, print: Printer): Promise<void> {
  const rows: { sentence1: string; sentence2: string; score_0_5: string }[] = parse(readFileSync(path), {
    columns: true,
  })
  const taken = { other: [0, 0], same: [0, 0] }
  for (const { sentence1, sentence2, score_0_5 } of rows) {
    const score = Number(score_0_5)
    const kind = score <= 3 ? taken.other : score >= 4.8 ? taken.same : undefined
    if (!kind || sentence1 === sentence2) continue
    const { near } = await findDuplicates(crew, [sentence1, sentence2])
    kind[0] = (kind[0] as number) + (near[0] === near[1] ? 1 : 0)
    kind[1] = (kind[1] as number) + 1
  }
  for (const [kind, [marked, all]] of Object.entries(taken) as [string, [number, number]][])
    print.figure({
      name: `understanding / short sentences of ${kind} meaning marked as copies`,
      value: marked / all,
      unit: `of ${all}`,
    })
}
