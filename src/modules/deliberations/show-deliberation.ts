import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { executoryOn, slipInDays } from './deliberation.ts'
import { type ShownAct, showDeliberation as show } from './reads.ts'

export const showDeliberation = reading({
  name: 'show-deliberation',
  summary: {
    fr: 'Montrer une délibération, ses dates, ses votes et ce qu’elle adopte',
    en: 'Show a deliberation, its dates, its votes and what it adopts',
  },
  who: 'anyone',
  input: z.object({ deliberation: identifier() }),
  run: async (input, { db }) => {
    const shown = withoutDraft(await show(db, input.deliberation))
    return {
      ...shown,
      slipInDays: slipInDays(shown.act) ?? null,
      executoryOn: executoryOn(shown.act) ?? null,
    }
  },
})

/** The text is public once it is published in full, and its summary once it is voted: a draft may still change. */
export function withoutDraft(shown: ShownAct): ShownAct {
  const text = shown.act.status === 'published' ? shown.act.text : null
  const summary = shown.act.status === 'prepared' ? null : shown.act.summary
  return { ...shown, act: { ...shown.act, text, summary } }
}
