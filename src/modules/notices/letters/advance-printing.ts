import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { dropFiles, type KeptFile, recordFile, sweepFiles } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { lettersDrawn } from '#modules/notices/facts.ts'
import { rows } from '#modules/notices/reads.ts'
import { printing } from '#modules/notices/tables.ts'
import { letterWords } from './messages.ts'

const open = and(isNull(printing.postedOn), isNull(printing.putBackAt))

/** Begins, or begins again after a stop of the server; tells how often. */
export async function beginDrawing(db: Database, id: number): Promise<void> {
  await db
    .update(printing)
    .set({ drawn: 0, attempts: sql`${printing.attempts} + 1` })
    .where(and(eq(printing.id, id), open))
}

export async function tellDrawn(db: Database, id: number, drawn: number): Promise<void> {
  await db
    .update(printing)
    .set({ drawn })
    .where(and(eq(printing.id, id), open))
}

export async function failDrawing(db: Database, id: number, now: Date): Promise<void> {
  await db
    .update(printing)
    .set({ failedAt: now })
    .where(and(eq(printing.id, id), open))
}

const words = { fr: '', en: '' }

/** What the server does by itself for a printing that somebody asked for: in no list of operations, hence behind no door. */
export const finishDrawing = operation({
  name: 'finish-drawing-letters',
  summary: words,
  done: words,
  who: { administrator: 'all' },
  input: z.object({
    printing: z.number(),
    file: z.custom<KeptFile>((value) => typeof value === 'object'),
    contents: z.string(),
    letters: z.number(),
    pages: z.number(),
  }),
  async run(input, { tx, now, note }) {
    const [found] = await tx
      .select()
      .from(printing)
      .where(and(eq(printing.id, input.printing), open))
      .for('update')
    if (!found) throw conflict(sentence(letterWords, (m) => m.isSettled))
    await takeFileAway(tx, found, now)
    await tx
      .update(printing)
      .set({
        file: await recordFile(tx, input.file, now),
        contents: input.contents,
        pages: input.pages,
        drawn: input.letters,
        attempts: 0,
        drawnAt: now,
      })
      .where(eq(printing.id, found.id))
    note(lettersDrawn(found.processId, { printing: found.id, letters: input.letters, pages: input.pages }))
    return {}
  },
})

/** The addresses leave the disk at the sweep that follows. */
export async function takeFileAway(
  tx: Database,
  { id, file }: { id: number; file: string | null },
  now: Date,
): Promise<void> {
  if (file === null) return
  await tx.update(printing).set({ file: null, contents: null }).where(eq(printing.id, id))
  await dropFiles(tx, [file], now)
}

/** A file that nobody printed within these days is forgotten; its letters still wait, and it may be made again. */
export const daysOfFile = 7

/** Run by the server every hour. */
export async function forgetLetterFiles(town: Town): Promise<void> {
  const now = town.clock.now()
  const before = new Date(now.getTime() - daysOfFile * 86_400_000)
  await town.db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database
    const old = await rows<{ id: number; file: string }>(
      tx,
      sql`select id::int, file from notices_printing where file is not null and drawn_at < ${before.toISOString()} for update`,
    )
    for (const one of old) {
      await takeFileAway(tx, one, now)
      await tx
        .update(printing)
        .set({ expiredAt: now })
        .where(and(eq(printing.id, one.id), isNotNull(printing.drawnAt)))
    }
  })
  await sweepFiles(town)
}
