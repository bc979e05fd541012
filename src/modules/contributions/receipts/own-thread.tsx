import type { Child } from 'hono/jsx'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/contributions/messages.ts'
import type { OwnContribution } from '#modules/contributions/reads.ts'
import { formatInstant } from '#ui/dates.ts'
import type { ThreadKnot } from '#ui/thread-list.tsx'
import { followMessages } from './follow-messages.ts'

/** What became of a contribution after its publication, as knots, told by the module that sees everything. */
export type Onward = (visit: Visit, contribution: { id: number; reference: string }) => Promise<ThreadKnot[]>

let onward: Onward | undefined

/** The composition says once, at start, who tells the rest of the thread: this module may not lean on those downstream. */
export function tellOnward(teller: Onward): void {
  onward = teller
}

/** What its author may do against a refusal, and what became of it, told by the module that treats appeals. */
export type Appeals = (visit: Visit, own: OwnContribution) => Promise<Child>

let appealsOf: Appeals | undefined

export function tellAppeals(teller: Appeals): void {
  appealsOf = teller
}

export const ownAppeals = async (visit: Visit, own: OwnContribution): Promise<Child> =>
  appealsOf ? appealsOf(visit, own) : null

/** How its author proves what was received, told by the module that keeps the public register. */
export type Proof = (visit: Visit, own: OwnContribution) => Promise<Child>

let proofOf: Proof | undefined

export function tellProof(teller: Proof): void {
  proofOf = teller
}

export const ownProof = async (visit: Visit, own: OwnContribution): Promise<Child> =>
  proofOf ? proofOf(visit, own) : null

/** From the receipt to the publication, then whatever came of it. */
export async function ownKnots(visit: Visit, own: OwnContribution): Promise<ThreadKnot[]> {
  const gathered = gatheringKnots(own, visit.lang)
  if (own.status === 'withdrawn') return gathered
  const further = onward
    ? await onward(visit, { id: own.id, reference: own.reference })
    : expectedKnots(visit.lang)
  return [...gathered, ...further]
}

/** Received, read, published (or not, or withdrawn). */
export function gatheringKnots(own: OwnContribution, lang: Lang): ThreadKnot[] {
  const words = followMessages[lang]
  const { knots } = words
  const list: ThreadKnot[] = [
    {
      state: 'done',
      title: knots.received,
      note: formatInstant(own.receivedAt, lang),
      children: own.enteredFor ? (
        <p>
          {words.enteredFor(messages[lang].channel[own.channel as keyof (typeof messages)['fr']['channel']])}{' '}
          {own.readBack && words.readBack}
        </p>
      ) : undefined,
    },
  ]
  if (own.status === 'withdrawn') {
    list.push({
      state: 'done',
      title: own.takenBack ? knots.takenBack : knots.withdrawn,
      note: formatInstant(own.statusAt, lang),
    })
    return list
  }
  list.push(
    own.screenedAt
      ? { state: 'done', title: knots.screened, note: formatInstant(own.screenedAt, lang) }
      : { state: 'expected', title: knots.screened },
  )
  if (own.status === 'kept_unpublished')
    list.push({
      state: 'done',
      title: knots.notPublished,
      note: formatInstant(own.statusAt, lang),
      children: (
        <p>
          {words.keptBecause(
            messages[lang].reason[own.statusReason as keyof (typeof messages)['fr']['reason']],
          )}
        </p>
      ),
    })
  else
    list.push(
      own.publishedAt
        ? {
            state: 'done',
            title: knots.published,
            note: formatInstant(own.publishedAt, lang),
            children: <p>{words.public(own.reference)}</p>,
          }
        : { state: 'expected', title: knots.published },
    )
  return list
}

/** What every contribution may expect, until somebody tells what really came. */
function expectedKnots(lang: Lang): ThreadKnot[] {
  const { knots } = followMessages[lang]
  return [knots.cited, knots.answer, knots.decision, knots.action].map((title) => ({
    state: 'expected' as const,
    title,
  }))
}
