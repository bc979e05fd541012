import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { adjustedMutualInformation, adjustedRand } from '../src/modules/synthesis/engine/agreement.ts'
import { Crew } from '../src/modules/synthesis/engine/crew.ts'
import { findDuplicates } from '../src/modules/synthesis/engine/near-duplicates.ts'
import { SeededRandom } from '../src/modules/synthesis/engine/seeded-random.ts'
import { shippedKernels, shippedWordsTable } from '../src/modules/synthesis/engine/shipped-files.ts'
import { type Understanding, understand } from '../src/modules/synthesis/engine/understand.ts'
import type { Printer } from './figures.ts'
import { run } from './process.ts'

interface Answer {
  readonly question: string
  readonly text: string
  readonly main_tag: string | null
  readonly tags_2plus: readonly string[]
}

const sizes = [1_000, 10_000, 100_000]
const seeds = [1, 2, 3]

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
  await quality(questionsOf(answers), print)
  peer(path, print)
  await copies(answers, print)
  for (const size of [...sizes, ...(biggest > 100_000 ? [biggest] : [])]) await cost(answers, size, print)
}

/** The ten largest questions, exact repeats dropped (they were merged before being tagged). */
function questionsOf(answers: readonly Answer[]): Answer[][] {
  return [...Map.groupBy(answers, ({ question }) => question).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, 10)
    .map((all) => [...new Map(all.map((one) => [one.text.toLowerCase().trim(), one])).values()])
}

const found = (texts: readonly string[], seed: number) =>
  understand(texts, {
    seed,
    resolution: 1,
    threads: Math.min(4, availableParallelism()),
    wasm: shippedKernels(),
    table: shippedWordsTable(),
  })

async function quality(questions: readonly Answer[][], print: Printer): Promise<void> {
  const sums: Record<string, { sum: number; weight: number }> = {}
  const add = (name: string, value: number, weight: number) => {
    const { sum, weight: before } = sums[name] ?? { sum: 0, weight: 0 }
    sums[name] = { sum: sum + value * weight, weight: before + weight }
  }
  const random = new SeededRandom(11)
  for (const answers of questions) {
    const texts = answers.map(({ text }) => text)
    const tagged = answers.flatMap(({ main_tag }, index) => (main_tag ? [index] : []))
    const names = [...new Set(tagged.map((index) => answers[index]?.main_tag))]
    const tags = tagged.map((index) => names.indexOf(answers[index]?.main_tag))
    const results: Understanding[] = []
    for (const seed of seeds) results.push(await found(texts, seed))
    for (const { themeOf } of results) {
      const themes = tagged.map((index) => themeOf[index] as number)
      add('themes, ARI with the tags of persons', adjustedRand(tags, themes), tagged.length)
      add('themes, AMI with the tags of persons', adjustedMutualInformation(tags, themes), tagged.length)
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
  for (const [name, { sum, weight }] of Object.entries(sums))
    print.figure({ name: `understanding / ${name}`, value: sum / weight, unit: 'of 1' })
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

/** scikit-learn on the same answers, told the true number of groups, when it is installed. */
function peer(path: string, print: Printer): void {
  const program = `
import json, sys, collections, warnings
warnings.filterwarnings('ignore')
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score
groups = collections.defaultdict(dict)
for line in open(sys.argv[1]):
    row = json.loads(line); groups[row['question']][row['text'].lower().strip()] = row
best = 0
for ngrams in (1, 2):
    total = score = 0
    for rows in sorted(groups.values(), key=lambda r: -len(r))[:10]:
        rows = list(rows.values()); kept = [i for i, r in enumerate(rows) if r['main_tag']]; tags = [rows[i]['main_tag'] for i in kept]
        X = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.5, ngram_range=(1, ngrams), strip_accents='unicode').fit_transform([r['text'] for r in rows])
        Z = normalize(TruncatedSVD(min(100, X.shape[1] - 1), random_state=1).fit_transform(X))
        found = KMeans(len(set(tags)), n_init=3, random_state=1).fit_predict(Z)
        total += len(kept); score += adjusted_rand_score(tags, [found[i] for i in kept]) * len(kept)
    best = max(best, score / total)
print(best)`
  for (const python of ['python3', '/usr/bin/python3'])
    try {
      const value = Number(
        execFileSync(python, ['-c', program, path], { stdio: ['ignore', 'pipe', 'ignore'] }),
      )
      print.figure({ name: 'understanding / peer told the number of groups, ARI', value, unit: 'of 1' })
      return
    } catch {
      // Not installed for this Python.
    }
  print.say('understanding: the peer is not measured, because scikit-learn is not installed')
}

/** One text in fifty is written again with some words lost, in small letters: is it found, and is nothing else? */
async function copies(answers: readonly Answer[], print: Printer): Promise<void> {
  const random = new SeededRandom(5)
  const texts = [...new Set(answers.map(({ text }) => text).filter((text) => text.split(' ').length >= 8))]
  const originals = texts.length
  const planted: [number, number][] = []
  for (let n = 0; n < originals; n += 10) {
    const words = (texts[n] as string).split(' ').filter(() => random.next() > 0.1)
    planted.push([n, texts.length])
    texts.push(`${random.next() < 0.5 ? 'Bonjour, ' : ''}${words.join(' ').toLowerCase()}`)
  }
  const crew = await Crew.gather(0, shippedKernels())
  const { near } = await findDuplicates(crew, texts)
  await crew.dismiss()
  const right = planted.filter(([a, b]) => near[a] === near[b]).length
  print.figure({
    name: 'understanding / edited copies found',
    value: right / planted.length,
    unit: `of ${planted.length}`,
  })
}

/** Enlarged: two pieces of real answers make a text of about 150 bytes. The command of the product, in a process of its own. */
async function cost(answers: readonly Answer[], size: number, print: Printer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parole-bench-'))
  const random = new SeededRandom(7)
  const pieces = answers.map(({ text }) => text.split(/\s+/)).filter((words) => words.length > 12)
  const piece = (length: number) => {
    const words = pieces[random.below(pieces.length)] as string[]
    const from = random.below(Math.max(1, words.length - length))
    return words.slice(from, from + length).join(' ')
  }
  const file = join(folder, 'texts.jsonl')
  const lines = Array.from({ length: size }, (_, id) =>
    JSON.stringify({ id, text: `${piece(12 + random.below(8))} ${piece(4 + random.below(8))}` }),
  )
  writeFileSync(file, lines.join('\n'))
  try {
    const { seconds, memory } = await run({ kind: 'embedded', dataFolder: folder }, [
      'understand',
      file,
      '--json',
    ])
    print.figure({ name: `understanding / ${size} texts, whole command`, value: seconds, unit: 's' })
    print.figure({ name: `understanding / ${size} texts, peak memory`, value: memory / 1e6, unit: 'MB' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
