import { z } from 'zod'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { decide, requireOpenTheme, requireTexts } from './decide.ts'
import { themeForbidden } from './facts.ts'

/** A person says where texts do not belong: no later grouping puts them back there. */
export const forbidTheme = operation({
  name: 'forbid-theme',
  summary: {
    fr: 'Dire que des paroles ne sont pas de ce thème',
    en: 'Say that voices are not of this theme',
  },
  done: {
    fr: 'C’est noté : plus dans ce thème.',
    en: 'Noted: no longer in this theme.',
  },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({
    theme: identifier(),
    contributions: z.array(identifier()).min(1).max(5000),
    seen: count(2_147_483_647).optional(),
  }),
  async run(input, deed) {
    const { process } = await requireOpenTheme(deed.tx, input.theme, true)
    const texts = (await requireTexts(deed.tx, process, input.contributions)).map(({ id }) => id)
    const touched = { themes: [input.theme], texts }
    const edit = { kind: 'forbid', theme: input.theme, texts } as const
    const { id } = await decide(deed, { process, seen: input.seen, touched, edit })
    deed.note(themeForbidden(input.theme, { process, texts: texts.length }))
    return { edit: id, texts: texts.length }
  },
})
