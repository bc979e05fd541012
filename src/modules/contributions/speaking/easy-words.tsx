import { getCookie, setCookie } from 'hono/cookie'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import { receiptMessages } from '#modules/contributions/receipts/receipt-messages.ts'
import { TargetLink } from '#ui/button.tsx'
import { easyFollow, easyReceipt, easySpeak } from './easy-messages.ts'
import { easyFollowEn, easyReceiptEn, easySpeakEn } from './easy-messages-en.ts'
import { speakMessages } from './speak-messages.ts'

const name = 'mots'
const year = 31_536_000

/**
 * Whether this visitor reads in simple words: asked in the address, then kept by the browser in a cookie that says that
 * alone, as the language is.
 */
export function readsEasy(visit: Visit): boolean {
  const known = read.get(visit.context)
  if (known !== undefined) return known
  const easy = choice(visit)
  read.set(visit.context, easy)
  return easy
}

/** Read once a request, so that the cookie is written once. */
const read = new WeakMap<Visit['context'], boolean>()

function choice(visit: Visit): boolean {
  const asked = visit.url.searchParams.get(name)
  if (asked !== 'simples' && asked !== 'habituels') return getCookie(visit.context, name) === 'simples'
  setCookie(visit.context, name, asked, { path: '/', maxAge: year, sameSite: 'Lax' })
  return asked === 'simples'
}

export type SpeakWords = (typeof speakMessages)['fr']

const easy = {
  speak: { fr: easySpeak, en: easySpeakEn },
  receipt: { fr: easyReceipt, en: easyReceiptEn },
  follow: { fr: easyFollow, en: easyFollowEn },
}

/** The usual words of a page, with the simple ones over them when its reader asked for them. */
export function wordsFor<W extends object>(
  visit: Visit,
  usual: Readonly<Record<Lang, W>>,
  simple: Readonly<Record<Lang, Partial<W>>>,
): W {
  return readsEasy(visit) ? { ...usual[visit.lang], ...simple[visit.lang] } : usual[visit.lang]
}

export const speakWords = (visit: Visit): SpeakWords => wordsFor(visit, speakMessages, easy.speak)

export const receiptWords = (visit: Visit): (typeof receiptMessages)['fr'] =>
  wordsFor(visit, receiptMessages, easy.receipt)

export const followWords = (visit: Visit): (typeof followMessages)['fr'] =>
  wordsFor(visit, followMessages, easy.follow)

const ways = {
  fr: { simples: 'En mots simples', habituels: 'Avec les mots habituels' },
  en: { simples: 'In simple words', habituels: 'With the usual words' },
} as const

/** The other words there are, and what asks for them. */
export function otherWords(visit: Visit) {
  const asked = readsEasy(visit) ? 'habituels' : 'simples'
  return { label: ways[visit.lang][asked], asks: { [name]: asked } }
}

/** The way to the same page in simple words, or back. */
export function EasyLink(props: { visit: Visit }) {
  const { visit } = props
  const { label, asks } = otherWords(visit)
  const { langue: _, fait: __, ...query } = Object.fromEntries(visit.url.searchParams)
  return (
    <TargetLink noFollow href={visit.link(visit.url.pathname, { ...query, ...asks })}>
      {label}
    </TargetLink>
  )
}
