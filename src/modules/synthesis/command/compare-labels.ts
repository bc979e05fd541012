import { adjustedMutualInformation, adjustedRand } from '#modules/synthesis/engine/figures/agreement.ts'
import { agreementOf, fewestCommon, type Pair } from '#modules/synthesis/engine/figures/raters.ts'
import type { Labels } from './label-file.ts'

/** How two ways of labelling the same texts agree. */
export interface LabelAgreement {
  /** Texts that both files label. */
  readonly texts: number
  /** Null: fewer texts in common than say anything. */
  readonly ari: number | null
  readonly ami: number | null
  /** Null too when the two files have not the same labels. */
  readonly kappa: {
    readonly value: number
    /** The interval at 95 %. */
    readonly low: number
    readonly high: number
    readonly alike: number
    readonly by_chance: number
  } | null
  /** Whether the two files use the same labels, by half at least: a same number of two analyses is not the same label. */
  readonly same_labels: boolean
  readonly labels: readonly [number, number]
  /** Labels of the texts in common that only one of the files uses. */
  readonly labels_of_one: readonly [readonly string[], readonly string[]]
  /** Texts that are in one file only, and those that are in both, without a label in one of them. */
  readonly only_in: readonly [number, number]
  readonly without_label: readonly [number, number]
}

const seed = 1

export function compareLabels(one: Labels, other: Labels): LabelAgreement {
  const inBoth = [...one.of.keys()].filter((id) => other.of.has(id))
  const ids = inBoth.filter((id) => one.of.get(id) !== undefined && other.of.get(id) !== undefined)
  const said = [one, other].map(({ of }) => ids.map((id) => of.get(id) as string)) as [string[], string[]]
  const used = said.map((labels) => new Set(labels)) as [Set<string>, Set<string>]
  const numbers = new Map([...new Set([...used[0], ...used[1]])].map((label, number) => [label, number]))
  const pair = said.map((labels) => labels.map((label) => numbers.get(label) as number)) as unknown as Pair
  const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((label) => !other.has(label)).sort()
  const ofOne = [onlyIn(...used), onlyIn(used[1], used[0])] as const
  const shared = used[0].size - ofOne[0].length
  const sameLabels =
    !one.numbered && !other.numbered && shared > 0 && shared * 2 >= Math.min(used[0].size, used[1].size)
  const enough = ids.length >= fewestCommon
  const found = enough && sameLabels ? agreementOf([pair], { seed }) : undefined
  const [a, b] = pair as unknown as [number[], number[]]
  const lacking = ({ of }: Labels) => inBoth.filter((id) => of.get(id) === undefined).length
  return {
    texts: ids.length,
    ari: enough ? adjustedRand(a, b) : null,
    ami: enough ? adjustedMutualInformation(a, b) : null,
    kappa: found
      ? {
          value: found.kappa,
          low: found.low,
          high: found.high,
          alike: found.alike,
          by_chance: found.byChance,
        }
      : null,
    same_labels: sameLabels,
    labels: [used[0].size, used[1].size],
    labels_of_one: ofOne,
    only_in: [one.of.size - inBoth.length, other.of.size - inBoth.length],
    without_label: [lacking(one), lacking(other)],
  }
}
