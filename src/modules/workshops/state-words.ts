import { catalogue, type Lang } from '#kernel/i18n.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { plural } from '#ui/numbers.ts'
import type { Session } from './reads.ts'
import { type RegistrationState, registrationState } from './registration-state.ts'
import type { Places } from './who-comes.ts'

export const stateWords = catalogue(
  {
    open: 'Les inscriptions sont ouvertes.',
    full: 'Cette séance est complète : vous pouvez vous mettre en liste d’attente.',
    not_needed: 'Pas besoin de vous inscrire à cette séance : venez.',
    closed: 'Les inscriptions à cette séance sont closes.',
    undated: 'Le jour de cette séance n’est pas encore fixé : les inscriptions ouvriront ensuite.',
    past: 'Cette séance a déjà commencé.',
    over: 'Cette séance est passée.',
    held: 'Cette séance a eu lieu.',
    cancelled: 'Cette séance est annulée.',
    left: { one: 'il reste une place', other: 'il reste # places' },
    waiting: { one: 'Une personne attend déjà.', other: '# personnes attendent déjà.' },
    outOf: (left: string, capacity: number) => `Les inscriptions sont ouvertes : ${left} sur ${capacity}.`,
  },
  {
    open: 'Registration is open.',
    full: 'This session is full: you may join the waiting list.',
    not_needed: 'No need to register for this session: just come.',
    closed: 'Registration for this session is closed.',
    undated: 'The day of this session is not set yet: registration will open then.',
    past: 'This session has already begun.',
    over: 'This session is over.',
    held: 'This session took place.',
    cancelled: 'This session is cancelled.',
    left: { one: 'one place is left', other: '# places are left' },
    waiting: { one: 'One person waits already.', other: '# people wait already.' },
    outOf: (left: string, capacity: number) => `Registration is open: ${left} out of ${capacity}.`,
  },
)

const dayOf = (one: Session) => (one.startsAt ? dayInParis(one.startsAt) : one.sortDay)

/** The state of a session in a sentence: whether one may register, and how many places are left. */
export function stateSentence(
  one: Session,
  places: Places | undefined,
  now: Date,
  lang: Lang,
): { state: RegistrationState; said: string } {
  const words = stateWords[lang]
  const state = registrationState(one, places, now)
  if (state === 'past' && dayOf(one) < dayInParis(now)) return { state, said: words.over }
  const waiting = places?.waiting ?? 0
  if (state === 'full' && waiting > 0)
    return { state, said: `${words.full} ${plural(waiting, words.waiting, lang)}` }
  if (state !== 'open' || one.capacity === null) return { state, said: words[state] }
  const left = plural(one.capacity - (places?.registered ?? 0), words.left, lang)
  return { state, said: words.outOf(left, one.capacity) }
}
