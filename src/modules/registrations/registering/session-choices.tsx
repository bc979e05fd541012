import type { Visit } from '#kernel/web/page.ts'
import type { Process } from '#modules/processes/module.ts'
import { pageMessages } from '#modules/registrations/page-messages.ts'
import { sessionName } from '#modules/registrations/session-name.ts'
import {
  isReceiving,
  overlap,
  type Session,
  sessionsOf,
  stateSentence,
  whenWords,
  whoComes,
} from '#modules/workshops/module.ts'
import type { Option } from '#ui/fields.tsx'

/** The sessions that take registrations, each with its day, place and state in a sentence. */
export async function sessionChoices(
  visit: Visit,
  process: Process,
  held: ReadonlySet<number> = new Set(),
): Promise<Option[]> {
  const { db, now, lang } = visit
  const places = await whoComes.places(db, process.id)
  const sessions = await sessionsOf(db, process.id)
  const stateOf = (one: Session) => stateSentence(one, places.get(one.id), now, lang)
  const open = sessions.filter((one) => isReceiving(stateOf(one).state))
  return open.flatMap((one) => {
    const { said } = stateOf(one)
    const other = sessions.find(
      (two) => two.id !== one.id && (held.has(two.id) || open.includes(two)) && overlap(one, two),
    )
    const clash =
      other && pageMessages[lang][held.has(other.id) ? 'sameAsYours' : 'sameAs'](sessionName(other))
    const hint = [whenWords(one, lang), one.place, said, clash].filter(Boolean).join(' · ')
    return [{ value: String(one.id), label: sessionName(one), lang: 'fr', hint }]
  })
}

/** What is chosen in a form, as the boxes want it. */
export function chosenSessions(values: Readonly<Record<string, unknown>>): string[] {
  const { sessions } = values
  return Array.isArray(sessions) ? sessions.map(String) : []
}

export const wordsOf = (visit: Visit) => pageMessages[visit.lang]
