import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { judgementsOf, slipFigures } from '#modules/slips/module.ts'
import { dayOf } from '#ui/dates.ts'
import { participationMessages } from './participation-messages.ts'
import { participationOf } from './participation-reads.ts'

export const whoTookPart = reading({
  name: 'who-took-part',
  summary: sentence(participationMessages, (m) => m.summary),
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run({ process: asked }, { db, now }) {
    const { id, slug } = await processBySlug(db, asked)
    const found = await participationOf(db, id)
    return {
      process: slug,
      date: dayOf(now),
      ...found,
      figures: found.figures.map((one) => ({
        ...one,
        title: sentence(participationMessages, (m) => m.titles[one.code]),
        method: sentence(participationMessages, (m) => m.methods[one.code]),
      })),
      slips: await slipFigures(db, id, now),
      judgements: await judgementsOf(db, id, now),
    }
  },
})
