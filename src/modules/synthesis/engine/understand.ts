import { chooseVerbatims, speaksFrom } from './choose-verbatims.ts'
import { Crew } from './crew.ts'
import { denseNeighbours } from './dense-neighbours.ts'
import { encodeTexts } from './encode-texts.ts'
import { findThemes, membersOf } from './find-themes.ts'
import { membershipOf } from './membership.ts'
import { findDuplicates } from './near-duplicates.ts'
import { joinViews } from './neighbour-graph.ts'
import { sparseNeighbours } from './sparse-neighbours.ts'
import { splitIdeas } from './split-ideas.ts'
import { textVectors } from './text-vectors.ts'
import { tfIdf } from './tf-idf.ts'
import { nameThemes, type ThemeWord } from './theme-names.ts'
import { learnWordVectors } from './word-vectors.ts'
import { tableVectors, type WordsTable } from './words-table.ts'

export interface Options {
  /** The same seed gives the same result. */
  readonly seed: number
  /** Above 1, more and smaller themes; below, fewer and broader. */
  readonly resolution: number
  readonly threads: number
  readonly wasm: Uint8Array | undefined
  readonly table: WordsTable
  readonly progress?: (step: Step) => void
  readonly signal?: AbortSignal
}

export const steps = ['duplicates', 'ideas', 'words', 'neighbours', 'themes', 'verbatims', 'names'] as const
export type Step = (typeof steps)[number]

/** One idea: part of a contribution, from `start` to `end` in its text. */
export interface Unit {
  readonly text: number
  readonly start: number
  readonly end: number
}

export interface Theme {
  readonly words: readonly ThemeWord[]
  readonly texts: number
  /** The most typical ideas, as numbers of units. */
  readonly typical: readonly number[]
  readonly parts: number
}

/** What was found. Texts and units are said by their place in the input. */
export interface Understanding {
  readonly texts: number
  /** Theme of each text; -1: to be placed by a person, or empty. */
  readonly themeOf: Int32Array
  readonly partOf: Int32Array
  readonly share: Float32Array
  readonly margin: Float32Array
  readonly secondTheme: Int32Array
  /** First text of the group of copies, exact or near; itself when it has none. */
  readonly copyOf: Int32Array
  readonly exactCopyOf: Int32Array
  readonly includedIn: Int32Array
  readonly themes: readonly Theme[]
  readonly units: readonly Unit[]
  /** Verbatims in the order of reading, as numbers of units. */
  readonly verbatims: Uint32Array
  /** For each text: the place of its verbatim in that order; -1 singular voice; -2 empty. */
  readonly representedBy: Int32Array
  readonly counts: Counts
  readonly stability: number
}

/** Always true: represented + singular + empty = texts. */
export interface Counts {
  readonly texts: number
  readonly distinct: number
  readonly units: number
  readonly represented: number
  readonly singular: number
  readonly empty: number
  readonly toPlace: number
}

const dimensions = 96
/** The word vectors do not depend on the seed of the run: two runs differ by their searches alone. */
const vectorSeed = 7

const neighboursFor = (units: number): number => (units < 200 ? 7 : units < 1500 ? 10 : 15)

/** Themes, copies and verbatims of a set of texts: deterministic, without any network. @throws when the signal aborts. */
export async function understand(texts: readonly string[], options: Options): Promise<Understanding> {
  const crew = await Crew.gather(texts.length < 400 ? 0 : options.threads, options.wasm)
  const begin = (step: Step) => {
    options.signal?.throwIfAborted()
    options.progress?.(step)
  }
  try {
    begin('duplicates')
    const copies = await findDuplicates(crew, texts)
    begin('ideas')
    const units: Unit[] = []
    for (const [text, said] of texts.entries())
      if (copies.exact[text] === text) for (const idea of splitIdeas(said)) units.push({ text, ...idea })
    const said = units.map(({ text, start, end }) => (texts[text] as string).slice(start, end))
    begin('words')
    const encoded = encodeTexts(said)
    const k = Math.max(1, Math.min(neighboursFor(units.length), units.length - 1))
    begin('neighbours')
    const terms = tfIdf(encoded)
    const views = [await sparseNeighbours(crew, terms, k)]
    const iterations = units.length < 20_000 ? 4 : 2
    const learnt = await learnWordVectors(crew, encoded, { dimensions, seed: vectorSeed, iterations })
    if (learnt.words.length > 0)
      views.push(await denseNeighbours(crew, textVectors(encoded, learnt), dimensions, k, vectorSeed))
    const known = tableVectors(encoded, options.table)
    if (known.vectors.length > 0)
      views.push(await denseNeighbours(crew, textVectors(encoded, known), known.dimensions, k, vectorSeed))
    const graph = joinViews(units.length, views)
    begin('themes')
    const found = await findThemes(crew, graph, options.resolution, options.seed)
    const membership = membershipOf(graph, found.themeOf, found.themes)
    begin('verbatims')
    const chosen = chooseVerbatims(
      graph,
      views.length,
      Uint32Array.from(said, (one) => one.length),
    )
    begin('names')
    const members = membersOf(found.themeOf, found.themes)
    const names = nameThemes(encoded, terms, said, members)
    const ofTexts = gatherTexts(texts, units, copies.exact, found, membership, chosen.representedBy)
    const sizes = new Uint32Array(found.themes)
    for (const theme of ofTexts.themeOf) if (theme >= 0) sizes[theme] = (sizes[theme] as number) + 1
    return {
      texts: texts.length,
      ...ofTexts,
      copyOf: copies.near,
      exactCopyOf: copies.exact,
      includedIn: copies.includedIn,
      themes: members.map((nodes, theme) => ({
        words: names[theme] ?? [],
        texts: sizes[theme] as number,
        typical: mostTypical(nodes, membership.share, graph.starts),
        parts: new Set(Array.from(nodes, (node) => found.partOf[node])).size,
      })),
      units,
      verbatims: chosen.order,
      counts: countsOf(texts, units.length, copies.exact, ofTexts),
      stability: found.stability,
    }
  } finally {
    await crew.dismiss()
  }
}

/** From ideas to whole texts: a text is where most of its words are; it is represented when one of its ideas is. */
function gatherTexts(
  texts: readonly string[],
  units: readonly Unit[],
  exact: Int32Array,
  found: { themeOf: Int32Array; partOf: Int32Array },
  membership: { share: Float32Array; margin: Float32Array; second: Int32Array },
  by: Int32Array,
) {
  const count = texts.length
  const [themeOf, partOf, secondTheme] = [
    new Int32Array(count).fill(-1),
    new Int32Array(count),
    new Int32Array(count).fill(-1),
  ]
  const [share, margin] = [new Float32Array(count), new Float32Array(count)]
  const representedBy = new Int32Array(count).fill(-2)
  for (let from = 0; from < units.length; ) {
    const text = (units[from] as Unit).text
    let to = from + 1
    while (to < units.length && units[to]?.text === text) to++
    const lengths = new Map<number, number>()
    for (let unit = from; unit < to; unit++) {
      const { start, end } = units[unit] as Unit
      const theme = found.themeOf[unit] as number
      if (theme >= 0) lengths.set(theme, (lengths.get(theme) ?? 0) + end - start)
      const place = by[unit] as number
      const before = representedBy[text] as number
      if (before < 0 || (place >= 0 && place < before)) representedBy[text] = Math.max(place, -1)
    }
    const theme = [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1
    let main = from
    for (let unit = from; unit < to; unit++)
      if (
        found.themeOf[unit] === theme &&
        (membership.share[unit] as number) > (membership.share[main] as number)
      )
        main = unit
    themeOf[text] = theme
    partOf[text] = found.partOf[main] as number
    share[text] = membership.share[main] as number
    margin[text] = membership.margin[main] as number
    secondTheme[text] = membership.second[main] as number
    from = to
  }
  for (let text = 0; text < count; text++) {
    const first = exact[text] as number
    if (first === text) continue
    themeOf[text] = themeOf[first] as number
    partOf[text] = partOf[first] as number
    share[text] = share[first] as number
    margin[text] = margin[first] as number
    secondTheme[text] = secondTheme[first] as number
    representedBy[text] = representedBy[first] as number
  }
  return { themeOf, partOf, secondTheme, share, margin, representedBy }
}

function countsOf(
  texts: readonly string[],
  units: number,
  exact: Int32Array,
  { themeOf, representedBy }: { themeOf: Int32Array; representedBy: Int32Array },
): Counts {
  const count = (of: ArrayLike<number>, is: (value: number) => boolean) =>
    Array.prototype.filter.call(of, is).length
  const empty = count(representedBy, (place) => place === -2)
  return {
    texts: texts.length,
    distinct: exact.reduce((sum, first, text) => sum + (first === text ? 1 : 0), 0),
    units,
    represented: count(representedBy, (place) => place >= 0),
    singular: count(representedBy, (place) => place === -1),
    empty,
    toPlace: count(themeOf, (theme) => theme < 0) - empty,
  }
}

/** The ideas most surely of the theme, among those with many neighbours. */
function mostTypical(nodes: Uint32Array, share: Float32Array, starts: Uint32Array): number[] {
  const typicality = (node: number) =>
    (share[node] as number) * Math.log(1 + (starts[node + 1] as number) - (starts[node] as number))
  return [...nodes].sort((a, b) => typicality(b) - typicality(a) || a - b).slice(0, 3)
}

export { speaksFrom }
