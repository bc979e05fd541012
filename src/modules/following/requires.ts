import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { deskMessages } from './desk-messages.ts'
import type { NewsStatus } from './news.ts'
import { news } from './tables.ts'

/** The news, held until the commit, in one of these states. */
export async function requireNews(tx: Database, id: number, from: readonly NewsStatus[]) {
  const [found] = await tx.select().from(news).where(eq(news.id, id)).for('update')
  if (!found) throw missing(sentence(deskMessages, (m) => m.unknownNews))
  if (!from.includes(found.status))
    throw conflict(
      sentence(deskMessages, (m) => (found.status === 'draft' ? m.notPublished : m.alreadyPublished)),
    )
  return found
}

export async function ownerOfNews(input: { news: number }, deed: { tx: Database } | { db: Database }) {
  const db = 'tx' in deed ? deed.tx : deed.db
  const [found] = await db.select({ process: news.processId }).from(news).where(eq(news.id, input.news))
  if (!found) throw missing(sentence(deskMessages, (m) => m.unknownNews))
  return found
}
