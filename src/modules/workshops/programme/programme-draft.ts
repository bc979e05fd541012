import { Refusal } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import type { Axis, Process } from '#modules/processes/module.ts'
import type { Colliding } from '#modules/workshops/desk-session.tsx'
import { messages } from '#modules/workshops/messages.ts'
import { sessionsOf } from '#modules/workshops/reads.ts'
import type { Audience } from '#modules/workshops/session.ts'
import { whenOf } from '#modules/workshops/session-input.ts'
import { collisionsOf } from './collisions.ts'
import { isUndated, type Slot } from './generate-programme.ts'
import { dealSlots, readSlots } from './read-slots.ts'

export const series: readonly Audience[] = ['actors', 'citizens']
export const seriesName = (audience: Audience, round: number) => `serie-${audience}-${round}`

export type DraftRow = Partial<Slot> & { axis: number; audience: Audience; round: number }

/** Axes × audiences × rounds as rows, each with its slot of the series; and the first line that could not be read. */
export function proposeRows(axes: readonly Axis[], rounds: number, typed: (name: string) => string) {
  const rows: DraftRow[] = []
  const errors: Record<string, string> = {}
  for (const audience of series)
    for (let round = 1; round <= rounds; round++) {
      const name = seriesName(audience, round)
      const { lines, unread } = readSlots(typed(name))
      if (unread) errors[name] = unread
      const dealt = dealSlots(
        axes.map((axis) => axis.number),
        lines,
      )
      for (const [index, axis] of axes.entries()) {
        const { axes: _named, ...slot } = dealt[index] ?? { axes: [] }
        rows.push({ axis: axis.number, audience, round, ...slot })
      }
    }
  return { rows, errors }
}

/** What the draft would be once planned: its collisions with itself and with what is planned already, and what to mend. */
export async function checkDraft(
  visit: Visit,
  process: Process,
  axes: readonly Axis[],
  draft: { slots: readonly Slot[]; place?: string; facilitator?: number },
) {
  const errors: Record<string, string> = {}
  const drafted: (Colliding & { status: 'planned' })[] = []
  for (const [index, row] of draft.slots.entries()) {
    if (isUndated(row)) continue
    const axis = axes.find((one) => one.number === row.axis)
    try {
      const when = whenOf(row, (field) => `slots.${index}.${field}`)
      drafted.push({
        id: -1 - index,
        status: 'planned',
        title: messages.fr.workshopTitle(
          axis?.shortTitle ?? '',
          messages.fr.audiences[row.audience],
          row.round,
        ),
        axisShortTitle: axis?.shortTitle ?? null,
        startsAt: when.startsAt,
        endsAt: when.endsAt,
        approximate: undefined,
        place: row.place ?? draft.place ?? null,
        facilitatorId: draft.facilitator ?? null,
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const [field, said] of Object.entries(error.fields)) errors[field] ??= said[visit.lang]
    }
  }
  const known = await sessionsOf(visit.db, process.id)
  const pairs = collisionsOf<Colliding & { status: 'planned' | 'held' | 'cancelled' }>([
    ...known,
    ...drafted,
  ]).filter(([a, b]) => a.id < 0 || b.id < 0)
  return { errors, pairs, planned: drafted.length }
}
