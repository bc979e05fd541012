import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { chosenBy, lastLots, loadsAfter } from './reads.ts'
import { selection } from './selection.ts'

/** Before anything is done: how many, which, and what the services would have to draft. */
export const previewAssignment = reading({
  name: 'preview-assignment',
  summary: {
    fr: 'Ce que ferait une attribution d’un coup : combien, lesquelles, et la charge de chaque service',
    en: 'What an assignment at once would do: how many, which, and the load of each service',
  },
  who: answerLife.assign.who,
  owner: async (input, { db }) => ({ process: (await processBySlug(db, input.process)).id }),
  input: z.object({ ...selection, organisation: identifier() }),
  async run({ organisation, ...asked }, { db }) {
    const chosen = await chosenBy(db, asked)
    return {
      count: chosen.length,
      proposals: chosen.map(({ id, number, title, organisation: held, sheetStatus }) => ({
        proposal: id,
        number,
        title,
        held,
        status: sheetStatus,
      })),
      services: await loadsAfter(db, chosen, organisation),
    }
  },
})

export const listLots = reading({
  name: 'list-assignment-lots',
  summary: {
    fr: 'Les dernières attributions faites d’un coup',
    en: 'The last assignments made at once',
  },
  who: answerLife.assign.who,
  input: z.object({}),
  run: (_input, { db, actor }) => lastLots(db, actor),
})
