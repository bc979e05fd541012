import { eq } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { requireLeft, spend } from '#kernel/limits.ts'
import type { Deed } from '#kernel/operation.ts'
import { readReceiptCode } from '#kernel/receipt-code.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/registrations/messages.ts'
import { person } from '#modules/registrations/tables.ts'

export type PersonRow = typeof person.$inferSelect

/**
 * The person whose code was typed. A wrong check sign is a slip of the pen and costs nothing; a well-formed code that
 * opens nothing may be a guess: it is counted against its source.
 */
export async function findByCode(
  db: Database,
  typed: string,
  source: string | undefined,
): Promise<PersonRow> {
  if (source) await requireLeft('wrongCode', source)
  const code = readReceiptCode(typed)
  if (!code) throw missing(sentence(messages, (m) => m.codeMistyped))
  const [found] = await db.select().from(person).where(eq(person.code, code))
  if (found) return found
  if (source) await spend('wrongCode', source)
  throw missing(sentence(messages, (m) => m.codeUnknown))
}

/** Whom wrong codes are counted against: the network address, or the town and actor where there is none. */
export function codeSource(town: { slug: string }, actor: Actor, address?: string): string | undefined {
  if (actor.operator || address === 'local') return undefined
  return address ?? `${town.slug}:${actor.id}`
}

/** In an operation: a page has counted already. */
export function personOf(deed: Deed, code: string): Promise<PersonRow> {
  const { tx, town, actor, door } = deed
  return findByCode(tx, code, door === 'page' ? undefined : codeSource(town, actor))
}

/** For the one form where any code may be typed: nothing is said, nor counted, when no registration bears it. */
export async function holdsRegistration(db: Database, code: string): Promise<boolean> {
  return (await db.$count(person, eq(person.code, code))) > 0
}
