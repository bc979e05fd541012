import type { Lang } from '#kernel/i18n.ts'
import { guardMessages } from './messages.ts'

/** From the surest to be right when two overlap: a social security number holds what looks like a telephone. */
export const kinds = [
  'iban',
  'nir',
  'email',
  'profile',
  'address',
  'birth_date',
  'telephone',
  'plate',
  'name',
] as const
export type Kind = (typeof kinds)[number]

/** `certain`: its form is proved (a key, a checksum, an @). `likely`: form and context. `possible`: worth a look. */
export type Confidence = 'certain' | 'likely' | 'possible'

export type Reason = keyof (typeof guardMessages)['fr']['why']

/** What a detector gives: offsets in the text, and the key of the sentence that says why. */
export interface Found {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  readonly reason: Reason
}

export interface Finding {
  readonly kind: Kind
  /** Offsets in the text, as JavaScript counts them; `end` is past the last sign. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly confidence: Confidence
  /** A sentence for the person who reads and decides. */
  readonly why: string
}

const strength: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }

/** Keeps one finding where several overlap, the surest; in the order of the text. */
export function settle(text: string, found: readonly Found[], lang: Lang): Finding[] {
  const taken = new Uint8Array(text.length)
  const kept: Found[] = []
  const surest = (a: Found, b: Found) =>
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    strength[a.confidence] - strength[b.confidence] ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  for (const one of [...found].sort(surest)) {
    // Intervals kept never overlap: a longer one that covers a kept one has one of its ends or the whole inside.
    if (taken.subarray(one.start, one.end).includes(1)) continue
    taken.fill(1, one.start, one.end)
    kept.push(one)
  }
  const { why } = guardMessages[lang]
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end, confidence, reason }) => ({
      kind,
      start,
      end,
      text: text.slice(start, end),
      confidence,
      why: why[reason],
    }))
}
