import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { theme } from '#modules/synthesis/tables.ts'

/** Two themes of one process never bear the same name, capitals apart. */
export async function requireFreeTitle(tx: Database, processId: number, title: string, except = 0) {
  const [same] = await tx
    .select({ id: theme.id })
    .from(theme)
    .where(
      and(
        eq(theme.processId, processId),
        ne(theme.id, except),
        isNull(theme.mergedInto),
        isNull(theme.retiredAt),
        sql`lower(${theme.title}) = lower(${title})`,
      ),
    )
  if (same)
    throw invalid(
      'title',
      sentence(messages, (m) => m.sameTitle),
    )
}
