import { inArray, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { deleteMessages } from '#kernel/mail.ts'
import { digestKind } from './digest.ts'
import { follower } from './tables.ts'

/** The addresses go, with every message of ours that carries them, sent or not. */
export async function forgetFollowers(tx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await tx.execute<{ id: number }>(
    sql`select m.id::int from kernel_message m join following_follower w on lower(m.recipient) = w.email
        where w.id = any(${sql.param([...ids])}::bigint[]) and m.kind in (${digestKind}, 'following-confirmation')`,
  )
  await deleteMessages(
    tx,
    rows.map((row) => row.id),
  )
  await tx.delete(follower).where(inArray(follower.id, [...ids]))
}
