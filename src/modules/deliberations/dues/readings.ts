import { z } from 'zod'
import { reading } from '#kernel/reading.ts'
import { answerLife } from '#modules/answers/module.ts'
import { requireMeeting } from '#modules/deliberations/meetings/reads.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { counted } from './apply-due-days.ts'
import { duePlan } from './due-plan.ts'
import { servicesDue } from './reads.ts'

export const showDueDays = reading({
  name: 'show-due-days',
  summary: {
    fr: 'Les échéances comptées à rebours d’une séance : avis, brouillons, validation, publication, convocation',
    en: 'The due days counted backwards from a meeting: opinions, drafts, validation, publication, notice',
  },
  who: answerLife.assign.who,
  owner: async (input, { db }) => ({ process: (await processBySlug(db, input.process)).id }),
  input: z.object(counted),
  async run(input, { db }) {
    const process = await processBySlug(db, input.process)
    const meeting = await requireMeeting(db, input.meeting)
    const plan = duePlan(meeting, (await townIdentity(db)) ?? {}, input)
    return { plan, services: await servicesDue(db, process.id, plan.draftsDue) }
  },
})
