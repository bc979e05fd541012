import { lt } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { session, signInLink } from './tables.ts'

/** Links and sessions that opened nothing for a month: the journal keeps that they were, nothing else is needed. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000)
  await db.delete(signInLink).where(lt(signInLink.expiresAt, monthAgo))
  await db.delete(session).where(lt(session.expiresAt, monthAgo))
}
