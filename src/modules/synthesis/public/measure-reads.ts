import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { measure, publication } from '#modules/synthesis/tables.ts'

const open = inArray(measure.status, ['waiting', 'running'])

/** What waits for the server, the oldest publication first. */
export async function nextMeasure(db: Database) {
  const [found] = await db
    .select({
      id: measure.publicationId,
      processId: publication.processId,
      number: publication.number,
      attempts: measure.attempts,
    })
    .from(measure)
    .innerJoin(publication, eq(publication.id, measure.publicationId))
    .where(open)
    .orderBy(asc(measure.publicationId))
    .limit(1)
  return found
}

export async function beginMeasure(db: Database, id: number, now: Date): Promise<void> {
  await db
    .update(measure)
    .set({ status: 'running', step: 'read', attempts: sql`${measure.attempts} + 1`, statusAt: now })
    .where(and(eq(measure.publicationId, id), open))
}

export async function tellMeasureStep(db: Database, id: number, step: string): Promise<void> {
  await db
    .update(measure)
    .set({ step })
    .where(and(eq(measure.publicationId, id), eq(measure.status, 'running')))
}

/** A publication that a newer one replaces is measured no more. */
export async function leaveUnmeasured(db: Database, processId: number, now: Date): Promise<void> {
  await db
    .update(measure)
    .set({ status: 'left', step: null, statusAt: now })
    .where(
      and(
        open,
        inArray(
          measure.publicationId,
          db.select({ id: publication.id }).from(publication).where(eq(publication.processId, processId)),
        ),
      ),
    )
}
