import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { requireStatement } from '#modules/synthesis/requires.ts'
import { citation } from '#modules/synthesis/tables.ts'

/** A citation and the process it belongs to. @throws when there is none */
export async function requireCitation(tx: Database, id: number) {
  const [found] = await tx.select().from(citation).where(eq(citation.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noCitation))
  return { ...found, processId: (await requireStatement(tx, found.statementId)).processId }
}

export const ownerByCitation = async (input: { citation: number }, { tx }: { tx: Database }) => ({
  process: (await requireCitation(tx, input.citation)).processId,
})
