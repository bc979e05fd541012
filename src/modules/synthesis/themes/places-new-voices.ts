import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Reaction } from '#kernel/module.ts'
import type { Town } from '#kernel/towns/towns.ts'
import {
  contributionCorrected,
  contributionKeptUnpublished,
  contributionPublished,
  contributionRestored,
  contributionsImported,
  contributionWithdrawn,
  decisionUndone,
} from '#modules/contributions/module.ts'
import { placeNew } from '#modules/synthesis/engine/index/place-new.ts'
import { speaksFrom } from '#modules/synthesis/engine/verbatims/choose-verbatims.ts'
import { wordsOf } from '#modules/synthesis/runs/corpus-reads.ts'
import { inTurn } from './decide.ts'
import { replay } from './edit.ts'
import { appliedRun, baseOf, editsOf, placesOf } from './edits-reads.ts'
import { groupingApplied } from './facts.ts'
import { keepHomes } from './keep-homes.ts'
import { forgetNearVoices, nearVoices, themesAt } from './near-reads.ts'

/** A voice published after a grouping finds its theme at once, by the vote of those nearest to it, or waits for a person. */
export const placesNewVoices: Reaction = {
  name: 'places-new-voices',
  on: [contributionPublished, contributionRestored, contributionsImported, groupingApplied],
  async run(fact, { tx, town }) {
    const named = fact.data.process
    const processes = typeof named === 'number' ? [named] : await processesOfBatch(tx, fact.data)
    for (const process of processes) await placeFresh(town, tx, process)
  },
}

async function processesOfBatch(tx: Database, batch: Readonly<Record<string, unknown>>): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(
    sql`select distinct process_id::int as id from contributions_contribution
        where id between ${Number(batch.first ?? 0)} and ${Number(batch.last ?? 0)}`,
  )
  return rows.map(({ id }) => id)
}

const batch = 500

/** Places the published texts that the applied grouping has not read. */
export async function placeFresh(town: Town, tx: Database, processId: number): Promise<number> {
  const run = await appliedRun(tx, processId)
  if (run === undefined) return 0
  const fresh = await unplaced(tx, processId, run)
  if (fresh.length === 0) return 0
  await inTurn(tx, processId)
  const voices = await nearVoices(town, tx, processId)
  const waiting = new Set(fresh.map(({ id }) => id))
  const votes = (at: number) => !waiting.has(voices.ids[at] as number)
  for (let from = 0; from < fresh.length; from += batch) {
    const nearEach = fresh
      .slice(from, from + batch)
      .map(({ id, text }) => ({ id, around: voices.near.near(text, { only: votes }) }))
    // A hundred thousand texts may have a place: only those of the neighbours are read.
    const neighbours = [
      ...new Set(nearEach.flatMap(({ around }) => around.map((one) => voices.ids[one.text] as number))),
    ]
    const themeAt = themesAt(voices, await placesOf(tx, processId, neighbours))
    const speakers = await speakersOf(tx, run, neighbours)
    const rows = nearEach.map(({ id, around }) => {
      const near = around.filter((one) => (themeAt[one.text] as number) >= -1)
      const { theme, share, first, second } = placeNew(near, themeAt)
      const closest = near.find((one) => speakers.has(voices.ids[one.text] as number))
      const speaks = closest && closest.nearness >= speaksFrom ? voices.ids[closest.text] : undefined
      const spoken = speaks === undefined ? undefined : speakers.get(speaks)
      const next = theme < 0 ? first : second
      // Whatever else was voted for, the first theme is at least that far ahead.
      const margin = theme < 0 ? 0 : Math.max(0, 2 * share - 1)
      const orNull = (at: number) => (at < 0 ? null : at)
      return { c: id, t: orNull(theme), t2: orNull(next), s: share, m: margin, by: spoken ?? null }
    })
    await tx.execute(sql`
      insert into synthesis_placement (run_id, contribution_id, share, margin, standing, spoken_by, placed_by, theme_id, second_theme_id)
      select ${run}, c, s, m, case when by is null then 'singular' else 'represented' end, by, 'vote', t, t2
      from json_to_recordset(${JSON.stringify(rows)}::json) as x(c bigint, t bigint, t2 bigint, s real, m real, by bigint)
      on conflict do nothing`)
  }
  const base = await baseOf(tx, processId, [...waiting])
  await keepHomes(tx, processId, replay(base, await editsOf(tx, processId)))
  return fresh.length
}

async function unplaced(tx: Database, processId: number, run: number) {
  const { rows } = await tx.execute<{ id: number; text: string }>(sql`
    select c.id::int, ${wordsOf} as text from contributions_contribution c
    where c.process_id = ${processId} and c.status in ('published', 'published_masked')
      and not exists (select from synthesis_placement l where l.run_id = ${run} and l.contribution_id = c.id)
    order by c.id limit 5000`)
  return rows
}

/** The voice that speaks for each of these texts in a run. */
async function speakersOf(tx: Database, run: number, these: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await tx.execute<{ text: number; by: number }>(
    sql`select contribution_id::int as text, spoken_by::int as by from synthesis_placement
        where run_id = ${run} and spoken_by is not null and contribution_id = any(${sql.param([...these])}::bigint[])`,
  )
  return new Map(rows.map(({ text, by }) => [text, by]))
}

/** A voice withdrawn, kept unpublished or corrected is on the desk no longer; published again, it is placed anew. */
export const forgetsThePlace: Reaction = {
  name: 'forgets-the-place',
  on: [contributionWithdrawn, contributionKeptUnpublished, contributionCorrected, decisionUndone],
  async run(fact, { tx, town }) {
    const id = Number(fact.subjectId)
    const { rows } = await tx.execute<{ process: number; published: boolean }>(sql`
      select process_id::int as process, status in ('published', 'published_masked') as published
      from contributions_contribution where id = ${id}`)
    const [found] = rows
    if (!found) return
    forgetNearVoices(town, found.process)
    if (found.published) return
    await tx.execute(sql`delete from synthesis_home where contribution_id = ${id}`)
    await tx.execute(sql`delete from synthesis_placement where contribution_id = ${id}`)
  },
}
