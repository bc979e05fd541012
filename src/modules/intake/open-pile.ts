import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import {
  enteredChannels,
  entry,
  requireEntered,
  requirePlace,
  requireProcess,
} from '#modules/contributions/module.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { pileOpened } from './facts.ts'
import { pileMessages } from './pile-messages.ts'
import { pile } from './tables.ts'

/** Says once what the sheets of a pile have in common. */
export const openPile = operation({
  name: 'open-pile',
  summary: { fr: 'Commencer une pile de paroles à saisir', en: 'Begin a pile of words to type' },
  done: {
    fr: 'La pile est commencée. Tapez la première parole.',
    en: 'The pile is begun. Type the first words.',
  },
  ...entry,
  input: z.object({
    process: slug(),
    channel: z.enum(enteredChannels),
    axis: count(999).min(1).optional(),
    session: identifier().optional(),
    /** Where it was gathered, in the words of who types. */
    place: line({ max: 120 }).optional(),
    saidOn: day().optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await requireProcess(tx, input.process)).id }),
  async run(input, { tx, now, actor, note }) {
    const process = await requireProcess(tx, input.process)
    requireEntered(process)
    if (input.saidOn && input.saidOn > dayInParis(now))
      throw invalid(
        'saidOn',
        sentence(pileMessages, (m) => m.tomorrow),
      )
    const { axisId, sessionId } = await requirePlace(tx, process.id, input)
    const [added] = await tx
      .insert(pile)
      .values({
        processId: process.id,
        axisId,
        sessionId,
        channel: input.channel,
        place: input.place ?? null,
        saidOn: input.saidOn ?? null,
        language: input.language ?? 'fr',
        openedBy: actor.person ?? null,
        openedAt: now,
      })
      .returning({ id: pile.id })
    if (!added) throw new Error('a pile was not kept')
    note(pileOpened(added.id, { process: process.id, channel: input.channel }))
    return { pile: added.id }
  },
})
