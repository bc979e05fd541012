import { eq } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { requireLeft, spend } from '#kernel/limits.ts'
import { readReceiptCode } from '#kernel/receipt-code.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/contributions/messages.ts'
import { contribution } from '#modules/contributions/tables.ts'

/**
 * The contribution a typed code opens. A code whose check sign is wrong is a slip of the pen: it costs nothing. A well-formed
 * code that opens nothing may be a guess: it is counted against its source.
 */
export async function findByCode(db: Database, typed: string, source: string | undefined) {
  if (source) await requireLeft('wrongCode', source)
  const code = readReceiptCode(typed)
  if (!code) throw missing(sentence(messages, (m) => m.codeMistyped))
  const [found] = await db.select().from(contribution).where(eq(contribution.code, code))
  if (found) return found
  if (source) await spend('wrongCode', source)
  throw missing(sentence(messages, (m) => m.codeUnknown))
}

/** For the forms where any code may be typed: nothing is said, nor counted, when no contribution bears it. */
export async function holdsContribution(db: Database, code: string): Promise<boolean> {
  return (await db.$count(contribution, eq(contribution.code, code))) > 0
}

/** Whom wrong codes are counted against where no network address is known: programs share one count a town and actor. */
export function codeSource(town: { slug: string }, actor: Actor, address?: string): string | undefined {
  if (actor.operator || address === 'local') return undefined
  return address ?? `${town.slug}:${actor.id}`
}
