import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { answerLife, moveDueDays } from '#modules/answers/module.ts'
import { dueDaysApplied } from '#modules/deliberations/facts.ts'
import { requireMeeting } from '#modules/deliberations/meetings/reads.ts'
import { duePlan as duePlanTable } from '#modules/deliberations/tables.ts'
import { dayInParis, processBySlug } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { duePlan, mostLead, usualLead } from './due-plan.ts'
import { dueWords } from './messages.ts'

const days = (usual: number) => count(mostLead).default(usual)

/** What is counted backwards, as it is asked. */
export const counted = {
  process: slug(),
  meeting: identifier(),
  opinionDays: days(usualLead.opinionDays),
  validationDays: days(usualLead.validationDays),
  publicationDays: days(usualLead.publicationDays),
}

export const applyDueDays = operation({
  name: 'apply-due-days',
  summary: {
    fr: 'Donner aux fiches d’une démarche le jour de rendu compté à rebours d’une séance',
    en: 'Give the sheets of a process the due day counted backwards from a meeting',
  },
  done: { fr: 'Le jour de rendu est donné.', en: 'The due day is given.' },
  who: answerLife.assign.who,
  input: z.object({
    ...counted,
    /** One service alone; all when left out. */
    service: identifier().optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run(input, { tx, now, actor, note }) {
    const process = await processBySlug(tx, input.process)
    const meeting = await requireMeeting(tx, input.meeting)
    if (meeting.cancelledAt) throw conflict(sentence(dueWords, (m) => m.cancelledMeeting))
    const plan = duePlan(meeting, (await townIdentity(tx)) ?? {}, input)
    if (plan.draftsDue < dayInParis(now)) throw conflict(sentence(dueWords, (m) => m.tooNear))
    const [known] = await tx
      .select()
      .from(duePlanTable)
      .where(eq(duePlanTable.processId, process.id))
      .for('update')
    const due = plan.draftsDue
    const facts = await moveDueDays(tx, { process: process.id, organisation: input.service }, due, now)
    if (facts.length === 0 && known?.meetingId === meeting.id && known.dueDay === due)
      throw conflict(sentence(dueWords, (m) => m.nothingMoves))
    const set = {
      meetingId: meeting.id,
      opinionDays: input.opinionDays,
      validationDays: input.validationDays,
      publicationDays: input.publicationDays,
      dueDay: due,
      appliedBy: actor.id,
      appliedAt: now,
    }
    await tx
      .insert(duePlanTable)
      .values({ processId: process.id, ...set })
      .onConflictDoUpdate({ target: duePlanTable.processId, set })
    for (const fact of facts) note(fact)
    note(dueDaysApplied(process.id, { meeting: meeting.id, due, sheets: facts.length }))
    return { process: process.slug, due, sheets: facts.length }
  },
})
