import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { milestoneSet } from '#modules/processes/facts.ts'
import { messages } from '#modules/processes/messages.ts'
import { keepers, milestoneKinds } from '#modules/processes/process.ts'
import { lockProcess, milestonesOf } from '#modules/processes/reads.ts'
import { ownerOfProcess } from '#modules/processes/requires.ts'
import { milestone } from '#modules/processes/tables.ts'
import { announce } from './announced-dates.ts'
import { fuzzyValues } from './fuzzy-columns.ts'
import { fuzzyDateField, optionalFuzzyDate } from './fuzzy-date.ts'
import { dayInParis } from './paris-time.ts'

export const setMilestone = operation({
  name: 'set-milestone',
  summary: { fr: 'Écrire un jalon et ses dates', en: 'Write a milestone and its dates' },
  done: { fr: 'Le jalon est écrit.', en: 'The milestone is written.' },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    /** The milestone to change; a new one when left out. */
    milestone: identifier().optional(),
    kind: z.enum(milestoneKinds),
    title: line({ max: 200 }),
    planned: fuzzyDateField().optional(),
    expected: fuzzyDateField().optional(),
    real: fuzzyDateField().optional(),
    slipReason: line({ max: 400 }).optional(),
    note: text({ max: 600 }).optional(),
    source: line({ max: 300 }).optional(),
  }),
  async run(input, { tx, now, note, door }) {
    const found = await lockProcess(tx, input.process)
    const real = optionalFuzzyDate(input.real)
    if (!input.planned && !real)
      throw invalid(
        'planned',
        sentence(messages, (m) => m.oneDate),
      )
    if (real && real.from > dayInParis(now))
      throw invalid(
        'real',
        sentence(messages, (m) => m.notYetHappened),
      )
    const values = {
      processId: found.id,
      kind: input.kind,
      title: input.title,
      ...fuzzyValues('planned', optionalFuzzyDate(input.planned)),
      ...fuzzyValues('expected', optionalFuzzyDate(input.expected)),
      ...fuzzyValues('real', real),
      slipReason: input.slipReason ?? null,
      note: input.note ?? null,
      source: input.source ?? null,
    }
    const before = (await milestonesOf(tx, found.id)).find((one) => one.id === input.milestone)
    const [written] = input.milestone
      ? await tx
          .update(milestone)
          .set(values)
          .where(and(eq(milestone.id, input.milestone), eq(milestone.processId, found.id)))
          .returning({ id: milestone.id })
      : await tx.insert(milestone).values(values).returning({ id: milestone.id })
    if (!written) throw missing(sentence(messages, (m) => m.unknownMilestone))
    await announce(
      tx,
      { processId: found.id, milestoneId: written.id },
      [
        { which: 'planned', before: before?.planned, after: optionalFuzzyDate(input.planned) },
        { which: 'expected', before: before?.expected, after: optionalFuzzyDate(input.expected) },
      ],
      {
        reason: input.slipReason,
        now,
        needsReason: door !== 'demonstration' && found.currentPhase !== 'preparation',
      },
    )
    note(milestoneSet(found.id, { milestone: written.id, kind: input.kind }))
    return { id: written.id }
  },
})
