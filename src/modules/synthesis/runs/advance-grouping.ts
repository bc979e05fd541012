import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import type { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import type { Corpus } from './corpus-reads.ts'
import { groupingFailed, groupingProposed } from './facts.ts'
import type { Found } from './found.ts'
import { runMessages } from './run-messages.ts'
import { placement, run, runTheme } from './tables.ts'

// What the server does by itself for a grouping that somebody asked for: in no list of operations, hence behind no door.
const words = { fr: '', en: '' }
const inner = { summary: words, done: words, who: { administrator: 'all' } as typeof synthesisWork }

/** Begins, or begins again after a stop of the server: from the seed, hence with the same result. */
export async function beginRun(db: Database, id: number, now: Date): Promise<number> {
  await db.delete(placement).where(eq(placement.runId, id))
  await db.delete(runTheme).where(eq(runTheme.runId, id))
  const [begun] = await db
    .update(run)
    .set({
      status: 'running',
      step: 'read',
      attempts: sql`${run.attempts} + 1`,
      startedAt: now,
      statusAt: now,
    })
    .where(and(eq(run.id, id), sql`${run.status} in ('waiting', 'running')`))
    .returning({ attempts: run.attempts })
  if (!begun) throw conflict(sentence(runMessages, (m) => m.tooLate))
  return begun.attempts
}

export async function tellStep(db: Database, id: number, step: string): Promise<void> {
  await db
    .update(run)
    .set({ step })
    .where(and(eq(run.id, id), eq(run.status, 'running')))
}

const orNull = (place: number) => (place < 0 ? null : place)

/** One batch of placements, as long as the run goes on. */
export async function writePlacements(
  db: Database,
  id: number,
  { ids }: Corpus,
  found: Found,
  from: number,
  to: number,
): Promise<void> {
  const verbatims = new Map(found.verbatims.map((one) => [one.text, one]))
  const idOf = (text: number) => (text < 0 ? null : ids[text])
  const rows = Array.from({ length: to - from }, (_, offset) => {
    const text = from + offset
    const speaker = found.spokenBy[text] as number
    const verbatim = verbatims.get(text)
    const [first, whole] = [found.copyOf[text] as number, found.includedIn[text] as number]
    return {
      c: ids[text],
      g: orNull(found.themeOf[text] as number),
      p: found.partOf[text],
      s: found.share[text],
      m: found.margin[text],
      g2: orNull(found.second[text] as number),
      copy: first === text ? null : idOf(first),
      inc: whole === text ? null : idOf(whole),
      st: speaker >= 0 ? 'represented' : speaker === -1 ? 'singular' : 'empty',
      by: idOf(speaker),
      r: verbatim?.rank ?? null,
      a: verbatim?.start ?? null,
      b: verbatim?.end ?? null,
    }
  })
  await db.execute(sql`
    insert into synthesis_placement (run_id, contribution_id, group_number, part, share, margin, second_group, copy_of, included_in,
      standing, spoken_by, verbatim_rank, start_at, end_at)
    select ${id}, c, g, p, s, m, g2, copy, inc, st, by, r, a, b
    from json_to_recordset(${JSON.stringify(rows)}::json) as placed(c bigint, g integer, p integer, s real, m real, g2 integer,
      copy bigint, inc bigint, st text, by bigint, r integer, a integer, b integer)
    where exists (select from synthesis_run where id = ${id} and status = 'running')
    on conflict do nothing`)
}

export const finishGrouping = operation({
  name: 'finish-grouping',
  ...inner,
  input: z.object({
    run: z.number(),
    found: z.custom<Partial<typeof run.$inferInsert>>((value) => typeof value === 'object'),
    themes: z.custom<readonly (typeof runTheme.$inferInsert)[]>(Array.isArray),
  }),
  async run(input, { tx, now, note }) {
    const [done] = await tx
      .update(run)
      .set({ ...input.found, status: 'proposed', step: null, finishedAt: now, statusAt: now })
      .where(and(eq(run.id, input.run), eq(run.status, 'running')))
      .returning()
    if (!done) throw conflict(sentence(runMessages, (m) => m.tooLate))
    if (input.themes.length > 0) await tx.insert(runTheme).values([...input.themes])
    note(
      groupingProposed(done.id, {
        process: done.processId,
        texts: done.texts ?? 0,
        themes: input.themes.length,
      }),
    )
    return {}
  },
})

export const failGrouping = operation({
  name: 'fail-grouping',
  ...inner,
  input: z.object({ run: z.number(), why: z.custom<Words>((value) => typeof value === 'object') }),
  async run({ run: id, why }, { tx, now, note }) {
    const [ended] = await tx
      .update(run)
      .set({ status: 'failed', refusalFr: why.fr, refusalEn: why.en, finishedAt: now, statusAt: now })
      .where(and(eq(run.id, id), sql`${run.status} in ('waiting', 'running')`))
      .returning({ processId: run.processId })
    if (!ended) throw conflict(sentence(runMessages, (m) => m.tooLate))
    await tx.delete(placement).where(eq(placement.runId, id))
    note(groupingFailed(id, { process: ended.processId }))
    return {}
  },
})
