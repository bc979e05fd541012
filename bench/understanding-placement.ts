import { adjustedRand } from '../src/modules/synthesis/engine/figures/agreement.ts'
import { NearTexts } from '../src/modules/synthesis/engine/index/near-texts.ts'
import { placeText } from '../src/modules/synthesis/engine/index/place-new.ts'
import { weightOfTerms } from '../src/modules/synthesis/engine/neighbours/neighbour-graph.ts'
import { shippedKernels, shippedWordsTable } from '../src/modules/synthesis/engine/shipped-files.ts'
import { understand } from '../src/modules/synthesis/engine/understand.ts'
import type { TaggedAnswer } from './enlarged-texts.ts'
import type { Printer } from './figures.ts'

/** One answer in three comes after the run and is placed by its neighbours: as well as a run of all would have placed it? */
export async function placedLater(
  questions: readonly (readonly TaggedAnswer[])[],
  print: Printer,
): Promise<void> {
  const [table, wasm] = [shippedWordsTable(), shippedKernels()]
  const options = { seed: 1, resolution: 1, threads: 0, wasm, table }
  let [weight, later, atOnce, toPersons, held] = [0, 0, 0, 0, 0]
  for (const answers of questions) {
    const texts = answers.map(({ text }) => text)
    const before = await understand(
      texts.filter((_, text) => text % 3 !== 0),
      { ...options, index: true },
    )
    const all = await understand(texts, options)
    if (!before.index) continue
    const near = new NearTexts(before.index, {
      table,
      wasm,
      weightOfTerms: weightOfTerms(before.index.texts),
    })
    const after = [...texts.keys()].filter((text) => text % 3 === 0)
    const placed = after.map((text) => placeText(near, before.themeOfUnit, texts[text] as string))
    toPersons += placed.filter(({ theme }) => theme < 0).length
    held += after.length
    const tagged = after.flatMap((text, place) => (answers[text]?.main_tag ? [{ text, place }] : []))
    const names = [...new Set(tagged.map(({ text }) => answers[text]?.main_tag))]
    const tags = tagged.map(({ text }) => names.indexOf(answers[text]?.main_tag))
    weight += tagged.length
    later +=
      tagged.length *
      adjustedRand(
        tags,
        tagged.map(({ place }) => placed[place]?.first as number),
      )
    atOnce +=
      tagged.length *
      adjustedRand(
        tags,
        tagged.map(({ text }) => all.themeOf[text] as number),
      )
  }
  const name = 'understanding / texts that come later'
  print.figure({ name: `${name}, placed by their neighbours, ARI`, value: later / weight, unit: 'of 1' })
  print.figure({ name: `${name}, found by a run of all, ARI`, value: atOnce / weight, unit: 'of 1' })
  print.figure({ name: `${name}, left to a person`, value: toPersons / held, unit: `of ${held}` })
}
