import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { proposal, statement, theme } from '#modules/synthesis/tables.ts'
import { openLog, requireOpenTheme, writeEdit } from './decide.ts'
import { themesMerged } from './facts.ts'
import { themeMessages } from './theme-messages.ts'

/** Its texts, sentences and proposals go to another theme; no later grouping proposes it apart again. */
export const mergeThemes = operation({
  name: 'merge-themes',
  summary: { fr: 'Fusionner un thème dans un autre', en: 'Merge a theme into another' },
  done: { fr: 'Les deux thèmes n’en font plus qu’un.', en: 'The two themes are one.' },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({ theme: identifier(), into: identifier(), seen: count(2_147_483_647).optional() }),
  async run(input, deed) {
    const { tx, note } = deed
    const from = await requireOpenTheme(tx, input.theme)
    const touched = { themes: [input.theme, input.into], texts: [] }
    const edits = await openLog(deed, { process: from.process, seen: input.seen, touched })
    const into = input.into === from.id ? undefined : await requireOpenTheme(tx, input.into)
    if (into?.process !== from.process)
      throw invalid(
        'into',
        sentence(themeMessages, (m) => m.mergeOther),
      )
    await tx.update(theme).set({ mergedInto: into.id }).where(eq(theme.id, from.id))
    const carried = {
      statements: await tx
        .update(statement)
        .set({ themeId: into.id })
        .where(eq(statement.themeId, from.id))
        .returning({ id: statement.id }),
      proposals: await tx
        .update(proposal)
        .set({ themeId: into.id })
        .where(eq(proposal.themeId, from.id))
        .returning({ id: proposal.id }),
    }
    const { id } = await writeEdit(deed, from.process, edits, {
      kind: 'merge',
      theme: from.id,
      other: into.id,
      carried: {
        statements: carried.statements.map((one) => one.id),
        proposals: carried.proposals.map((one) => one.id),
      },
    })
    note(themesMerged(from.id, { process: from.process, into: into.id }))
    return { edit: id, theme: into.id }
  },
})
