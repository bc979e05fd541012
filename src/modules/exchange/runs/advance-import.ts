import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { dropFiles } from '#kernel/files/files.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { importers, type KeyedRow, takeBatch } from '#modules/contributions/module.ts'
import { importAdvanced, importChecked, importFailed, importFinished } from '#modules/exchange/facts.ts'
import type { FaultyLine } from '#modules/exchange/reading/file-batches.ts'
import { run } from '#modules/exchange/tables.ts'
import { runMessages } from './run-messages.ts'

// What the server does by itself for an import that somebody has asked for: in no list of operations, hence behind no door.
const words = { fr: '', en: '' }
const inner = { summary: words, done: words, who: importers }
const tooLate = () => conflict(sentence(runMessages, (m) => m.tooLate))

/** One batch and its place in the file, together: killed before or after, nothing is lost and nothing is counted twice. */
export const advanceImport = operation({
  name: 'advance-import',
  ...inner,
  input: z.object({
    run: z.number(),
    fingerprint: z.string(),
    from: z.number(),
    to: z.number(),
    rows: z.custom<readonly KeyedRow[]>(Array.isArray),
    faults: z.custom<readonly FaultyLine[]>(Array.isArray),
    aside: z.number(),
  }),
  async run(input, deed) {
    const { tx, note } = deed
    const here = and(eq(run.id, input.run), eq(run.status, 'running'), eq(run.cursor, input.from))
    const held = await tx.select({ id: run.id }).from(run).where(here).for('update')
    // Stopped meanwhile, or taken further by another process.
    if (held.length === 0) throw tooLate()
    const rows = input.rows
    const taken =
      rows.length > 0
        ? await takeBatch({ fingerprint: input.fingerprint, rows }, deed)
        : { added: 0, known: 0 }
    await keepLines(tx, input.run, 'fault', input.faults)
    await tx
      .update(run)
      .set({
        cursor: input.to,
        added: sql`${run.added} + ${taken.added}`,
        already: sql`${run.already} + ${taken.known}`,
        aside: sql`${run.aside} + ${input.aside}`,
      })
      .where(eq(run.id, input.run))
    note(importAdvanced(input.run, { lines: input.to, added: taken.added }))
    return { added: taken.added }
  },
})

export const finishImport = operation({
  name: 'finish-import',
  ...inner,
  input: z.object({ run: z.number() }),
  async run(input, { tx, now, note }) {
    const [ended] = await tx
      .update(run)
      .set({ status: 'done', finishedAt: now, statusAt: now, columns: null, words: null })
      .where(and(eq(run.id, input.run), eq(run.status, 'running')))
      .returning()
    if (!ended) throw tooLate()
    if (ended.file) await dropFiles(tx, [ended.file], now)
    note(importFinished(ended.id, { added: ended.added }))
    return {}
  },
})

export const finishCheck = operation({
  name: 'finish-import-check',
  ...inner,
  input: z.object({
    run: z.number(),
    faults: z.number().default(0),
    found: z.custom<Partial<typeof run.$inferInsert>>((value) => typeof value === 'object'),
  }),
  async run(input, { tx, now, note }) {
    const done = await tx
      .update(run)
      .set({ ...input.found, status: 'checked', statusAt: now })
      .where(and(eq(run.id, input.run), eq(run.status, 'checking')))
      .returning({ id: run.id })
    if (done.length === 0) throw tooLate()
    const { total, fresh } = input.found
    note(importChecked(input.run, { lines: total ?? 0, fresh: fresh ?? 0, faults: input.faults }))
    return {}
  },
})

/** The file stays for a week: what stopped it may be mended. */
export async function failImport(tx: Database, id: number, now: Date, why: Words) {
  const [ended] = await tx
    .update(run)
    .set({ status: 'failed', refusalFr: why.fr, refusalEn: why.en, statusAt: now })
    .where(and(eq(run.id, id), eq(run.status, 'running')))
    .returning()
  return ended && importFailed(id, { added: ended.added })
}

type Line = Omit<FaultyLine, 'column' | 'reason'> &
  Partial<Pick<FaultyLine, 'column' | 'reason'>> & { readonly contribution?: number }

/** Lines set apart, in one statement. */
export async function keepLines(db: Database, id: number, kind: 'fault' | 'alike', lines: readonly Line[]) {
  if (lines.length === 0) return
  const rows = lines.map(({ line, column, reason, cells, contribution }) => ({
    line,
    field: column,
    fr: reason?.fr,
    en: reason?.en,
    cells,
    contribution,
  }))
  await db.execute(sql`
    insert into exchange_line (run_id, kind, line, field, reason_fr, reason_en, cells, contribution_id)
    select ${id}, ${kind}, line, field, fr, en, cells, contribution
    from json_to_recordset(${JSON.stringify(rows).replaceAll('\\u0000', '')}::json)
      as apart(line integer, field text, fr text, en text, cells json, contribution bigint)
    on conflict do nothing`)
}
