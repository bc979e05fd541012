import { z } from 'zod'
import { count, identifier, line, slug } from '#kernel/input.ts'

/** More than that at once is no lot. */
export const mostProposals = 12_000

/** Which proposals of a process: those ticked, or all those a filter shows. */
export const selection = {
  process: slug(),
  proposals: z.array(identifier()).max(1_000).optional(),
  axis: count(999).min(1).optional(),
  /** Whose they are now: a service, or nobody when left out. */
  held: identifier().optional(),
  words: line({ max: 200 }).optional(),
}

const fields = z.object(selection)
export type Selection = z.output<typeof fields>
