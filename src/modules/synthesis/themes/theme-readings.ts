import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { refuseWhileChecking } from '#modules/synthesis/agreement/blind.ts'
import { ownerByProcess, ownerByTheme } from '#modules/synthesis/requires.ts'
import { findRun, ownerByRun } from '#modules/synthesis/runs/run-reads.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { figuresOf } from './figures-reads.ts'
import { diffOf } from './proposal-reads.ts'
import { cardsOf, countTexts, deskCounts, textOrders, textsOf } from './theme-reads.ts'

export const showSynthesisFigures = reading({
  name: 'show-synthesis-figures',
  summary: {
    fr: 'Ce qui se compte d’une synthèse : paroles citées, atteignables, sans représentation, stabilité',
    en: 'What can be counted of a synthesis: voices cited, reachable, unrepresented, stability',
  },
  who: 'anyone',
  input: z.object({ process: slug() }),
  run: async (input, { db }) => figuresOf(db, (await processBySlug(db, input.process)).id),
})

export const listThemes = reading({
  name: 'list-themes',
  summary: {
    fr: 'Les thèmes d’une démarche : paroles, mots qui réunissent, verbatims, ce qui est à relire ou à classer',
    en: 'The themes of a process: voices, words that bring together, verbatims, what is to be read again or placed',
  },
  who: synthesisReading,
  owner: ownerByProcess,
  input: z.object({ process: slug() }),
  async run(input, { db, actor }) {
    const { id } = await processBySlug(db, input.process)
    await refuseWhileChecking(db, actor, id)
    return { ...(await deskCounts(db, id)), themes: await cardsOf(db, id) }
  },
})

export const listThemeTexts = reading({
  name: 'list-theme-texts',
  summary: {
    fr: 'Les paroles d’un thème, les moins sûres d’abord',
    en: 'The voices of a theme, the least sure first',
  },
  who: synthesisReading,
  owner: ownerByTheme,
  input: z.object({
    theme: identifier(),
    order: z.enum(textOrders).default('relire'),
    page: identifier().max(100_000).optional(),
  }),
  async run(input, { db, actor }) {
    const { process } = await ownerByTheme(input, { db })
    await refuseWhileChecking(db, actor, process)
    const { theme, order, page } = input
    return {
      total: await countTexts(db, process, theme),
      texts: await textsOf(db, process, theme, { order, page }),
    }
  },
})

export const showGroupingChanges = reading({
  name: 'show-grouping-changes',
  summary: {
    fr: 'Ce qu’un regroupement proposé changerait, et les décisions humaines qu’il garde',
    en: 'What a proposed grouping would change, and the decisions of people that it keeps',
  },
  who: synthesisReading,
  owner: ownerByRun,
  input: z.object({ run: identifier() }),
  async run(input, { db, actor }) {
    const run = await findRun(db, input.run)
    await refuseWhileChecking(db, actor, run.processId)
    return run.status === 'proposed' ? diffOf(db, run.processId, run.id) : null
  },
})
