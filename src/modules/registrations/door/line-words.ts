import type { Lang } from '#kernel/i18n.ts'
import { deskMessages } from '#modules/registrations/desk-messages.ts'
import type { DoorLine } from '#modules/registrations/reads.ts'
import { needs } from '#modules/registrations/registration.ts'

export function nameWords(line: DoorLine, lang: Lang): string {
  return line.who.name ?? deskMessages[lang].noName
}

/** « transport, interprète (arabe) »: what to prepare, in few words. */
export function needWords(line: DoorLine, lang: Lang): string {
  const words = deskMessages[lang]
  const said = needs.filter((need) => line.who[need]).map((need) => words.needNames[need])
  return [...said, line.who.language].filter(Boolean).join(', ')
}

/** By name, for the eye; those without one at the end, by number. */
export function byName(lines: readonly DoorLine[]): DoorLine[] {
  const key = (line: DoorLine) => line.who.name ?? '\uffff'
  return [...lines].sort((a, b) => key(a).localeCompare(key(b), 'fr') || a.number - b.number)
}
