import type { Lang } from '#kernel/i18n.ts'
import { findPersonalData, guardMessages, type Kind, kinds } from '#modules/guard/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'

/** What a passage is replaced by: one of the guard's kinds, or a passage chosen by the person who reads. */
export const maskKinds = [...kinds, 'passage'] as const
export type MaskKind = (typeof maskKinds)[number]

export interface Mask {
  readonly start: number
  readonly end: number
  readonly kind: MaskKind
  readonly text: string
  readonly why?: string
  readonly doubtful: boolean
  readonly chosen: boolean
}

export const maskWord = (kind: MaskKind, lang: Lang): string =>
  kind === 'passage' ? deskMessages[lang].queue.masks.passage : guardMessages[lang].mask[kind as Kind]

/** As a box of the form sends it: where, and what kind; never the passage itself. */
export const maskValue = ({ start, end, kind }: Pick<Mask, 'start' | 'end' | 'kind'>): string =>
  `${start}-${end}-${kind}`

function readValue(value: string, text: string): Pick<Mask, 'start' | 'end' | 'kind'> | undefined {
  const [, from, to, kind] = /^(\d{1,7})-(\d{1,7})-([a-z_]+)$/.exec(value) ?? []
  const [start, end] = [Number(from), Number(to)]
  const known = maskKinds.find((one) => one === kind)
  return known && start < end && end <= text.length ? { start, end, kind: known } : undefined
}

/**
 * Every passage that may be hidden: those the guard found, and those a person added. Without boxes sent, what is absent
 * from the text prepared is taken as hidden.
 */
export function masksOf(text: string, lang: Lang, prepared: string, sent?: readonly string[]): Mask[] {
  const found = findPersonalData(text, { lang }).map(({ confidence, ...one }) => ({
    ...one,
    doubtful: confidence === 'possible',
    chosen: sent ? sent.includes(maskValue(one)) : !prepared.includes(one.text),
  }))
  const known = new Set(found.map(maskValue))
  const own = (sent ?? [])
    .filter((value) => !known.has(value))
    .flatMap((value) => readValue(value, text) ?? [])
    .map((one) => ({ ...one, text: text.slice(one.start, one.end), doubtful: false, chosen: true }))
  return [...found, ...own].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The text with the chosen passages replaced. */
export function hide(text: string, masks: readonly Mask[], lang: Lang): string {
  let shown = ''
  let from = 0
  for (const { start, end, kind, chosen } of masks) {
    if (!chosen || start < from) continue
    shown += `${text.slice(from, start)}[${maskWord(kind, lang)}]`
    from = end
  }
  return shown + text.slice(from)
}

/** Each place where a passage stands, written so; in other capitals when it is nowhere exactly. */
export function placesOf(passage: string, text: string): { start: number; end: number }[] {
  if (passage === '') return []
  const within = (whole: string, part: string) => {
    const places: { start: number; end: number }[] = []
    for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length))
      places.push({ start: at, end: at + part.length })
    return places
  }
  const exact = within(text, passage)
  if (exact.length > 0) return exact
  const low = text.toLowerCase()
  return low.length === text.length ? within(low, passage.toLowerCase()) : []
}
