import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { messages } from '#modules/answers/messages.ts'
import { ownerOfSheet } from '#modules/answers/reads.ts'
import { sheetOf } from '#modules/answers/sheet/reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { opinionWords } from './messages.ts'
import { speakers } from './opinion.ts'
import { opinionsAskedOf, opinionsOn } from './reads.ts'

export const listOpinions = reading({
  name: 'list-opinions',
  summary: sentence(opinionWords, (m) => m.summaries.list),
  who: deskReaders,
  input: z.object({ answer: identifier() }),
  owner: (input, { db }) => ownerOfSheet(db, input.answer),
  async run(input, { db, actor, now }) {
    const today = dayInParis(now)
    const sheet = await sheetOf(db, actor, input.answer, today)
    if (!sheet) throw missing(sentence(messages, (m) => m.noAnswer))
    return opinionsOn(db, [sheet.id], today)
  },
})

export const listAskedOpinions = reading({
  name: 'list-asked-opinions',
  summary: sentence(opinionWords, (m) => m.summaries.mine),
  who: speakers,
  input: z.object({}),
  // Cut to the organisations of the person by the read itself.
  owner: async (_input, { actor }) => ({
    organisation: actor.grants.find((grant) => grant.role in speakers)?.organisation ?? null,
  }),
  async run(_input, { db, actor, now }) {
    const today = dayInParis(now)
    return {
      toGive: await opinionsAskedOf(db, actor, 'open', today),
      given: await opinionsAskedOf(db, actor, 'given', today),
    }
  },
})
