import { z } from 'zod'
import { identifier, slug, text } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { ownerByProcess, ownerByStatement, requireStatement } from '#modules/synthesis/requires.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { publicVoices } from './public-voices.ts'
import { alreadySaid, suggestVoices } from './similar.ts'
import { voicesByIds } from './voices-reads.ts'

/** A number of signs, or `all`. */
export const lengthAsked = z.union([z.literal('all'), identifier().max(10_000_000)])

export const suggestVoicesReading = reading({
  name: 'suggest-voices',
  summary: {
    fr: 'Les paroles publiées proches d’une phrase de la synthèse, avec le passage à citer',
    en: 'Published voices near a sentence of the synthesis, with the passage to cite',
  },
  who: synthesisReading,
  owner: ownerByStatement,
  input: z.object({ statement: identifier() }),
  async run(input, { db, town }) {
    const found = await requireStatement(db, input.statement)
    return suggestVoices(town, db, found.processId, found.text)
  },
})

export const listSimilarReading = reading({
  name: 'list-similar',
  summary: {
    fr: 'Ce qui a déjà été dit, proposé ou écrit de proche, et par combien de personnes',
    en: 'What was already said, proposed or written that is near, and by how many people',
  },
  who: synthesisReading,
  owner: ownerByProcess,
  input: z.object({ process: slug(), text: text({ min: 3, max: 4000 }) }),
  async run(input, { db, town }) {
    const { id } = await processBySlug(db, input.process)
    return alreadySaid(town, db, id, input.text)
  },
})

export const chooseReadingReading = reading({
  name: 'choose-reading',
  summary: {
    fr: 'Les paroles à lire d’abord, et combien d’autres elles représentent',
    en: 'The voices to read first, and how many others they represent',
  },
  who: synthesisReading,
  owner: ownerByProcess,
  input: z.object({ process: slug(), length: lengthAsked.default(1500) }),
  async run(input, { db, town }) {
    const { id } = await processBySlug(db, input.process)
    const all = await publicVoices(town, db, id)
    if (!all) return { compared: false as const }
    const { ids, chosen: _, ...counts } = await all.readingList(input.length, 500)
    return {
      compared: true as const,
      ...counts,
      singular: (await all.singular()).size,
      voices: await voicesByIds(db, id, ids),
    }
  },
})
