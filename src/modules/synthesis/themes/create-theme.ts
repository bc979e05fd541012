import { z } from 'zod'
import { count, line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { themeCreated } from '#modules/synthesis/facts.ts'
import { nextPosition } from '#modules/synthesis/numbers.ts'
import { ownerByProcess, requirePlaces } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { themeEdit } from './tables.ts'
import { requireFreeTitle } from './theme.ts'

export const createTheme = operation({
  name: 'create-theme',
  summary: { fr: 'Créer un thème de la synthèse', en: 'Create a theme of the synthesis' },
  done: { fr: 'Le thème est créé.', en: 'The theme is created.' },
  who: synthesisWork,
  owner: ownerByProcess,
  input: z.object({
    process: slug(),
    title: line({ max: 120 }),
    axis: count(999).min(1).optional(),
    example: z.boolean().optional(),
  }),
  async run(input, { tx, now, note, actor }) {
    const process = await processBySlug(tx, input.process)
    const { axisId } = await requirePlaces(tx, process.id, { axis: input.axis })
    const position = await nextPosition(tx, process.id)
    await requireFreeTitle(tx, process.id, input.title)
    const [made] = await tx
      .insert(theme)
      .values({
        processId: process.id,
        axisId,
        title: input.title,
        position,
        example: input.example ?? false,
        createdAt: now,
      })
      .returning({ id: theme.id })
    const id = (made as { id: number }).id
    await tx.insert(themeEdit).values({
      processId: process.id,
      kind: 'create',
      themeId: id,
      title: input.title,
      madeBy: actor.person ?? null,
      madeAt: now,
    })
    note(themeCreated(id, { process: process.id }))
    return { id, process: process.slug }
  },
})
