/** The only source of "now": rules and operations receive a clock, none calls `new Date()`. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export function fixedClock(date: Date | string): Clock {
  const at = new Date(date).getTime()
  return { now: () => new Date(at) }
}

export interface MovableClock extends Clock {
  set(date: Date | string): void
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

/** A clock that stands still until it is moved: tests and the telling of the demonstration. */
export function movableClock(start: Date | string): MovableClock {
  let at = new Date(start).getTime()
  return {
    now: () => new Date(at),
    set: (date) => {
      at = new Date(date).getTime()
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
