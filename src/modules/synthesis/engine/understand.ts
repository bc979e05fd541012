import { startDuplicates } from '#modules/synthesis/engine/copies/near-duplicates.ts'
import { type Decisions, Rules } from '#modules/synthesis/engine/decisions/decisions.ts'
import type { Match } from '#modules/synthesis/engine/decisions/match-themes.ts'
import { knownThemes, leaveForbidden, obey } from '#modules/synthesis/engine/decisions/obey.ts'
import type { TextIndex } from '#modules/synthesis/engine/index/text-index.ts'
import { threeViews } from '#modules/synthesis/engine/neighbours/three-views.ts'
import { encodeTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import {
  type Counts,
  countsOf,
  gatherTexts,
  type Unit,
} from '#modules/synthesis/engine/texts/gather-texts.ts'
import { splitIdeas } from '#modules/synthesis/engine/texts/split-ideas.ts'
import { findThemes, membersOf } from '#modules/synthesis/engine/themes/find-themes.ts'
import { membershipOf } from '#modules/synthesis/engine/themes/membership.ts'
import { nameThemes, type ThemeWord } from '#modules/synthesis/engine/themes/theme-names.ts'
import { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import type { WordsTable } from '#modules/synthesis/engine/vectors/words-table.ts'
import {
  type Chosen,
  chooseVerbatims,
  speaksFrom,
} from '#modules/synthesis/engine/verbatims/choose-verbatims.ts'
import { type CoverageCurve, coverageCurve } from '#modules/synthesis/engine/verbatims/coverage.ts'

export interface Options {
  /** The same seed gives the same result. */
  readonly seed: number
  /** Above 1, more and smaller themes; below, fewer and broader. */
  readonly resolution: number
  readonly threads: number
  readonly wasm: Uint8Array | undefined
  readonly table: WordsTable
  /** What people decided on an earlier run: kept, whatever is found. */
  readonly decisions?: Decisions
  /** Keep what is needed to place other texts later. */
  readonly index?: boolean
  readonly progress?: (step: Step) => void
  readonly signal?: AbortSignal
}

export const steps = ['duplicates', 'ideas', 'words', 'neighbours', 'themes', 'verbatims', 'names'] as const
export type Step = (typeof steps)[number]

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
  /** What is learnt as the verbatims are read in order. */
  readonly coverage: CoverageCurve
  readonly counts: Counts
  readonly stability: number
  /** Which themes are those of the decisions; the others are new. */
  readonly known: readonly Match[]
  /** Theme of each unit, -1: none. */
  readonly themeOfUnit: Int32Array
  /** The units, when asked for, so that others can be placed among them. */
  readonly index?: TextIndex
}

const neighboursFor = (units: number): number => (units < 200 ? 11 : 15)

/** Themes, copies and verbatims of a set of texts: deterministic, without any network. @throws when the signal aborts. */
export async function understand(texts: readonly string[], options: Options): Promise<Understanding> {
  const signs = texts.reduce((sum, text) => sum + text.length, 0)
  const crew = await Crew.gather(texts.length < 400 ? 0 : options.threads, options.wasm, signs)
  const begin = (step: Step) => {
    options.signal?.throwIfAborted()
    options.progress?.(step)
  }
  try {
    begin('duplicates')
    const copies = await startDuplicates(crew, texts)
    begin('ideas')
    const units: Unit[] = []
    for (const [text, said] of texts.entries())
      if (copies.exact[text] === text) for (const idea of splitIdeas(said)) units.push({ text, ...idea })
    const said = units.map(({ text, start, end }) => (texts[text] as string).slice(start, end))
    begin('words')
    const encoded = encodeTexts(said)
    const k = Math.max(1, Math.min(neighboursFor(units.length), units.length - 1))
    begin('neighbours')
    const near = await threeViews(crew, encoded, { k, table: options.table, index: options.index })
    const rules = options.decisions && new Rules(options.decisions)
    const graph = rules ? rules.withoutForbidden(near.graph, units) : near.graph
    begin('themes')
    const anchors = rules?.anchorsOf(units)
    let chosen: Chosen | undefined
    const found = await findThemes(
      crew,
      graph,
      options.resolution,
      options.seed,
      anchors,
      rules?.themes.length,
      () => {
        chosen = chooseVerbatims(
          graph,
          near.fullWeight,
          Uint32Array.from(said, (one) => one.length),
        )
      },
    )
    const knownAs = rules ? knownThemes(rules, units, copies.exact, found) : []
    if (rules) leaveForbidden(rules, graph, units, found, knownAs)
    const membership = membershipOf(graph, found.themeOf, found.themes)
    begin('verbatims')
    begin('names')
    const members = membersOf(found.themeOf, found.themes)
    const names = nameThemes(encoded, near.terms, said, members)
    const ofTexts = gatherTexts(copies.exact, units, found, membership, chosen as Chosen)
    if (rules) obey(rules, ofTexts, found, knownAs)
    const sizes = new Uint32Array(found.themes)
    for (const theme of ofTexts.themeOf) if (theme >= 0) sizes[theme] = (sizes[theme] as number) + 1
    const { near: nearCopies, includedIn } = await copies.rest
    return {
      texts: texts.length,
      ...ofTexts,
      copyOf: nearCopies,
      exactCopyOf: copies.exact,
      includedIn,
      themes: members.map((nodes, theme) => ({
        words: names[theme] ?? [],
        texts: sizes[theme] as number,
        typical: mostTypical(nodes, membership.share, graph.starts),
        parts: new Set(Array.from(nodes, (node) => found.partOf[node])).size,
      })),
      units,
      verbatims: (chosen as Chosen).order,
      coverage: coverageCurve(
        Array.from((chosen as Chosen).order, (unit) => said[unit]?.length ?? 0),
        ofTexts.spokenAt,
        (chosen as Chosen).spokenAt,
      ),
      counts: countsOf(copies.exact, units.length, ofTexts),
      stability: found.stability,
      known: knownAs,
      themeOfUnit: found.themeOf,
      index: near.index,
    }
  } finally {
    await crew.dismiss()
  }
}

/** The ideas most surely of the theme, among those with many neighbours. */
function mostTypical(nodes: Uint32Array, share: Float32Array, starts: Uint32Array): number[] {
  const typicality = (node: number) =>
    (share[node] as number) * Math.log(1 + (starts[node + 1] as number) - (starts[node] as number))
  return [...nodes].sort((a, b) => typicality(b) - typicality(a) || a - b).slice(0, 3)
}

export type { Counts, Unit }
export { speaksFrom }
