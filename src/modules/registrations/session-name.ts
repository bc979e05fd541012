import type { Session } from '#modules/workshops/module.ts'

/** « Isolement – Atelier de co-construction citoyenne »: two workshops often bear the same title. */
export function sessionName(one: Session): string {
  return one.axisShortTitle && !one.title.includes(one.axisShortTitle)
    ? `${one.axisShortTitle} – ${one.title}`
    : one.title
}
