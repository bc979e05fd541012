import type { Visit } from '#kernel/page.ts'
import type { Process } from '#modules/processes/module.ts'
import {
  isReceiving,
  type Session,
  sessionsOf,
  stateSentence,
  whenWords,
  whoComes,
} from '#modules/workshops/module.ts'
import type { Option } from '#ui/fields.tsx'
import { pageMessages } from './page-messages.ts'

/** The sessions that take registrations, each with its day, place and state in a sentence. */
export async function sessionChoices(visit: Visit, process: Process): Promise<Option[]> {
  const { db, now, lang } = visit
  const places = await whoComes.places(db, process.id)
  return (await sessionsOf(db, process.id)).flatMap((one) => {
    const { state, said } = stateSentence(one, places.get(one.id), now, lang)
    if (!isReceiving(state)) return []
    const hint = [whenWords(one, lang), one.place, said].filter(Boolean).join(' · ')
    return [{ value: String(one.id), label: sessionName(one), lang: 'fr', hint }]
  })
}

/** « Isolement – Atelier de co-construction citoyenne »: two workshops often bear the same title. */
export function sessionName(one: Session): string {
  return one.axisShortTitle && !one.title.includes(one.axisShortTitle)
    ? `${one.axisShortTitle} – ${one.title}`
    : one.title
}

/** What is chosen in a form, as the boxes want it. */
export function chosenSessions(values: Readonly<Record<string, unknown>>): string[] {
  const { sessions } = values
  return Array.isArray(sessions) ? sessions.map(String) : []
}

export const wordsOf = (visit: Visit) => pageMessages[visit.lang]
