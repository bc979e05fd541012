import { sentence } from '#kernel/i18n.ts'
import { conflict } from '#kernel/refusal.ts'
import { messages } from '#modules/contributions/messages.ts'
import type { ParticipatingProcess } from '#modules/contributions/place-reads.ts'
import { dayInParis, isOpen, type Phase, sayDay } from '#modules/processes/module.ts'

/** Why people cannot speak now, or undefined when they can. Days are compared in Paris. */
export function closedBecause(process: ParticipatingProcess, now: Date): 'early' | 'late' | undefined {
  const today = dayInParis(now)
  if (process.phase === 'preparation') return 'early'
  if (!isOpen(process.phase as Phase)) return 'late'
  if (process.opensOn && today < process.opensOn) return 'early'
  return process.closesOn && today > process.closesOn ? 'late' : undefined
}

/** People speak while the process is in participation and between its dates. */
export function requireOpen(process: ParticipatingProcess, now: Date): void {
  const closed = closedBecause(process, now)
  if (closed === 'early')
    throw conflict({
      fr: messages.fr.notYetOpen(process.opensOn && sayDay(process.opensOn, 'fr')),
      en: messages.en.notYetOpen(process.opensOn && sayDay(process.opensOn, 'en')),
    })
  if (closed === 'late') throw conflict(sentence(messages, (m) => m.noLongerOpen))
}

/** What was said on paper or aloud before the end may still be typed while the synthesis is being written. */
export function requireEntered(process: Pick<ParticipatingProcess, 'phase'>): void {
  if (process.phase === 'preparation') throw conflict(sentence(messages, (m) => m.notYetOpen(null)))
  if (process.phase !== 'participation' && process.phase !== 'synthesis')
    throw conflict(sentence(messages, (m) => m.tooLateToEnter))
}
