import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { inTurn } from '#modules/synthesis/numbers.ts'
import { ownerByProcess } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { appliedRun } from '#modules/synthesis/themes/edits-reads.ts'
import { drawn, fewestPlaced, sizes } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { openCheckOf, placedTexts } from './check-reads.ts'
import { agreementCheckDrawn } from './facts.ts'
import { check, checkText } from './tables.ts'

const { fr, en } = checkMessages

/** Draws by lot, theme by theme, the voices that people will place again without seeing where they are. */
export const drawAgreementCheck = operation({
  name: 'draw-agreement-check',
  summary: {
    fr: 'Tirer au sort les paroles d’une vérification à l’aveugle',
    en: 'Draw the voices of a blind check',
  },
  done: { fr: 'Le tirage est fait.', en: 'The sample is drawn.' },
  who: synthesisWork,
  owner: ownerByProcess,
  input: z.object({
    process: slug(),
    size: z.int().min(sizes.fewest).max(sizes.most).default(sizes.usual),
    seed: z.int().min(1).max(1_000_000).optional(),
  }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    await inTurn(tx, 'theme', process.id)
    if ((await openCheckOf(tx, process.id)) !== undefined)
      throw conflict({ fr: fr.alreadyOpen, en: en.alreadyOpen })
    const placed = await placedTexts(tx, process.id)
    const themes = new Set(placed.map(({ theme }) => theme)).size
    if (placed.length < fewestPlaced || themes < 2)
      throw conflict({
        fr: fr.tooFewPlaced(placed.length, themes),
        en: en.tooFewPlaced(placed.length, themes),
      })
    // Unless told, nobody can guess it, and nobody is told it before the end: it would give the sample away.
    const seed = input.seed ?? randomInt(1, 1_000_001)
    const sample = drawn(placed, input.size, seed)
    const [made] = await tx
      .insert(check)
      .values({
        processId: process.id,
        runId: (await appliedRun(tx, process.id)) ?? null,
        seed,
        size: sample.length,
        drawnAt: now,
      })
      .returning({ id: check.id })
    const { id } = made as { id: number }
    await tx.insert(checkText).values(
      sample.map(({ text, theme }, index) => ({
        checkId: id,
        position: index + 1,
        contributionId: text,
        themeId: theme,
      })),
    )
    note(agreementCheckDrawn(id, { process: process.id, texts: sample.length, themes }))
    return { id, process: process.slug, texts: sample.length }
  },
})
