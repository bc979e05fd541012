import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { decide, requireOpenTheme } from './decide.ts'
import { themeLocked } from './facts.ts'

/** Until it is unlocked nobody changes it, and no grouping takes a text out of it; new voices may join. */
export const lockTheme = operation({
  name: 'lock-theme',
  summary: { fr: 'Verrouiller un thème', en: 'Lock a theme' },
  done: { fr: 'Le thème est verrouillé.', en: 'The theme is locked.' },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({ theme: identifier(), seen: count(2_147_483_647).optional() }),
  async run(input, deed) {
    const { process } = await requireOpenTheme(deed.tx, input.theme, true)
    const touched = { themes: [input.theme], texts: [] }
    const edit = { kind: 'lock', theme: input.theme } as const
    const { id } = await decide(deed, { process, seen: input.seen, touched, edit })
    await deed.tx.update(theme).set({ locked: true }).where(eq(theme.id, input.theme))
    deed.note(themeLocked(input.theme, { process }))
    return { edit: id }
  },
})
