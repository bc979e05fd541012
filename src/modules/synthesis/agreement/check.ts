import type { Who } from '#kernel/actor.ts'
import { SeededRandom, shuffled } from '#modules/synthesis/engine/numbers/seeded-random.ts'

/** Who may place the voices of a check: those who write the synthesis, and the guarantor. */
export const checkWork: Who = { administrator: 'all', agent: 'all', facilitator: 'own', guarantor: 'all' }

export const sizes = { fewest: 30, usual: 60, most: 200 } as const
/** Under that many placed voices, a check would say nothing. */
export const fewestPlaced = 20

export const answerKinds = ['theme', 'none', 'unknown'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** `12`, `none`, `unknown`: an answer as a form or a program gives it. */
export const answerPattern = /^(none|unknown|[1-9][0-9]{0,8})$/

export const answerGiven = ({ kind, theme }: { kind: AnswerKind; theme: number | null }): string =>
  kind === 'theme' ? String(theme) : kind

/** The keys of the answers: digits, then the letters that no other shortcut uses; beyond, none. */
export const themeKeys = [...'123456789abcdefghilmnopqrstuvwyz']
export const noneKey = '0'
export const unknownKey = 'x'

export interface Placed {
  readonly text: number
  readonly theme: number
}

/** How many are drawn in each group: in proportion, by largest remainder, and one at least where there is room. */
export function allotted(groups: readonly number[], wanted: number): number[] {
  const all = groups.reduce((sum, size) => sum + size, 0)
  if (wanted >= all) return [...groups]
  const first = wanted >= groups.length ? 1 : 0
  const parts = groups.map((size) => Math.max(Math.min(size, first), Math.floor((size * wanted) / all)))
  const due = (at: number) => ((groups[at] as number) * wanted) / all - (parts[at] as number)
  for (let drawn = parts.reduce((sum, part) => sum + part, 0); drawn !== wanted; ) {
    const step = drawn < wanted ? 1 : -1
    const movable = groups.flatMap((size, at) => {
      const part = parts[at] as number
      return (step > 0 ? part < size : part > first) ? [at] : []
    })
    const [at] = movable.sort((a, b) => step * (due(b) - due(a)) || a - b)
    if (at === undefined) break
    parts[at] = (parts[at] as number) + step
    drawn += step
  }
  return parts
}

/** A sample by theme, in an order drawn too: the same for the same voices and the same seed. */
export function drawn(placed: readonly Placed[], wanted: number, seed: number): Placed[] {
  const random = new SeededRandom(seed)
  const byTheme = new Map<number, Placed[]>()
  for (const one of [...placed].sort((a, b) => a.theme - b.theme || a.text - b.text))
    byTheme.set(one.theme, [...(byTheme.get(one.theme) ?? []), one])
  const groups = [...byTheme.values()]
  const parts = allotted(
    groups.map((group) => group.length),
    wanted,
  )
  const sample = groups.flatMap((group, at) =>
    [...shuffled(group.length, random)].slice(0, parts[at]).map((index) => group[index] as Placed),
  )
  return [...shuffled(sample.length, random)].map((index) => sample[index] as Placed)
}
