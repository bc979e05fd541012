import { dayInParis } from '#modules/processes/module.ts'
import type { RegistrationMode, SessionStatus } from './session.ts'
import type { Places } from './who-comes.ts'

/** Why one may register, or not. `full`: one may still wait in line. */
export type RegistrationState =
  | 'open'
  | 'full'
  | 'not_needed'
  | 'closed'
  | 'undated'
  | 'past'
  | 'held'
  | 'cancelled'

interface Asked {
  readonly status: SessionStatus
  readonly registration: RegistrationMode
  readonly startsAt: Date | null
  readonly approximateFrom: string | null
  readonly approximateTo: string | null
  readonly capacity: number | null
}

export function registrationState(one: Asked, places: Places | undefined, now: Date): RegistrationState {
  if (one.status !== 'planned') return one.status
  const today = dayInParis(now)
  if (one.startsAt ? one.startsAt <= now : (one.approximateTo ?? '') < today) return 'past'
  if (one.registration !== 'open') return one.registration
  if (!one.startsAt && one.approximateFrom !== one.approximateTo) return 'undated'
  return isFull(one, places) ? 'full' : 'open'
}

/** Nobody passes before those who wait: as long as someone does, there is no free place. */
function isFull(one: Asked, places: Places | undefined): boolean {
  if (one.capacity === null) return false
  return (places?.waiting ?? 0) > 0 || (places?.registered ?? 0) >= one.capacity
}

/** One may register, were it to wait in line. */
export function isReceiving(state: RegistrationState): boolean {
  return state === 'open' || state === 'full'
}
