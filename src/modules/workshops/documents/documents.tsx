import { isAllowed } from '#kernel/actor.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import type { SessionDocument } from '#modules/workshops/attendance/came-reads.ts'
import { planners } from '#modules/workshops/session.ts'
import { daysBetween, formatDay } from '#ui/dates.ts'
import { formatBytes } from '#ui/numbers.ts'
import { PlainList } from '#ui/text.tsx'
import { documentMessages } from './document-messages.ts'

/** Days before a session from which people have the time to read (check P1). */
export const daysToRead = 7

/** Yes when a document was published at least a week before; no when it was later; undefined when there is none. */
export function wereInTime(documents: readonly SessionDocument[], day: string): boolean | undefined {
  if (documents.length === 0) return undefined
  return documents.some((one) => daysBetween(one.publishedOn, day) >= daysToRead)
}

/** Who prepares sessions opens what is kept for those registered too. */
export const opensReserved = (visit: Visit, process: number): boolean =>
  isAllowed({ ...planners, facilitator: 'own' }, visit.actor, { process })

/** « PDF, 340 ko »: what will be downloaded, before it is. */
export function fileWords(one: SessionDocument, lang: Lang): string | undefined {
  if (!one.file) return undefined
  const types: Readonly<Record<string, string>> = documentMessages[lang].types
  const type = types[one.type ?? ''] ?? documentMessages[lang].gone
  return one.bytes === null ? type : `${type}, ${formatBytes(one.bytes, lang)}`
}

/** The documents of a session; `home`: where their pages are for this reader, without it those reserved are only named. */
export function DocumentList(props: {
  documents: readonly SessionDocument[]
  visit: Visit
  home: string
  reserved: boolean
}) {
  const { documents, visit, home } = props
  if (documents.length === 0) return null
  const words = documentMessages[visit.lang]
  return (
    <PlainList
      items={documents.map((one) => {
        const shut = one.audience === 'registered' && !props.reserved
        const href = one.link
          ? one.link.startsWith('/')
            ? visit.link(one.link)
            : one.link
          : visit.link(`${home}/documents/${one.id}`)
        const said = [
          fileWords(one, visit.lang),
          words.publishedOn(formatDay(one.publishedOn, visit.lang)),
          one.audience === 'registered' ? (shut ? words.withCode : words.reserved) : undefined,
        ]
        return (
          <>
            {shut ? (
              <TownWords>{one.title}</TownWords>
            ) : (
              <a href={href}>
                <TownWords>{one.title}</TownWords>
              </a>
            )}
            {`, ${said.filter(Boolean).join(', ')}`}
          </>
        )
      })}
    />
  )
}
