import { z } from 'zod'
import { identifier, line, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { pileOf, pileSize, piles } from './desk/desk-reads.ts'
import { lastPublication, stabilityOf } from './public/public-reads.ts'
import { coverageOf, statementByNumber, synthesisOf, voicesOf } from './reads.ts'

export const showSynthesis = reading({
  name: 'show-synthesis',
  summary: {
    fr: 'La synthèse d’une démarche : thèmes, phrases, nombre de paroles, couverture',
    en: 'The synthesis of a process: themes, sentences, number of voices, coverage',
  },
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run(input, { db }) {
    const { id } = await processBySlug(db, input.process)
    const published = await lastPublication(db, id)
    return {
      coverage: await coverageOf(db, id),
      themes: await synthesisOf(db, id),
      publication: published && {
        ...published,
        publishedAt: published.publishedAt.toISOString(),
        measure: published.measure && {
          status: published.measure.status,
          voices: published.measure.voices,
          represented: published.measure.represented,
          singular: published.measure.singular,
          at: published.measure.statusAt.toISOString(),
        },
      },
      stability: (await stabilityOf(db, id))?.value ?? null,
    }
  },
})

export const showStatement = reading({
  name: 'show-statement',
  summary: {
    fr: 'Une phrase de la synthèse et ses paroles',
    en: 'A sentence of the synthesis and its voices',
  },
  who: 'anyone',
  input: z.object({ process: slug(), number: identifier() }),
  async run(input, { db }) {
    const { id } = await processBySlug(db, input.process)
    const found = await statementByNumber(db, id, input.number)
    const voices = await voicesOf(db, found.id)
    return { ...found, voices: voices.map(({ fingerprint: _, ...voice }) => voice) }
  },
})

export const listUncited = reading({
  name: 'list-uncited',
  summary: {
    fr: 'Les paroles publiées selon leur place dans la synthèse : ni citées ni écartées, citées, écartées',
    en: 'Published voices by their place in the synthesis: in neither, cited, set aside',
  },
  who: 'anyone',
  input: z.object({
    process: slug(),
    pile: z.enum(piles).default('never'),
    words: line({ max: 200 }).optional(),
    page: identifier().max(100_000).optional(),
  }),
  async run(input, { db }) {
    const { id } = await processBySlug(db, input.process)
    return { ...(await pileOf(db, id, input)), page: input.page ?? 1, pageSize: pileSize }
  },
})
