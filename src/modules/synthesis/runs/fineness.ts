import type { Lang } from '#kernel/i18n.ts'
import { resolutions } from './run.ts'
import { runMessages } from './run-messages.ts'

type Named = keyof (typeof runMessages)['fr']['finenessNames']
const by = 0.25
const [broadest, finest] = [resolutions[0], resolutions[resolutions.length - 1] as number]

/** Broader to finer: what a slider says at each of its steps, where it stands, what it sends. */
export function finenessSteps(lang: Lang, resolution: number) {
  const { finenessNames, finenessBetween, finenessEnds } = runMessages[lang]
  const nameOf = (value: number) => finenessNames[`${value}` as Named]
  const steps = Array.from({ length: (finest - broadest) / by + 1 }, (_, at) => {
    const value = broadest + at * by
    const below = resolutions.findLast((one) => one <= value) ?? broadest
    const above = resolutions.find((one) => one >= value) ?? finest
    return below === above ? nameOf(below) : finenessBetween(nameOf(below), nameOf(above))
  })
  return { steps, at: Math.round((resolution - broadest) / by), from: broadest, by, ends: finenessEnds }
}
