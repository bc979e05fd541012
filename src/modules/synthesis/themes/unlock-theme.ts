import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { decide, requireOpenTheme } from './decide.ts'
import { themeUnlocked } from './facts.ts'

/** People and groupings may change it again. */
export const unlockTheme = operation({
  name: 'unlock-theme',
  summary: { fr: 'Déverrouiller un thème', en: 'Unlock a theme' },
  done: { fr: 'Le thème est déverrouillé.', en: 'The theme is unlocked.' },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({ theme: identifier(), seen: count(2_147_483_647).optional() }),
  async run(input, deed) {
    const { process } = await requireOpenTheme(deed.tx, input.theme, true)
    const touched = { themes: [input.theme], texts: [] }
    const edit = { kind: 'unlock', theme: input.theme } as const
    const { id } = await decide(deed, { process, seen: input.seen, touched, edit })
    await deed.tx.update(theme).set({ locked: false }).where(eq(theme.id, input.theme))
    deed.note(themeUnlocked(input.theme, { process }))
    return { edit: id }
  },
})
