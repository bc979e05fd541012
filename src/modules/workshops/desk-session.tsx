import type { Lang } from '#kernel/i18n.ts'
import type { SessionDocument } from '#modules/workshops/attendance/came-reads.ts'
import { wereInTime } from '#modules/workshops/documents/documents.tsx'
import { clashesOf } from '#modules/workshops/programme/collisions.ts'
import { plural } from '#ui/numbers.ts'
import { Message, PlainList } from '#ui/text.tsx'
import { accessMessages, missingAccess } from './access-words.ts'
import { deskMessages } from './desk-messages.ts'
import type { Session } from './reads.ts'
import { whenWords } from './session-words.tsx'
import type { Places, Shared } from './who-comes.ts'

/** « 12 inscrits sur 20, 3 en attente ». */
export function placesWords(one: Session, places: Places | undefined, lang: Lang): string | undefined {
  if (one.registration === 'not_needed' && !places) return undefined
  const words = deskMessages[lang]
  const said = words.places(places?.registered ?? 0, one.capacity)
  return places?.waiting ? `${said}, ${words.waitingCount(places.waiting)}` : said
}

/** What the planner has still to settle before people come. */
export function lackingWords(
  one: Session,
  documents: readonly SessionDocument[],
  lang: Lang,
): string | undefined {
  const words = deskMessages[lang]
  const points = missingAccess(one).map((point) => accessMessages[lang].names[point].toLowerCase())
  const lacking = [
    one.place ? undefined : words.lackingNames.place,
    one.facilitatorId === null ? words.lackingNames.facilitator : undefined,
    points.length > 0 ? words.lackingNames.access(points.join(', ')) : undefined,
    wereInTime(documents, one.sortDay) ? undefined : words.lackingNames.documents,
  ].filter((what) => what !== undefined)
  return lacking.length > 0 ? words.lacking(lacking.join(', ')) : undefined
}

/** What must be known of a session, planned or only drafted, to say what it collides with. */
export type Colliding = Pick<
  Session,
  'id' | 'title' | 'axisShortTitle' | 'startsAt' | 'endsAt' | 'approximate' | 'place' | 'facilitatorId'
>

/** Which sessions are at the same time, what they share, and how many persons are registered for both. */
export function DeskCollisions(props: {
  pairs: readonly [Colliding, Colliding][]
  shared: readonly Shared[]
  lang: Lang
}) {
  const { pairs, shared, lang } = props
  if (pairs.length === 0) return null
  const words = deskMessages[lang]
  const named = (one: Colliding) => one.axisShortTitle ?? one.title
  return (
    <Message title={plural(pairs.length, words.collisionsTitle, lang)}>
      <PlainList
        items={pairs.map(([a, b]) => {
          const both = shared.find(
            (one) => one.first === Math.min(a.id, b.id) && one.second === Math.max(a.id, b.id),
          )
          return [
            `${named(a)} / ${named(b)}`,
            whenWords(a, lang),
            ...clashesOf(a, b).map((clash) => words.clashes[clash]),
            both ? plural(both.persons, words.sharedPersons, lang) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')
        })}
      />
    </Message>
  )
}
