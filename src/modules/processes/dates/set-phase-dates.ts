import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { phaseDatesSet } from '#modules/processes/facts.ts'
import { messages } from '#modules/processes/messages.ts'
import { keepers, phases } from '#modules/processes/process.ts'
import { lockProcess, phasesOf } from '#modules/processes/reads.ts'
import { ownerOfProcess } from '#modules/processes/requires.ts'
import { phase } from '#modules/processes/tables.ts'
import { announce } from './announced-dates.ts'
import { fuzzyValues } from './fuzzy-columns.ts'
import { fuzzyDateField, optionalFuzzyDate } from './fuzzy-date.ts'
import { dayInParis } from './paris-time.ts'

/** Writes all the dates of a phase as given: a date left out is emptied, except a planned one once the process is open. */
export const setPhaseDates = operation({
  name: 'set-phase-dates',
  summary: { fr: 'Écrire les dates d’une phase', en: 'Write the dates of a phase' },
  done: { fr: 'Les dates de la phase sont écrites.', en: 'The dates of the phase are written.' },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    phase: z.enum(phases),
    plannedStart: fuzzyDateField().optional(),
    plannedEnd: fuzzyDateField().optional(),
    expectedStart: fuzzyDateField().optional(),
    expectedEnd: fuzzyDateField().optional(),
    realStart: fuzzyDateField().optional(),
    realEnd: fuzzyDateField().optional(),
    slipReason: line({ max: 400 }).optional(),
  }),
  async run(input, { tx, now, note, door }) {
    const found = await lockProcess(tx, input.process)
    const today = dayInParis(now)
    const dates = {
      plannedStart: optionalFuzzyDate(input.plannedStart),
      plannedEnd: optionalFuzzyDate(input.plannedEnd),
      expectedStart: optionalFuzzyDate(input.expectedStart),
      expectedEnd: optionalFuzzyDate(input.expectedEnd),
      realStart: optionalFuzzyDate(input.realStart),
      realEnd: optionalFuzzyDate(input.realEnd),
    }
    for (const name of ['realStart', 'realEnd'] as const)
      if (dates[name] && dates[name].from > today)
        throw invalid(
          name,
          sentence(messages, (m) => m.notYetHappened),
        )
    for (const [start, end] of [
      ['plannedStart', 'plannedEnd'],
      ['expectedStart', 'expectedEnd'],
      ['realStart', 'realEnd'],
    ] as const)
      if (dates[start] && dates[end] && dates[end].to < dates[start].from)
        throw invalid(
          end,
          sentence(messages, (m) => m.endBeforeStart),
        )
    const before = (await phasesOf(tx, found.id)).find((one) => one.kind === input.phase)
    await tx
      .update(phase)
      .set({
        ...fuzzyValues('plannedStart', dates.plannedStart),
        ...fuzzyValues('plannedEnd', dates.plannedEnd),
        ...fuzzyValues('expectedStart', dates.expectedStart),
        ...fuzzyValues('expectedEnd', dates.expectedEnd),
        ...fuzzyValues('realStart', dates.realStart),
        ...fuzzyValues('realEnd', dates.realEnd),
        slipReason: input.slipReason ?? null,
      })
      .where(and(eq(phase.processId, found.id), eq(phase.kind, input.phase)))
    await announce(
      tx,
      { processId: found.id, phaseKind: input.phase },
      [
        { which: 'planned_start', before: before?.plannedStart, after: dates.plannedStart },
        { which: 'planned_end', before: before?.plannedEnd, after: dates.plannedEnd },
        { which: 'expected_start', before: before?.expectedStart, after: dates.expectedStart },
        { which: 'expected_end', before: before?.expectedEnd, after: dates.expectedEnd },
      ],
      {
        reason: input.slipReason,
        now,
        needsReason: door !== 'demonstration' && found.currentPhase !== 'preparation',
      },
    )
    note(phaseDatesSet(found.id, { phase: input.phase }))
    return { phase: input.phase }
  },
})
