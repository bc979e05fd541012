import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NearTexts } from '../src/modules/synthesis/engine/index/near-texts.ts'
import { placeText } from '../src/modules/synthesis/engine/index/place-new.ts'
import { indexTexts } from '../src/modules/synthesis/engine/index/text-index.ts'
import { shippedKernels, shippedWordsTable } from '../src/modules/synthesis/engine/shipped-files.ts'
import { enlargedTexts, type TaggedAnswer } from './enlarged-texts.ts'
import { median, type Printer } from './figures.ts'
import { run } from './process.ts'

/** The command of the product on enlarged texts, in a process of its own; growth is the exponent from one size to the next. */
export async function cost(
  answers: readonly TaggedAnswer[],
  sizes: readonly number[],
  print: Printer,
): Promise<void> {
  let before: { size: number; cpu: number } | undefined
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'parole-bench-'))
    try {
      const file = join(folder, 'texts.jsonl')
      const lines = Array.from(enlargedTexts(answers, size), (text, id) => JSON.stringify({ id, text }))
      writeFileSync(file, lines.join('\n'))
      const { seconds, cpu, memory } = await run({ kind: 'embedded', dataFolder: folder }, [
        'understand',
        file,
        '--json',
      ])
      const name = `understanding / ${size} texts`
      print.figure({ name: `${name}, whole command`, value: seconds, unit: 's' })
      print.figure({ name: `${name}, processor time of all threads`, value: cpu, unit: 's' })
      print.figure({ name: `${name}, peak memory`, value: memory / 1e6, unit: 'MB' })
      if (before)
        print.figure({
          name: `${name}, growth of processor time`,
          value: Math.log(cpu / before.cpu) / Math.log(size / before.size),
          unit: `exponent from ${before.size}`,
        })
      before = { size, cpu }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

/** One new text among many, its neighbours' votes counted. */
export async function placement(
  answers: readonly TaggedAnswer[],
  size: number,
  print: Printer,
): Promise<void> {
  const [table, wasm] = [shippedWordsTable(), shippedKernels()]
  const texts = [...enlargedTexts(answers, size)]
  const near = new NearTexts(await indexTexts(texts, { table, wasm }), { table, wasm })
  const themeOf = texts.map((_, text) => text % 30)
  const times = [...enlargedTexts(answers, 200, 99)].map((text) => {
    const started = performance.now()
    placeText(near, themeOf, text)
    return performance.now() - started
  })
  print.figure({
    name: `understanding / one text placed among ${size}, median of 200`,
    value: median(times),
    unit: 'ms',
  })
}
