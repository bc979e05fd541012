import { importers } from '#modules/contributions/module.ts'

export const runStatuses = [
  'checking',
  'checked',
  'waiting',
  'running',
  'done',
  'cancelled',
  'failed',
] as const
export type RunStatus = (typeof runStatuses)[number]

/** Who may do what, from where to where. What the server does by itself between two steps is in import-worker.ts. */
export const runLife = {
  send: { who: importers, from: [], to: 'checking' },
  /** What its columns are: it is checked again. */
  map: { who: importers, from: ['checked'], to: 'checking' },
  choose: { who: importers, from: ['checked'], to: 'checking' },
  start: { who: importers, from: ['checked', 'failed'], to: 'waiting' },
  cancel: { who: importers, from: ['checking', 'checked', 'waiting', 'running', 'failed'], to: 'cancelled' },
} as const satisfies Record<string, { who: typeof importers; from: readonly RunStatus[]; to: RunStatus }>

/** The server is at work on it, or will be: its page looks again by itself. */
export const isUnderWay = (status: RunStatus) =>
  status === 'checking' || status === 'waiting' || status === 'running'
