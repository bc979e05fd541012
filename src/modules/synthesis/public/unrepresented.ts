import type { Lang } from '#kernel/i18n.ts'
import { mostCompared, steps } from '#modules/synthesis/nearness/public-voices.ts'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { methodWords } from './method-messages.ts'
import type { Publication } from './public-reads.ts'

/** The voices that no cited one speaks for: counted, or why they are not, with how and when. */
export interface Unrepresented {
  readonly count?: { readonly value: number; readonly total: number }
  /** Said when there is no count. */
  readonly instead: string
  readonly method: string
}

export function unrepresentedOf(published: Publication | undefined, lang: Lang): Unrepresented {
  const all = methodWords[lang]
  const measure = published?.measure
  if (!published || !measure) return { instead: all.unknown, method: all.unknownPublication }
  const { status, voices, represented } = measure
  if (status === 'measured' && voices !== null && represented !== null)
    return {
      count: { value: voices - represented, total: voices },
      instead: '',
      method: all.unrepresentedMethod(
        formatInstant(measure.statusAt, lang),
        formatDay(published.publishedAt, lang),
      ),
    }
  if (status === 'failed')
    return {
      instead: all.failed,
      method: published.voices > mostCompared ? all.tooMany(formatNumber(mostCompared, lang)) : all.failedWhy,
    }
  const at = steps.indexOf(measure.step as (typeof steps)[number])
  const since = all.since(formatInstant(published.publishedAt, lang))
  const step = steps[at]
  return {
    instead: all.underWay,
    method: step ? `${all.step(at + 1, steps.length, all.steps[step])} ${since}` : since,
  }
}
