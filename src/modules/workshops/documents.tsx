import type { Visit } from '#kernel/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { daysBetween, formatDay } from '#ui/dates.ts'
import { PlainList } from '#ui/text.tsx'
import type { SessionDocument } from './came-reads.ts'
import { messages } from './messages.ts'

/** Days before a session from which people have the time to read (check P1). */
export const daysToRead = 7

/** Yes when a document was published at least a week before; no when it was later; undefined when there is none. */
export function wereInTime(documents: readonly SessionDocument[], day: string): boolean | undefined {
  if (documents.length === 0) return undefined
  return documents.some((one) => daysBetween(one.publishedOn, day) >= daysToRead)
}

export function DocumentList(props: { documents: readonly SessionDocument[]; visit: Visit }) {
  const { documents, visit } = props
  if (documents.length === 0) return null
  const words = messages[visit.lang]
  return (
    <PlainList
      items={documents.map((one) => (
        <>
          <a href={one.link.startsWith('/') ? visit.link(one.link) : one.link}>
            <TownWords>{one.title}</TownWords>
          </a>
          {`, ${words.publishedOn(formatDay(one.publishedOn, visit.lang))}`}
        </>
      ))}
    />
  )
}
