import type { Lang } from '#kernel/i18n.ts'
import type { Finding } from './finding.ts'
import { guardMessages } from './messages.ts'

/** Where a passage of the text went: offsets before, offsets after. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly maskedStart: number
  readonly maskedEnd: number
}

export interface Masked {
  readonly text: string
  readonly places: readonly Place[]
}

/**
 * The text with `[nom]`, `[téléphone]`… in place of what was found: a proposal for the person who decides, never applied
 * by the machine alone.
 */
export function mask(text: string, findings: readonly Finding[], lang: Lang = 'fr'): Masked {
  const words = guardMessages[lang].mask
  const places: Place[] = []
  let result = ''
  let from = 0
  for (const { kind, start, end } of [...findings].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    result += text.slice(from, start)
    const maskedStart = result.length
    result += `[${words[kind]}]`
    places.push({ start, end, maskedStart, maskedEnd: result.length })
    from = end
  }
  return { text: result + text.slice(from), places }
}

/** Where a sign of the text stands in its masked copy; a sign that is hidden stands at the start of its mask. */
export function inMasked({ places }: Masked, offset: number): number {
  let shift = 0
  for (const place of places) {
    if (offset < place.start) break
    if (offset < place.end) return place.maskedStart
    shift = place.maskedEnd - place.end
  }
  return offset + shift
}
