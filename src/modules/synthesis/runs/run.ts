import { synthesisWork } from '#modules/synthesis/statements/statement.ts'

/**
 * A grouping is asked for, waits, runs outside of any request, and is proposed. A person applies it, or it is left: by a
 * newer one. Nothing that it finds changes a theme before that.
 */
export const runStatuses = [
  'waiting',
  'running',
  'proposed',
  'applied',
  'left',
  'cancelled',
  'failed',
] as const
export type RunStatus = (typeof runStatuses)[number]

/** Who may do what, from where to where. What the server does by itself is in grouping-worker.ts. */
export const runLife = {
  ask: { who: synthesisWork, from: [], to: 'waiting' },
  cancel: { who: synthesisWork, from: ['waiting', 'running', 'proposed'], to: 'cancelled' },
  apply: { who: synthesisWork, from: ['proposed'], to: 'applied' },
} as const satisfies Record<string, { who: typeof synthesisWork; from: readonly RunStatus[]; to: RunStatus }>

export const isUnderWay = (status: RunStatus) => status === 'waiting' || status === 'running'

/** Fewer texts than this are read one by one faster than any grouping is looked at. */
export const fewestTexts = 5
/** Under this number of texts, groups help to read and measure nothing. */
export const fewTexts = 200
/** Begun so many times without an end, it is given up: something in it stops the server. */
export const mostAttempts = 3

/** Broader to finer, as the engine understands it: 1 is the usual. */
export const resolutions = [0.5, 0.75, 1, 1.5, 2, 3] as const

/** Changes whenever the same voices and the same seed could give another result. */
export const engineVersion = '2'
