import { z } from 'zod'
import { count, identifier, line, slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { proposalsAsCsv, proposalsAsJson } from '#modules/answers/proposals/export-proposals.ts'
import { ledgerOf, outcomes, pageSize, sorts } from '#modules/answers/proposals/ledger-reads.ts'
import { originStatements, originVoices, proposalPageOf } from '#modules/answers/proposals/proposal-reads.ts'
import { rateOf } from '#modules/answers/proposals/rate-reads.ts'
import { dayInParis, processBySlug } from '#modules/processes/module.ts'

export const listProposals = reading({
  name: 'list-proposals',
  summary: {
    fr: 'Les propositions d’une démarche avec leurs réponses publiées, par pages de vingt',
    en: 'The proposals of a process with their published answers, twenty a page',
  },
  who: 'anyone',
  input: z.object({
    process: slug(),
    words: line({ max: 200 }).optional(),
    axis: count(999).min(1).optional(),
    angle: count(99).min(1).optional(),
    theme: identifier().optional(),
    decision: z.enum(outcomes).optional(),
    sort: z.enum(sorts).optional(),
    page: identifier().max(100_000).optional(),
  }),
  async run(input, { db }) {
    const process = await processBySlug(db, input.process)
    return { ...(await ledgerOf(db, process.id, input)), page: input.page ?? 1, pageSize }
  },
})

export const showProposal = reading({
  name: 'show-proposal',
  summary: {
    fr: 'Une proposition : ses mots, ses origines, sa réponse et ses versions',
    en: 'A proposal: its words, its origins, its answer and its versions',
  },
  who: 'anyone',
  input: z.object({ process: slug(), number: identifier() }),
  async run(input, { db }) {
    const found = await proposalPageOf(db, input.process, input.number)
    const voices = await originVoices(db, found.id)
    return { ...found, voices, statements: await originStatements(db, found.id) }
  },
})

export const showAnswerRate = reading({
  name: 'show-answer-rate',
  summary: {
    fr: 'Réponses publiées sur propositions admises, celles qui manquent, délais et décisions',
    en: 'Published answers out of admitted proposals, those missing, delays and decisions',
  },
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run(input, { db, now }) {
    const process = await processBySlug(db, input.process)
    return rateOf(db, process.id, dayInParis(now))
  },
})

export const exportProposals = reading({
  name: 'export-proposals',
  summary: {
    fr: 'Toutes les propositions d’une démarche et leurs réponses, en un fichier',
    en: 'All the proposals of a process and their answers, as one file',
  },
  who: 'anyone',
  input: z.object({ process: slug(), format: z.enum(['csv', 'json']).default('csv') }),
  async run(input, { db }) {
    const { id, slug: name } = await processBySlug(db, input.process)
    return input.format === 'csv'
      ? new Download('text/csv; charset=utf-8', `propositions-${name}.csv`, proposalsAsCsv(db, id))
      : new Download('application/json; charset=utf-8', `propositions-${name}.json`, proposalsAsJson(db, id))
  },
})
