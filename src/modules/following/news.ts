import type { Step } from '#kernel/actor.ts'
import { eachWords, sentence } from '#kernel/i18n.ts'
import { line, text } from '#kernel/input.ts'
import { deskMessages } from './desk-messages.ts'

/** News is drafted by who works on the process, published by the town, and from then on only corrected, in full view. */
export const newsStatuses = ['draft', 'published', 'corrected'] as const
export type NewsStatus = (typeof newsStatuses)[number]
export const newsStatusNames = eachWords(deskMessages.fr.status, deskMessages.en.status)

/** A facilitator writes for the process they work for; the town alone publishes. */
export const writers = { administrator: 'all', agent: 'all', facilitator: 'own' } as const
export const publishers = { administrator: 'all', agent: 'all' } as const

export const newsLife = {
  draft: { who: writers, from: [], to: 'draft' },
  revise: { who: writers, from: ['draft'], to: 'draft' },
  discard: { who: writers, from: ['draft'] },
  publish: { who: publishers, from: ['draft'], to: 'published' },
  correct: { who: publishers, from: ['published', 'corrected'], to: 'corrected' },
} as const satisfies Record<string, Step<NewsStatus>>

/** A page of this site: `/demarches/…`. Never another site, nor a script. */
const insideLink = () =>
  line({ max: 300 }).refine((value) => /^\/(?![/\\])[^\s\\<>"]*$/.test(value), {
    params: { words: sentence(deskMessages, (m) => m.linkInside) },
  })

export const newsFields = {
  title: line({ max: 120 }),
  text: text({ max: 1500 }),
  link: insideLink().optional(),
}
