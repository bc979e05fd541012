import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { insertProcess } from '#modules/processes/create-process.ts'
import { announce } from '#modules/processes/dates/announced-dates.ts'
import { fuzzyValues } from '#modules/processes/dates/fuzzy-columns.ts'
import {
  angleAdded,
  charterDraftSaved,
  milestoneSet,
  phaseDatesSet,
  processCreated,
} from '#modules/processes/facts.ts'
import { messages } from '#modules/processes/messages.ts'
import { keepers, levels, templateKeys } from '#modules/processes/process.ts'
import { angle, charterDraft, milestone, phase } from '#modules/processes/tables.ts'
import { formatDay } from '#ui/dates.ts'
import { plannedFrom, startBefore, withCouncilDay } from './template.ts'
import { templates } from './templates.ts'

/** A process in preparation with the dates, angles and draft of charter of a template: nothing is published by it. */
export const createFromTemplate = operation({
  name: 'create-from-template',
  summary: { fr: 'Créer une démarche à partir d’un modèle', en: 'Create a process from a template' },
  done: {
    fr: 'La démarche est créée. Relisez ses dates et son brouillon de charte : tout peut être changé.',
    en: 'The process is created. Read its dates and its draft of charter: everything can be changed.',
  },
  who: keepers,
  to: 'preparation',
  input: z.object({
    template: z.enum(templateKeys),
    slug: slug(),
    title: line({ max: 160 }),
    summary: text({ max: 1200 }),
    sponsor: line({ max: 200 }),
    level: z.enum(levels).optional(),
    /** The day to start, or the day of the council to count back from: one of the two. */
    start: day().optional(),
    council: day().optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = templates.find((one) => one.key === input.template)
    if (!found) throw new Error(`no template ${input.template}`)
    if (Boolean(input.start) === Boolean(input.council))
      throw invalid(
        'start',
        sentence(messages, (m) => m.oneStart),
      )
    const start = input.start ?? startBefore(found, input.council ?? '')
    const { id } = await insertProcess(
      tx,
      { ...input, level: input.level ?? found.level, method: found.method },
      now,
      found.key,
    )
    note(processCreated(id, { slug: input.slug }))
    const planned = plannedFrom(found, start)
    for (const one of planned.phases) {
      await tx
        .update(phase)
        .set({ ...fuzzyValues('plannedStart', one.start), ...fuzzyValues('plannedEnd', one.end) })
        .where(and(eq(phase.processId, id), eq(phase.kind, one.kind)))
      const first = { reason: undefined, now, needsReason: false }
      await announce(
        tx,
        { processId: id, phaseKind: one.kind },
        [
          { which: 'planned_start', before: undefined, after: one.start },
          { which: 'planned_end', before: undefined, after: one.end },
        ],
        first,
      )
      note(phaseDatesSet(id, { phase: one.kind }))
    }
    for (const { kind, title, on } of planned.milestones) {
      const [set] = await tx
        .insert(milestone)
        .values({ processId: id, kind, title, ...fuzzyValues('planned', on) })
        .returning({ id: milestone.id })
      if (!set) throw new Error('a milestone was not set')
      await announce(
        tx,
        { processId: id, milestoneId: set.id },
        [{ which: 'planned', before: undefined, after: on }],
        { reason: undefined, now, needsReason: false },
      )
      note(milestoneSet(id, { milestone: set.id, kind }))
    }
    for (const [index, title] of found.angles.entries()) {
      const position = index + 1
      const [added] = await tx
        .insert(angle)
        .values({ processId: id, position, title })
        .returning({ id: angle.id })
      if (added) note(angleAdded(id, { angle: added.id, position }))
    }
    const vote = planned.milestones.find((one) => one.kind === 'vote')
    await tx.insert(charterDraft).values({
      processId: id,
      revision: 1,
      title: found.charter.title,
      text: found.charter.text,
      source: '',
      dated: '',
      principles: [...found.charter.principles],
      commitments: [...withCouncilDay(found, vote ? formatDay(vote.on.from, 'fr') : '')],
      savedAt: now,
    })
    note(charterDraftSaved(id, { revision: 1 }))
    return { id, slug: input.slug }
  },
})
