import { daysLate, type FuzzyDate, slipInDays } from './fuzzy-date.ts'

/** What became of an announced date. `days` is the least that is certain when a date is approximate. */
export type Outcome =
  | { readonly kind: 'done' | 'on-time' | 'expected' | 'unknown' }
  | { readonly kind: 'late' | 'early' | 'moved' | 'overdue'; readonly days: number }

/**
 * Compares what was announced with what happened. A date that passed without a real one is overdue while the process is
 * under way; once it is finished, nobody recorded what happened: it is unknown, which is not a broken promise.
 */
export function outcomeOf(
  dates: {
    readonly planned: FuzzyDate | undefined
    readonly expected: FuzzyDate | undefined
    readonly real: FuzzyDate | undefined
  },
  today: string,
  finished: boolean,
): Outcome {
  const { planned, expected, real } = dates
  if (real) {
    if (!planned) return { kind: 'done' }
    const days = slipInDays(planned, real)
    if (days === 0) return { kind: 'on-time' }
    return days > 0 ? { kind: 'late', days } : { kind: 'early', days: -days }
  }
  const awaited = expected ?? planned
  if (!awaited) return { kind: 'expected' }
  const passed = daysLate(awaited, today)
  if (passed > 0) return finished ? { kind: 'unknown' } : { kind: 'overdue', days: passed }
  const moved = planned && expected ? slipInDays(planned, expected) : 0
  return moved > 0 ? { kind: 'moved', days: moved } : { kind: 'expected' }
}

/** Only a date that was not kept calls for a reason. */
export function needsReason(outcome: Outcome): boolean {
  return outcome.kind === 'late' || outcome.kind === 'moved' || outcome.kind === 'overdue'
}
