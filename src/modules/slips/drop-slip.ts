import { z } from 'zod'
import { identifier, key, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { slipsKept } from './facts.ts'
import { keepSlips, requireAsking } from './keep-slips.ts'
import { slipFields } from './slip.ts'

export const dropSlip = operation({
  name: 'drop-slip',
  summary: { fr: 'Déposer un bulletin anonyme', en: 'Drop an anonymous slip' },
  done: {
    fr: 'Merci. Votre bulletin est mélangé aux autres.',
    en: 'Thank you. Your slip is mixed with the others.',
  },
  who: 'anyone',
  unsigned: true,
  input: z.object({
    process: slug(),
    session: identifier().optional(),
    ...slipFields,
    /** Chosen by the form, at random: sent twice, it counts once. */
    submission: key().optional(),
  }),
  async run({ process: slug, session, submission, ...said }, { tx, now, note }) {
    const process = await requireAsking(tx, { process: slug, session })
    const channel = session === undefined ? 'web' : 'workshop'
    const kept = await keepSlips(tx, now, { process: process.id, session, channel, submission }, [said])
    note(slipsKept(process.id, { kept }))
    return {}
  },
})
