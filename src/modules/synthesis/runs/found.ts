import type { Decisions } from '#modules/synthesis/engine/decisions/decisions.ts'
import type { Counts } from '#modules/synthesis/engine/texts/gather-texts.ts'
import type { ThemeWord } from '#modules/synthesis/engine/themes/theme-names.ts'
import type { Understanding } from '#modules/synthesis/engine/understand.ts'

export interface Asked {
  readonly packs: readonly Uint8Array[]
  readonly seed: number
  readonly resolution: number
  readonly threads: number
  readonly decisions: Decisions & { readonly count: number }
}

/** Asks for the index of texts instead. */
export interface AskedIndex {
  readonly packs: readonly Uint8Array[]
  readonly index: true
}

/** The texts of packed batches, in order: a NUL stands between two. */
export function wordsIn(packs: readonly Uint8Array[]): string[] {
  const decoder = new TextDecoder()
  return packs.flatMap((pack) => decoder.decode(pack).split('\0'))
}

/** A passage of a text, counted in whole signs, and its place in the order of reading. */
export interface Verbatim {
  readonly text: number
  readonly rank: number
  readonly start: number
  readonly end: number
}

/** What a thread gives back: texts are said by their place in the corpus. */
export interface Found {
  readonly themeOf: Int32Array
  readonly partOf: Int32Array
  readonly share: Float32Array
  readonly margin: Float32Array
  readonly second: Int32Array
  readonly copyOf: Int32Array
  readonly includedIn: Int32Array
  /** The text whose verbatim speaks for each; -1 a singular voice, -2 empty. */
  readonly spokenBy: Int32Array
  /** The first verbatim of each text that has one. */
  readonly verbatims: readonly Verbatim[]
  readonly themes: readonly { words: readonly ThemeWord[]; texts: number; typical: readonly number[] }[]
  readonly counts: Counts & { readonly copies: number; readonly included: number }
  readonly stability: number
}

export function foundIn(texts: readonly string[], found: Understanding): Found {
  const textOf = (unit: number) => found.units[unit]?.text as number
  const verbatims = new Map<number, Verbatim>()
  for (const [rank, unit] of found.verbatims.entries()) {
    const { text, start, end } = found.units[unit] as { text: number; start: number; end: number }
    if (verbatims.has(text)) continue
    const said = texts[text] as string
    const from = [...said.slice(0, start)].length
    verbatims.set(text, { text, rank: rank + 1, start: from, end: from + [...said.slice(start, end)].length })
  }
  let copies = 0
  let included = 0
  for (let text = 0; text < found.texts; text++) {
    if (found.copyOf[text] !== text) copies++
    const whole = found.includedIn[text] as number
    if (whole >= 0 && whole !== text) included++
  }
  return {
    themeOf: found.themeOf,
    partOf: found.partOf,
    share: found.share,
    margin: found.margin,
    second: found.secondTheme,
    copyOf: found.copyOf,
    includedIn: found.includedIn,
    spokenBy: found.representedBy.map((place) =>
      place < 0 ? place : textOf(found.verbatims[place] as number),
    ),
    verbatims: [...verbatims.values()],
    themes: found.themes.map(({ words, texts, typical }) => ({
      words,
      texts,
      typical: [...new Set(typical.map(textOf))],
    })),
    counts: { ...found.counts, copies, included },
    stability: found.stability,
  }
}
