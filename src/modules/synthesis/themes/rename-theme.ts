import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { themeRenamed } from '#modules/synthesis/facts.ts'
import { ownerByTheme, requireTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { requireFreeTitle } from './theme.ts'

export const renameTheme = operation({
  name: 'rename-theme',
  summary: { fr: 'Renommer un thème', en: 'Rename a theme' },
  done: { fr: 'Le thème a son nouveau nom.', en: 'The theme has its new name.' },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({ theme: identifier(), title: line({ max: 120 }) }),
  async run(input, { tx, note }) {
    const { processId } = await requireTheme(tx, input.theme)
    await requireFreeTitle(tx, processId, input.title, input.theme)
    await tx.update(theme).set({ title: input.title }).where(eq(theme.id, input.theme))
    note(themeRenamed(input.theme, { process: processId }))
    return { id: input.theme }
  },
})
