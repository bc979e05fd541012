import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { ownerByProcess } from '#modules/synthesis/requires.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { knownThemes } from '#modules/synthesis/themes/edits-reads.ts'
import { requireMine } from './blind.ts'
import { answerGiven, checkWork } from './check.ts'
import {
  type CheckRow,
  checkedText,
  checksOf,
  differingTexts,
  measuredAgreement,
  ownerByCheck,
  requireCheck,
  themesOf,
} from './check-reads.ts'

/** Before its end, the seed would give the sample away. */
const told = ({ processId: _, result, seed, ...row }: CheckRow) => ({
  ...row,
  seed: row.closedAt === null ? null : seed,
  persons: result?.persons ?? null,
})

export const listAgreementChecks = reading({
  name: 'list-agreement-checks',
  summary: {
    fr: 'Les vérifications à l’aveugle d’une démarche, de la plus récente à la plus ancienne',
    en: 'The blind checks of a process, latest first',
  },
  who: synthesisReading,
  owner: ownerByProcess,
  input: z.object({ process: slug(), page: identifier().max(100_000).optional() }),
  run: async (input, { db }) =>
    (await checksOf(db, (await processBySlug(db, input.process)).id, input.page)).map(told),
})

export const showCheckedText = reading({
  name: 'show-checked-text',
  summary: {
    fr: 'Une parole à placer à l’aveugle, et sa propre réponse',
    en: 'A voice to be placed blind, and one’s own answer',
  },
  who: checkWork,
  owner: ownerByCheck,
  input: z.object({ check: identifier(), position: z.int().min(1).max(200) }),
  async run(input, { db, actor }) {
    const found = await requireCheck(db, input.check)
    const mine = await requireMine(db, found, actor)
    const { kind, theme, ...text } = await checkedText(db, mine.id, input.position)
    const themes = (await knownThemes(db, found.processId)).map(({ id, title }) => ({ id, title }))
    return { ...text, total: found.size, answer: kind && answerGiven({ kind, theme }), themes }
  },
})

/** Progress while it is open; once closed, its figures and the voices that all placed elsewhere. */
export const showAgreementCheck = reading({
  name: 'show-agreement-check',
  summary: {
    fr: 'Une vérification à l’aveugle : son avancement, puis ses chiffres une fois close',
    en: 'A blind check: how far it is, then its figures once closed',
  },
  who: synthesisReading,
  owner: ownerByCheck,
  input: z.object({ check: identifier() }),
  async run(input, { db }) {
    const found = await requireCheck(db, input.check)
    if (!found.result) return { ...told(found), result: null, differing: [], themes: [] }
    return {
      ...told(found),
      result: found.result,
      differing: await differingTexts(db, found.id, found.result.differing),
      themes: (await themesOf(db, found.processId)).map(({ id, title }) => ({ id, title })),
    }
  },
})

export const showAgreement = reading({
  name: 'show-agreement',
  summary: {
    fr: 'L’accord des personnes qui ont vérifié les thèmes d’une synthèse, ou rien si ce n’est pas mesuré',
    en: 'The agreement of the people who checked the themes of a synthesis, or nothing when it is not measured',
  },
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run(input, { db }) {
    const found = await measuredAgreement(db, { process: (await processBySlug(db, input.process)).id })
    if (!found) return null
    const { closedAt, persons, drawn, withdrawn, people, synthesis } = found
    return { measuredAt: closedAt.toISOString(), persons, drawn, withdrawn, people, synthesis }
  },
})
