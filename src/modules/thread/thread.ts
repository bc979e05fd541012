/**
 * The thread: from a voice to what the town did of it, and back. Every arrow is a row of some module, read here both ways:
 * a process calls sessions, where people speak; a statement rests on their words; a proposal comes from words or from
 * statements; the town answers it; the council adopts the answer; an action follows. Words that are not published never
 * stand on a thread that others read.
 */
export const kinds = [
  'process',
  'session',
  'contribution',
  'statement',
  'proposal',
  'answer',
  'deliberation',
  'action',
] as const
export type Kind = (typeof kinds)[number]

/** Shown one by one at most; past that, the things of a kind stand together behind one knot that opens their list. */
export const shownAtMost = 4

/** Read from the database, so that a group says its state: sessions and actions are few, and their states differ. */
export const readAtMost = (kind: Kind): number =>
  kind === 'session' || kind === 'action' ? 100 : shownAtMost

/** Items a page of a long list: never more than 100 pages, so that any item is two clicks from the top of the list. */
export function itemsPerPage(total: number): number {
  return Math.max(50, Math.ceil(total / 100))
}

/** One thing on a thread, as SQL gives it; `extra` holds what its kind needs to say itself. */
export interface Item {
  readonly kind: Kind
  readonly id: number
  /** What stands in its address: the reference of a contribution, else its id. */
  readonly key: string
  readonly number: number | null
  readonly title: string
  /** `AAAA-MM-JJ`, when it has one. */
  readonly day: string | null
  readonly status: string
  readonly example: boolean
  readonly extra: Readonly<Record<string, unknown>>
}

/** Who made an arrow: the person who spoke, someone who typed for them, a person of the town, the machine's operator. */
export type ArrowBy = 'author' | 'typed-for' | 'person' | 'operator' | 'reaction'

/** One arrow of the chain, from what comes first to what follows. */
export interface Arrow {
  readonly from: Kind
  readonly fromId: number
  readonly to: Kind
  readonly toId: number
  readonly day: string | null
  readonly by: ArrowBy | null
  readonly example: boolean
  /** A voice that disagrees with the statement that cites it. */
  readonly disagrees: boolean
}

export interface Tally {
  readonly totals: Readonly<Record<Kind, number>>
  /** Voices of this thread that are not, or no longer, public: counted, never shown. */
  readonly hidden: number
  readonly answersPublished: number
  /** Admitted proposals of this thread. */
  readonly admitted: number
  /** Among them, those to which no service is assigned yet. */
  readonly unassigned: number
}

/** A date promised by the process: `planned` first announced, `expected` now, `real` when it happened. */
export interface Milestone {
  readonly id: number
  readonly kind: string
  readonly title: string
  readonly slipReason: string | null
  readonly note: string | null
  readonly source: string | null
  readonly row: Readonly<Record<string, unknown>>
}

export interface Thread {
  readonly focus: { readonly kind: Kind; readonly id: number; readonly key: string }
  readonly items: readonly Item[]
  readonly tally: Tally
  readonly arrows: readonly Arrow[]
  readonly milestones: readonly Milestone[]
}

/** The place of a kind in the chain. */
export const rank = (kind: Kind): number => kinds.indexOf(kind)
export const isKind = (value: string): value is Kind => (kinds as readonly string[]).includes(value)
