import { type Actor, isAllowed, type Step } from '#kernel/actor.ts'
import { writers } from '#modules/minutes/writers.ts'

/** The three columns of a session's synthesis, as Saint-Nazaire printed them in 2017. */
export const parts = ['objective', 'factor', 'disposition'] as const
export type Part = (typeof parts)[number]

export const tableStatuses = ['provisional', 'validated', 'published'] as const
export type TableStatus = (typeof tableStatuses)[number]

const town = { administrator: 'all', agent: 'all' } as const

/** Written in the session, validated by a named body on a day, then published; opened again only with a reason. */
export const tableLife = {
  write: { who: writers, from: ['provisional'], to: 'provisional' },
  validate: { who: town, from: ['provisional'], to: 'validated' },
  publish: { who: town, from: ['validated'], to: 'published' },
  reopen: {
    who: town,
    from: ['validated', 'published'],
    to: 'provisional',
    when: { fr: 'en disant pourquoi', en: 'saying why' },
  },
} as const satisfies Record<string, Step<TableStatus>>

/** Who reads a table before it is published. Words as typed stay with those who type. */
export const tableReaders = { ...writers, guarantor: 'all', elected: 'all', service: 'all' } as const

/** Under this number persons are not told one by one. */
export const fewest = 5

/** A cell of a table as it was published: the words it rested on by their numbers alone. */
export interface EditionCell {
  readonly id: number
  readonly part: Part
  readonly text: string
  readonly verbatims: readonly number[]
  readonly disagreements: readonly {
    readonly category: string
    readonly persons: number | null
    readonly contribution: number | null
  }[]
}

export const maxCell = 1000
export const maxCells = 200

/** The role under which someone writes: what the history keeps, rather than a name. */
export function roleOf(actor: Actor, process: number): string {
  const held = (['facilitator', 'agent', 'administrator'] as const).find((role) =>
    isAllowed({ [role]: writers[role] }, actor, { process }),
  )
  return held ?? 'administrator'
}
