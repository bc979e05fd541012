import { eq } from 'drizzle-orm'
import type { Actor, Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { ownerOfSheet } from '#modules/answers/reads.ts'
import { noteWords } from './messages.ts'
import { note } from './tables.ts'

async function requireNote(tx: Database, id: number) {
  const [found] = await tx.select().from(note).where(eq(note.id, id)).for('update')
  if (!found) throw missing(sentence(noteWords, (m) => m.noNote))
  return found
}

export async function ownerOfNote(input: { note: number }, { tx }: { tx: Database }): Promise<Owner> {
  return ownerOfSheet(tx, (await requireNote(tx, input.note)).answerId)
}

/** The note, for its author alone, as long as they instruct its proposal. */
export async function requireOwnNote(tx: Database, actor: Actor, id: number) {
  const found = await requireNote(tx, id)
  requireInstructor(actor, await ownerOfSheet(tx, found.answerId))
  if (found.writtenBy !== actor.id) throw forbidden(sentence(noteWords, (m) => m.notAuthor))
  return found
}
