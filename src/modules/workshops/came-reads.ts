import { asc, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { document, presentGroup, presentOrganisation, session } from './tables.ts'

export type SessionDocument = typeof document.$inferSelect

/** What was given to read before a session, the first published first. */
export function documentsOf(db: Database, id: number): Promise<SessionDocument[]> {
  return db
    .select()
    .from(document)
    .where(eq(document.sessionId, id))
    .orderBy(asc(document.publishedOn), asc(document.id))
}

/** The same for all the sessions of a process, by session. */
export async function documentsBySession(
  db: Database,
  process: number,
): Promise<Map<number, SessionDocument[]>> {
  const rows = await db
    .select({ document })
    .from(document)
    .innerJoin(session, eq(session.id, document.sessionId))
    .where(eq(session.processId, process))
    .orderBy(asc(document.publishedOn), asc(document.id))
  return Map.groupBy(
    rows.map((row) => row.document),
    (one) => one.sessionId,
  )
}

/** Organisations and groups that were present at a session: never a person. */
export async function whoCameOf(db: Database, id: number) {
  return {
    organisations: await db
      .select()
      .from(presentOrganisation)
      .where(eq(presentOrganisation.sessionId, id))
      .orderBy(asc(presentOrganisation.name)),
    groups: await db.select().from(presentGroup).where(eq(presentGroup.sessionId, id)),
  }
}

export type Came = Awaited<ReturnType<typeof whoCameOf>>
