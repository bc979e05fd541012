import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { nextPosition } from '#modules/synthesis/numbers.ts'
import { ownerByTheme } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { openLog, requireOpenTheme, requireTexts, writeEdit } from './decide.ts'
import { appliedRun } from './edits-reads.ts'
import { themeSplit } from './facts.ts'
import { requireFreeTitle } from './theme.ts'
import { themeMessages } from './theme-messages.ts'

/** Part of a theme becomes a theme: a part that the engine found, or texts chosen one by one. */
export const splitTheme = operation({
  name: 'split-theme',
  summary: { fr: 'Scinder un thème', en: 'Split a theme' },
  done: { fr: 'Le nouveau thème est fait.', en: 'The new theme is made.' },
  who: synthesisWork,
  owner: ownerByTheme,
  input: z.object({
    theme: identifier(),
    title: line({ max: 120 }),
    part: count(10_000).optional(),
    contributions: z.array(identifier()).max(5000).optional(),
    seen: count(2_147_483_647).optional(),
  }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const from = await requireOpenTheme(tx, input.theme)
    const edits = await openLog(deed, {
      process: from.process,
      seen: input.seen,
      touched: { themes: [from.id], texts: input.contributions ?? [] },
    })
    const texts = input.contributions?.length
      ? (await requireTexts(tx, from.process, input.contributions))
          .filter((one) => one.theme === from.id)
          .map(({ id }) => id)
      : await textsOfPart(deed.tx, from, input.part)
    if (texts.length === 0)
      throw invalid(
        input.part === undefined ? 'contributions' : 'part',
        sentence(themeMessages, (m) => m.chooseTexts),
      )
    await requireFreeTitle(tx, from.process, input.title)
    const [made] = await tx
      .insert(theme)
      .values({
        processId: from.process,
        title: input.title,
        position: await nextPosition(tx, from.process),
        createdAt: now,
      })
      .returning({ id: theme.id })
    const { id: other } = made as { id: number }
    const { id } = await writeEdit(deed, from.process, edits, {
      kind: 'split',
      theme: from.id,
      other,
      texts,
      title: input.title,
    })
    note(themeSplit(from.id, { process: from.process, made: other, texts: texts.length }))
    return { edit: id, theme: other }
  },
})

async function textsOfPart(
  tx: Parameters<typeof requireOpenTheme>[0],
  from: { id: number; process: number },
  part: number | undefined,
): Promise<number[]> {
  if (part === undefined) return []
  const run = await appliedRun(tx, from.process)
  const { rows } = await tx.execute<{ id: number }>(sql`
    select l.contribution_id::int as id from synthesis_place l
    join synthesis_placement p on p.run_id = ${run ?? 0} and p.contribution_id = l.contribution_id
    where l.theme_id = ${from.id} and p.part = ${part} and p.theme_id = ${from.id} order by 1`)
  return rows.map(({ id }) => id)
}
