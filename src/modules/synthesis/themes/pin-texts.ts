import { z } from 'zod'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { decide, requireOpenTheme, requireTexts } from './decide.ts'
import { textsPinned } from './facts.ts'

/** A person says that texts are well where they are: no later grouping takes them elsewhere. */
export const pinTexts = operation({
  name: 'pin-texts',
  summary: {
    fr: 'Épingler des paroles : elles restent dans ce thème',
    en: 'Pin voices: they stay in this theme',
  },
  done: { fr: 'C’est gardé ici.', en: 'It is kept here.' },
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
    const edit = { kind: 'pin', theme: input.theme, texts } as const
    const { id } = await decide(deed, { process, seen: input.seen, touched, edit })
    deed.note(textsPinned(input.theme, { process, texts: texts.length }))
    return { edit: id, texts: texts.length }
  },
})
