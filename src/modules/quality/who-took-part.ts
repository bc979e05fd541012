import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { dayOf } from '#ui/dates.ts'
import { checkWords } from './check-messages.ts'
import { participationMessages } from './participation-messages.ts'
import { participationOf } from './participation-reads.ts'

export const whoTookPart = reading({
  name: 'who-took-part',
  summary: sentence(participationMessages, (m) => m.summary),
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run({ process: asked }, { db, now }) {
    const process = await processBySlug(db, asked)
    const { facts, checks } = await participationOf(db, process, now)
    return {
      process: process.slug,
      date: dayOf(now),
      received: facts.voices.received,
      channels: facts.channels,
      categories: facts.categories,
      figures: checks.map(({ code, numerator, denominator, unknown, parts }) => ({
        code,
        numerator,
        denominator,
        unknown,
        parts,
        title: checkWords((m) => m.checks[code]),
        formula: checkWords((m) => m.formulas[code]),
        method: checkWords((m) => m.methods[code]),
      })),
      slips: facts.slips,
      judgements: facts.judgements,
    }
  },
})
