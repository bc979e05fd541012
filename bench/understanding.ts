import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { adjustedMutualInformation, adjustedRand } from '../src/modules/synthesis/engine/figures/agreement.ts'
import { SeededRandom } from '../src/modules/synthesis/engine/numbers/seeded-random.ts'
import { shippedKernels, shippedWordsTable } from '../src/modules/synthesis/engine/shipped-files.ts'
import { type Understanding, understand } from '../src/modules/synthesis/engine/understand.ts'
import type { Printer } from './figures.ts'
import { copies } from './understanding-copies.ts'
import { cost, placement } from './understanding-cost.ts'
import { type PeerScores, peerScores } from './understanding-peer.ts'
import { placedLater } from './understanding-placement.ts'
import { peerQuestion, questionsOf, questionsWithRepeats, taggedOf } from './understanding-questions.ts'

export interface Answer {
  readonly question: string
  readonly text: string
  readonly main_tag: string | null
  readonly tags_2plus: readonly string[]
}

const sizes = [1_000, 10_000, 100_000, 300_000]
const seeds = (process.env.BENCH_SEEDS ?? '1,2,3').split(',').map(Number)

/** The engine on answers to which persons gave tags: themes, verbatims, copies, stability; then its cost as texts grow. */
export async function measureUnderstanding(
  sharedData: string,
  print: Printer,
  biggest: number,
): Promise<void> {
  const path = join(sharedData, 'contributions/reponses.jsonl')
  if (!existsSync(path)) {
    print.say(
      'understanding: not measured, because the tagged answers are not beside the project (PAROLE_SHARED_DATA)',
    )
    return
  }
  const answers = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
  const questions = questionsOf(answers)
  const peer = peerScores(questions.map(peerQuestion))
  if (!peer)
    print.say(
      'understanding: the peer is not measured, because scikit-learn (python3-sklearn) is not installed',
    )
  await quality(questions, peer, print)
  await withRepeats(questionsWithRepeats(answers), print)
  await placedLater(questions, print)
  await copies(answers, join(sharedData, 'similarity/stsb_fr_dev.csv'), print)
  await placement(answers, Math.min(100_000, biggest), print)
  const wanted = sizes.filter((size) => size <= biggest)
  await cost(answers, wanted, print)
}

const found = (texts: readonly string[], seed: number) =>
  understand(texts, {
    seed,
    resolution: 1,
    threads: Math.min(4, availableParallelism()),
    wasm: shippedKernels(),
    table: shippedWordsTable(),
  })

/** Means weighted by answers, and each question's own figures beside the peer's. */
async function quality(
  questions: readonly Answer[][],
  peer: PeerScores | undefined,
  print: Printer,
): Promise<void> {
  const sums = new Map<string, { sum: number; weight: number }>()
  const add = (name: string, value: number, weight: number) => {
    const { sum, weight: before } = sums.get(name) ?? { sum: 0, weight: 0 }
    sums.set(name, { sum: sum + value * weight, weight: before + weight })
  }
  const random = new SeededRandom(11)
  for (const [number, answers] of questions.entries()) {
    const texts = answers.map(({ text }) => text)
    const { places: tagged, tags } = taggedOf(answers)
    const results: Understanding[] = []
    for (const seed of seeds) results.push(await found(texts, seed))
    const own = { ari: 0, ami: 0 }
    for (const { themeOf } of results) {
      const themes = tagged.map((index) => themeOf[index] as number)
      own.ari += adjustedRand(tags, themes) / seeds.length
      own.ami += adjustedMutualInformation(tags, themes) / seeds.length
    }
    const of = `understanding / question ${number + 1} (${tagged.length} tagged)`
    print.figure({ name: `${of}, ARI`, value: own.ari, unit: 'of 1' })
    print.figure({ name: `${of}, AMI`, value: own.ami, unit: 'of 1' })
    add('themes, ARI with the tags of persons', own.ari, tagged.length)
    add('themes, AMI with the tags of persons', own.ami, tagged.length)
    const theirs = peer?.[number]
    if (theirs) {
      print.figure({ name: `${of}, ARI of the peer`, value: theirs.ari, unit: 'of 1' })
      print.figure({ name: `${of}, AMI of the peer`, value: theirs.ami, unit: 'of 1' })
      add('themes, ARI of the peer told the number of groups', theirs.ari, tagged.length)
      add('themes, AMI of the peer told the number of groups', theirs.ami, tagged.length)
    }
    for (const [i, a] of results.entries())
      for (const b of results.slice(i + 1))
        add('stability of two seeds, ARI', adjustedRand(a.themeOf, b.themeOf), texts.length)
    const first = results[0] as Understanding
    for (const characters of [1500, 4000]) {
      const chosen = Array.from(
        first.verbatims,
        (unit) => first.units[unit] as Understanding['units'][number],
      )
      add(`tags recovered in ${characters} characters`, recovered(answers, chosen, characters), texts.length)
      const drawn = Array.from({ length: texts.length * 2 }, () => random.below(texts.length))
      const whole = drawn.map((text) => ({ text, start: 0, end: (texts[text] as string).length }))
      add(
        `tags recovered in ${characters} characters, drawn at random`,
        recovered(answers, whole, characters),
        texts.length,
      )
    }
    add('share represented by a verbatim', first.counts.represented / texts.length, texts.length)
  }
  for (const [name, { sum, weight }] of sums)
    print.figure({ name: `understanding / ${name}`, value: sum / weight, unit: 'of 1' })
}

/** The same measure with the repeats left in, to be set beside the figures of the first study. */
async function withRepeats(questions: readonly Answer[][], print: Printer): Promise<void> {
  const peer = peerScores(questions.map(peerQuestion))
  const sums = { ours: 0, theirs: 0, weight: 0 }
  for (const [number, answers] of questions.entries()) {
    const { places, tags } = taggedOf(answers)
    const texts = answers.map(({ text }) => text)
    for (const seed of seeds) {
      const { themeOf } = await found(texts, seed)
      const themes = places.map((place) => themeOf[place] as number)
      sums.ours += (adjustedRand(tags, themes) / seeds.length) * places.length
    }
    sums.theirs += (peer?.[number]?.ari ?? Number.NaN) * places.length
    sums.weight += places.length
  }
  const name = 'understanding / repeats left in, ARI with the tags of persons'
  print.figure({ name, value: sums.ours / sums.weight, unit: 'of 1' })
  if (peer) print.figure({ name: `${name}, of the peer`, value: sums.theirs / sums.weight, unit: 'of 1' })
}

/** Of all tags that two persons gave, the share whose tag is borne by a verbatim read. */
function recovered(
  answers: readonly Answer[],
  verbatims: readonly { text: number; start: number; end: number }[],
  most: number,
): number {
  const read = new Set<string>()
  let characters = 0
  for (const { text, start, end } of verbatims) {
    if (characters + end - start > most) continue
    characters += end - start
    for (const tag of answers[text]?.tags_2plus ?? []) read.add(tag)
  }
  const all = answers.flatMap(({ tags_2plus }) => tags_2plus)
  return all.filter((tag) => read.has(tag)).length / all.length
}
