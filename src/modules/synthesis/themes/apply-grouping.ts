import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { nextPosition } from '#modules/synthesis/numbers.ts'
import { runLife } from '#modules/synthesis/runs/run.ts'
import { runMessages } from '#modules/synthesis/runs/run-messages.ts'
import { findRun, ownerByRun, type RunThemeRow, themesOfRun } from '#modules/synthesis/runs/run-reads.ts'
import { run } from '#modules/synthesis/runs/tables.ts'
import { theme } from '#modules/synthesis/tables.ts'
import { inTurn, writeEdit } from './decide.ts'
import { groupingApplied } from './facts.ts'
import { proposalOf } from './proposal-reads.ts'
import { groupOfNew } from './propose.ts'
import { themeMessages } from './theme-messages.ts'
import { nameOf } from './theme-names.ts'

/** What the diff showed is done, in one transaction, with every decision of people kept; else nothing is. */
export const applyGrouping = operation({
  name: 'apply-grouping',
  summary: {
    fr: 'Appliquer un regroupement proposé, sans changer aucune décision humaine',
    en: 'Apply a proposed grouping, without changing any decision of people',
  },
  done: { fr: 'Le regroupement est appliqué.', en: 'The grouping is applied.' },
  ...runLife.apply,
  owner: ownerByRun,
  input: z.object({ run: identifier() }),
  async run(input, deed) {
    const { tx, now, actor, note } = deed
    const { processId: process } = await findRun(tx, input.run)
    await inTurn(tx, process)
    const { status } = await findRun(tx, input.run)
    if (status !== 'proposed') throw conflict(sentence(runMessages, (m) => m.tooLate))
    const proposed = await proposalOf(tx, process, input.run)
    if (proposed.broken.length > 0) throw conflict(sentence(themeMessages, (m) => m.wouldBreak))
    const groups = await themesOfRun(tx, input.run)
    const made = await makeThemes(deed, process, input.run, proposed.fresh.map(groupOfNew), groups)
    for (const [group, wanted] of proposed.themeOfGroup) {
      const id = wanted < 0 ? made.get(group) : wanted
      await tx.execute(
        sql`update synthesis_run_theme set theme_id = ${id} where run_id = ${input.run} and number = ${group}`,
      )
      const words = groups.find(({ number }) => number === group)?.words ?? []
      if (wanted >= 0)
        await tx
          .update(theme)
          .set({ words: [...words] })
          .where(eq(theme.id, wanted))
    }
    await tx.execute(sql`
      update synthesis_placement p set theme_id = case when h.locked then h.id else g.theme_id end, second_theme_id = g2.theme_id
      from synthesis_placement q
      left join synthesis_run_theme g on g.run_id = q.run_id and g.number = q.group_number
      left join synthesis_run_theme g2 on g2.run_id = q.run_id and g2.number = q.second_group
      left join synthesis_place l on l.contribution_id = q.contribution_id
      left join synthesis_theme h on h.id = l.theme_id
      where q.run_id = p.run_id and q.contribution_id = p.contribution_id and p.run_id = ${input.run}`)
    await tx.execute(sql`
      delete from synthesis_placement where run_id <> ${input.run} and run_id in (select id from synthesis_run where process_id = ${process})`)
    if (proposed.gone.length > 0)
      await tx
        .update(theme)
        .set({ retiredAt: now })
        .where(inArray(theme.id, [...proposed.gone]))
    await tx
      .update(run)
      .set({ status: 'applied', appliedAt: now, appliedBy: actor.person ?? null, statusAt: now })
      .where(and(eq(run.id, input.run), eq(run.status, 'proposed')))
    await writeEdit(deed, process, proposed.edits, { kind: 'apply', run: input.run })
    note(
      groupingApplied(input.run, {
        process,
        made: made.size,
        retired: proposed.gone.length,
        moved: proposed.moved.length,
        decisions: proposed.decisions,
      }),
    )
    return { made: made.size, moved: proposed.moved.length }
  },
})

async function makeThemes(
  { tx, now }: Deed,
  process: number,
  runId: number,
  fresh: readonly number[],
  groups: readonly RunThemeRow[],
): Promise<Map<number, number>> {
  const { rows } = await tx.execute<{ title: string }>(
    sql`select lower(title) as title from synthesis_theme where process_id = ${process} and merged_into is null and retired_at is null`,
  )
  const taken = new Set(rows.map(({ title }) => title))
  const made = new Map<number, number>()
  for (const group of fresh) {
    const words = groups.find(({ number }) => number === group)?.words ?? []
    const title = nameOf(words, taken)
    taken.add(title.toLowerCase())
    const [row] = await tx
      .insert(theme)
      .values({
        processId: process,
        title,
        position: await nextPosition(tx, process),
        createdAt: now,
        words: [...words],
        runId,
      })
      .returning({ id: theme.id })
    made.set(group, (row as { id: number }).id)
  }
  return made
}
