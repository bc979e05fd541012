import {
  type Agreement,
  agreementOf,
  commonTexts,
  type Pair,
  type Placements,
} from '#modules/synthesis/engine/figures/raters.ts'
import { SeededRandom, shuffled } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import type { AnswerKind } from './check.ts'

/** Two people, or a person and the synthesis: letters drawn by lot, never names. */
export interface Comparison {
  readonly one: string
  /** Undefined: the synthesis. */
  readonly other?: string
  readonly texts: number
  /** Null: too few texts in common. */
  readonly agreement: Agreement | null
}

/** How often two themes were taken for each other; null: none of the themes. */
export interface Confusion {
  readonly themes: readonly [number | null, number | null]
  readonly betweenPeople: number
  readonly withSynthesis: number
}

/** What is kept of a check, once, when it is closed. */
export interface CheckResult {
  readonly persons: number
  readonly finished: number
  readonly drawn: number
  /** Taken back by their authors since the sample was drawn. */
  readonly withdrawn: number
  readonly unsure: number
  readonly comparisons: readonly Comparison[]
  readonly people: Agreement | null
  readonly synthesis: Agreement | null
  readonly confusions: readonly Confusion[]
  /** Positions of the sample where two people or more placed the voice, and all elsewhere than the synthesis. */
  readonly differing: readonly number[]
  readonly changed: readonly { readonly theme: number; readonly how: ThemeChange }[]
}
export type ThemeChange = 'renamed' | 'merged' | 'split' | 'retired'

export interface SampleRow {
  readonly position: number
  readonly theme: number
  readonly published: boolean
}
export interface AnswerRow {
  readonly checker: number
  readonly position: number
  readonly kind: AnswerKind
  readonly theme: number | null
}

const none = 0

/** Everything that can be said of the answers; `root`: the theme that carries on after merges. */
export function resultOf(given: {
  sample: readonly SampleRow[]
  answers: readonly AnswerRow[]
  finished: number
  root: (theme: number) => number
  changed: CheckResult['changed']
  seed: number
}): CheckResult {
  const { sample, answers, root, seed } = given
  const kept = sample.filter(({ published }) => published)
  const checkers = [...new Set(answers.map(({ checker }) => checker))].sort((a, b) => a - b)
  const byLot = [...shuffled(checkers.length, new SeededRandom(seed))].map((at) => checkers[at] as number)
  const said = new Map(answers.map((answer) => [`${answer.checker}/${answer.position}`, answer]))
  const people = byLot.map(
    (checker): Placements =>
      kept.map(({ position }) => {
        const answer = said.get(`${checker}/${position}`)
        if (!answer || answer.kind === 'unknown') return undefined
        return answer.kind === 'none' ? none : root(answer.theme as number)
      }),
  )
  const synthesis: Placements = kept.map(({ theme }) => root(theme))
  const letter = (at: number) => String.fromCharCode(65 + at)
  const between = people.flatMap((one, i) =>
    people
      .slice(i + 1)
      .map((other, j) => ({ one: letter(i), other: letter(i + 1 + j), pair: [one, other] as Pair })),
  )
  const withIt = people.map((one, i) => ({ one: letter(i), pair: [one, synthesis] as Pair }))
  const compared = [...between, ...withIt].map(
    ({ pair, ...who }): Comparison => ({
      ...who,
      texts: commonTexts(pair),
      agreement: agreementOf([pair], { seed }) ?? null,
    }),
  )
  const positions = new Set(kept.map(({ position }) => position))
  return {
    persons: people.length,
    finished: given.finished,
    drawn: sample.length,
    withdrawn: sample.length - kept.length,
    unsure: answers.filter(({ kind, position }) => kind === 'unknown' && positions.has(position)).length,
    comparisons: compared,
    people:
      agreementOf(
        between.map(({ pair }) => pair),
        { seed },
      ) ?? null,
    synthesis:
      agreementOf(
        withIt.map(({ pair }) => pair),
        { seed },
      ) ?? null,
    confusions: confusionsOf(
      between.map(({ pair }) => pair),
      withIt.map(({ pair }) => pair),
    ),
    differing: kept.flatMap(({ position }, at) => {
      const placed = people.map((one) => one[at]).filter((label) => label !== undefined)
      return placed.length >= 2 && placed.every((label) => label !== synthesis[at]) ? [position] : []
    }),
    changed: given.changed,
  }
}

function confusionsOf(between: readonly Pair[], withIt: readonly Pair[]): Confusion[] {
  const found = new Map<string, { themes: [number, number]; betweenPeople: number; withSynthesis: number }>()
  const count = (pairs: readonly Pair[], where: 'betweenPeople' | 'withSynthesis') => {
    for (const [one, other] of pairs)
      for (const [at, x] of one.entries()) {
        const y = other[at]
        if (x === undefined || y === undefined || x === y) continue
        const themes: [number, number] = x < y ? [x, y] : [y, x]
        const key = themes.join('/')
        const cell = found.get(key) ?? { themes, betweenPeople: 0, withSynthesis: 0 }
        cell[where] += 1
        found.set(key, cell)
      }
  }
  count(between, 'betweenPeople')
  count(withIt, 'withSynthesis')
  const named = (theme: number) => (theme === none ? null : theme)
  return [...found.values()]
    .sort((a, b) => b.betweenPeople + b.withSynthesis - a.betweenPeople - a.withSynthesis)
    .map(({ themes: [a, b], ...counts }) => ({ themes: [named(a), named(b)] as const, ...counts }))
}
