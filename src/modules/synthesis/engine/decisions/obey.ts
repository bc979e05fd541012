import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import type { OfTexts, Unit } from '#modules/synthesis/engine/texts/gather-texts.ts'
import type { Rules } from './decisions.ts'
import { type Match, matchThemes } from './match-themes.ts'

/** Themes found, before and after what people decided is put upon them. */
export interface Placed {
  readonly themeOf: Int32Array
  readonly themes: number
  /** Theme of each anchor (a theme that people placed texts in). */
  readonly anchorTheme: readonly number[]
}

/** Which theme found now is which theme of before: those people placed texts in, then those that have most in common. */
export function knownThemes(rules: Rules, units: readonly Unit[], exact: Int32Array, found: Placed): Match[] {
  const after = new Int32Array(exact.length).fill(-1)
  for (const [unit, { text }] of units.entries())
    if ((after[text] as number) < 0) after[text] = found.themeOf[unit] as number
  for (let text = 0; text < exact.length; text++) after[text] = after[exact[text] as number] as number
  const given = new Map(rules.themes.map((theme, anchor) => [theme, found.anchorTheme[anchor] as number]))
  return matchThemes(rules.before, after, given)
}

/** Takes ideas out of the themes that people forbade for their text: to the next one their neighbours are in, or to none. */
export function leaveForbidden(
  rules: Rules,
  graph: Graph,
  units: readonly Unit[],
  found: Placed,
  known: readonly Match[],
): void {
  const knownAs = new Map(known.map(({ before, after }) => [after, before]))
  for (const [unit, { text }] of units.entries()) {
    const isForbidden = (theme: number) => rules.forbids(text, knownAs.get(theme) ?? -1)
    if (!isForbidden(found.themeOf[unit] as number)) continue
    const votes = new Map<number, number>()
    for (let i = graph.starts[unit] as number; i < (graph.starts[unit + 1] as number); i++) {
      const theme = found.themeOf[graph.ends[i] as number] as number
      if (theme >= 0 && !isForbidden(theme))
        votes.set(theme, (votes.get(theme) ?? 0) + (graph.weights[i] as number))
    }
    found.themeOf[unit] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1
  }
}

/** The last word, text by text: also for empty texts, and for copies about which people decided otherwise. */
export function obey(rules: Rules, of: OfTexts, found: Placed, known: readonly Match[]): void {
  for (const [text, anchor] of rules.anchorOf) {
    const theme = found.anchorTheme[anchor] as number
    if (of.themeOf[text] === theme) continue
    of.themeOf[text] = theme
    of.partOf[text] = 0
  }
  const themeOf = new Map(known.map(({ before, after }) => [before, after]))
  for (const [text, themes] of rules.forbidden)
    for (const forbidden of themes) {
      if (themeOf.get(forbidden) !== of.themeOf[text]) continue
      const second = of.secondTheme[text] as number
      const isFree = second >= 0 && ![...themes].some((theme) => themeOf.get(theme) === second)
      of.themeOf[text] = isFree ? second : -1
      of.partOf[text] = 0
      of.share[text] = 0
      of.margin[text] = 0
    }
}
