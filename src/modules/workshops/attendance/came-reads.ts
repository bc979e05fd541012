import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { document, presentGroup, presentOrganisation, session } from '#modules/workshops/tables.ts'

const { body, ...columns } = getTableColumns(document)
const ofFile = {
  ...columns,
  hasText: sql<boolean>`${body} is not null`,
  type: sql<
    string | null
  >`(select f.type from kernel_file f where f.name = ${document.file} and f.dropped_at is null)`,
  bytes: sql<
    number | null
  >`(select f.bytes from kernel_file f where f.name = ${document.file} and f.dropped_at is null)`,
}

/** Its text is read apart: it may be long. */
export type SessionDocument = Omit<typeof document.$inferSelect, 'body'> & {
  readonly hasText: boolean
  readonly type: string | null
  readonly bytes: number | null
}

/** What was given to read before a session, the first published first. */
export function documentsOf(db: Database, id: number): Promise<SessionDocument[]> {
  return db
    .select(ofFile)
    .from(document)
    .where(eq(document.sessionId, id))
    .orderBy(asc(document.publishedOn), asc(document.id))
}

/** What a file says, as someone wrote it beside. */
export async function textOfDocument(db: Database, id: number): Promise<string | null> {
  const [found] = await db.select({ body }).from(document).where(eq(document.id, id))
  return found?.body ?? null
}

/** The same for all the sessions of a process, by session. */
export async function documentsBySession(
  db: Database,
  process: number,
): Promise<Map<number, SessionDocument[]>> {
  const rows = await db
    .select({ document: ofFile })
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
