import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { registeredPersonChanged } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { personOf } from '#modules/registrations/own/find-by-code.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { personsField, sessionsField } from './keep-registration.ts'
import { takePlaces } from './places.ts'
import { askAboutSameTime } from './same-time.ts'

/** Other sessions with the same code: one person stays one person, however often they come. */
export const joinSessions = operation({
  name: 'join-sessions',
  summary: {
    fr: 'S’inscrire à d’autres séances avec le même code',
    en: 'Register for other sessions with the same code',
  },
  done: { fr: 'C’est ajouté à votre inscription.', en: 'It is added to your registration.' },
  ...registrationLife.join,
  input: z.object({
    code: line({ max: 40 }),
    sessions: sessionsField,
    persons: personsField,
    /** At the same time as another of theirs, and that is meant. */
    keepBoth: z.boolean().optional(),
  }),
  async run(input, deed) {
    const who = await personOf(deed, input.code)
    if (!input.sessions?.length)
      throw invalid(
        'sessions',
        sentence(messages, (m) => m.oneSession),
      )
    const at = { process: who.processId, person: who.id, now: deed.now }
    await askAboutSameTime(deed.tx, at, input.sessions, input.keepBoth)
    const places = await takePlaces(deed, who, input.sessions, input.persons)
    deed.note(registeredPersonChanged(who.id, { process: who.processId }))
    return { code: who.code as string, places }
  },
})
