import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, key, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { ownerOfProcess } from '#modules/processes/module.ts'
import { slipsKept } from './facts.ts'
import { keepSlips, requireAsking } from './keep-slips.ts'
import { messages } from './messages.ts'
import { paperChannels, slipFields } from './slip.ts'

/** Types the paper slips of a box, several at a time. A row where nothing is chosen is not a slip. */
export const typeSlips = operation({
  name: 'type-slips',
  summary: { fr: 'Saisir des bulletins en papier', en: 'Type paper slips' },
  done: { fr: 'Les bulletins sont enregistrés.', en: 'The slips are recorded.' },
  who: { administrator: 'all', agent: 'all', facilitator: 'own' },
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    session: identifier().optional(),
    channel: z.enum(paperChannels),
    slips: z.array(z.object(slipFields)).max(50),
    submission: key().optional(),
  }),
  async run({ process: slug, session, channel, slips, submission }, { tx, now, note }) {
    const process = await requireAsking(tx, { process: slug, session })
    const filled = slips.filter((one) => Object.values(one).some((value) => value !== undefined))
    if (filled.length === 0)
      throw invalid(
        'slips.0.age',
        sentence(messages, (m) => m.noSlip),
      )
    const kept = await keepSlips(tx, now, { process: process.id, session, channel, submission }, filled)
    note(slipsKept(process.id, { kept }))
    return { kept, session, channel }
  },
})
