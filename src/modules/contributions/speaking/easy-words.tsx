import { getCookie, setCookie } from 'hono/cookie'
import type { Visit } from '#kernel/page.ts'
import { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import { receiptMessages } from '#modules/contributions/receipts/receipt-messages.ts'
import { TargetLink } from '#ui/button.tsx'
import { easyFollow, easyReceipt, easySpeak } from './easy-messages.ts'
import { speakMessages } from './speak-messages.ts'

const name = 'mots'
const year = 31_536_000

/**
 * Whether this visitor reads in simple words: asked in the address, then kept by the browser in a cookie that says that
 * alone, as the language is. In French only.
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
  if (visit.lang !== 'fr') return false
  const asked = visit.url.searchParams.get(name)
  if (asked !== 'simples' && asked !== 'habituels') return getCookie(visit.context, name) === 'simples'
  setCookie(visit.context, name, asked, { path: '/', maxAge: year, sameSite: 'Lax' })
  return asked === 'simples'
}

export type SpeakWords = (typeof speakMessages)['fr']

export const speakWords = (visit: Visit): SpeakWords =>
  readsEasy(visit) ? { ...speakMessages.fr, ...easySpeak } : speakMessages[visit.lang]

export const receiptWords = (visit: Visit): (typeof receiptMessages)['fr'] =>
  readsEasy(visit) ? { ...receiptMessages.fr, ...easyReceipt } : receiptMessages[visit.lang]

export const followWords = (visit: Visit): (typeof followMessages)['fr'] =>
  readsEasy(visit) ? { ...followMessages.fr, ...easyFollow } : followMessages[visit.lang]

/** The other words there are, and what asks for them. */
export const otherWords = (visit: Visit) =>
  readsEasy(visit)
    ? { label: 'Avec les mots habituels', asks: { [name]: 'habituels' } }
    : { label: 'En mots simples', asks: { [name]: 'simples' } }

/** The way to the same page in simple words, or back; nothing in English. */
export function EasyLink(props: { visit: Visit }) {
  const { visit } = props
  if (visit.lang !== 'fr') return null
  const { label, asks } = otherWords(visit)
  const { langue: _, fait: __, ...query } = Object.fromEntries(visit.url.searchParams)
  return (
    <TargetLink noFollow href={visit.link(visit.url.pathname, { ...query, ...asks })}>
      {label}
    </TargetLink>
  )
}
