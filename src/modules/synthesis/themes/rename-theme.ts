import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { count, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { themeRenamed } from '#modules/synthesis/facts.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { decide, requireOpenTheme } from './decide.ts'
import { requireFreeTitle } from './theme.ts'

export const renameTheme = operation({
  name: 'rename-theme',
  summary: { fr: 'Renommer un thème', en: 'Rename a theme' },
  done: { fr: 'Le thème a son nouveau nom.', en: 'The theme has its new name.' },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({ theme: identifier(), title: line({ max: 120 }), seen: count(2_147_483_647).optional() }),
  async run(input, deed) {
    const { process, title: titleBefore } = await requireOpenTheme(deed.tx, input.theme)
    await requireFreeTitle(deed.tx, process, input.title, input.theme)
    const { id: edit } = await decide(deed, {
      process,
      seen: input.seen,
      touched: { themes: [input.theme], texts: [] },
      edit: { kind: 'rename', theme: input.theme, title: input.title, titleBefore },
    })
    await deed.tx.update(theme).set({ title: input.title }).where(eq(theme.id, input.theme))
    deed.note(themeRenamed(input.theme, { process }))
    return { id: input.theme, edit }
  },
})
