import type { Database } from '#kernel/database/database.ts'
import type { Words } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Fold, Note } from '#ui/text.tsx'
import { similarWords } from './messages.ts'

/** A deliberation taken before this site on something close. */
export interface NearAct {
  readonly act: number
  readonly subject: string
  readonly actedOn: string
  /** Null when the list of the town does not give it. */
  readonly number: string | null
  readonly body: Words
  readonly source: string
  readonly path: string
}

export type NearActs = (db: Database, to: { title: string; text: string }) => Promise<NearAct[]>

let teller: NearActs | undefined

/** The composition says once, at start, who keeps the past acts: this module may not lean on those downstream. */
export function tellNearActs(told: NearActs): void {
  teller = told
}

export const nearActs: NearActs = async (db, to) => teller?.(db, to) ?? []

/** Beside a sheet that is being written: what was deliberated already on something close. */
export function PastActs(props: { visit: Visit; title: string; acts: readonly NearAct[] }) {
  const { visit, acts } = props
  const { lang } = visit
  const all = similarWords[lang]
  if (acts.length === 0) return null
  const words = longestWords(props.title)
  return (
    <Fold summary={`${all.actsTitle} (${acts.length})`} wide>
      <Note>{all.actsMethod}</Note>
      <EntryList
        level={4}
        entries={acts.map((one) => ({
          title: (
            <>
              {all.actedIn(one.actedOn.slice(0, 4))} <TownWords>{one.subject}</TownWords>
            </>
          ),
          href: visit.link(one.path),
          note: (
            <>
              {one.number && `${all.actNumber(one.number)}, `}
              {one.body[lang]}, {formatDay(one.actedOn, lang)}. {all.actSource}{' '}
              <TownWords>{one.source}</TownWords>
            </>
          ),
        }))}
      />
      {words && (
        <TargetLink href={visit.link('/deliberations/anciennes', { q: words })}>{all.acts(words)}</TargetLink>
      )}
    </Fold>
  )
}

/** The two longest words of a title: the search of past acts wants each of them. */
const longestWords = (title: string) =>
  (title.match(/\p{L}{4,}/gu) ?? [])
    .sort((a, b) => b.length - a.length)
    .slice(0, 2)
    .join(' ')
