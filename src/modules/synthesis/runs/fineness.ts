import type { Lang } from '#kernel/i18n.ts'
import { resolutions } from './run.ts'
import { runMessages } from './run-messages.ts'

/** Broader to finer, in words. */
export const finenessOptions = (lang: Lang) =>
  resolutions.map((value) => ({
    value: String(value),
    label: runMessages[lang].finenessNames[`${value}` as keyof (typeof runMessages)['fr']['finenessNames']],
  }))
