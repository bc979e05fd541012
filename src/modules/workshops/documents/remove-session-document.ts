import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { dropFiles } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { sessionDocumentRemoved } from '#modules/workshops/facts.ts'
import { messages } from '#modules/workshops/messages.ts'
import { ownerOfSession } from '#modules/workshops/requires.ts'
import { planners } from '#modules/workshops/session.ts'
import { document } from '#modules/workshops/tables.ts'

async function require(tx: Database, id: number) {
  const [found] = await tx.select().from(document).where(eq(document.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.unknownDocument))
  return found
}

/** Attached by mistake: it leaves the page, the journal keeps that it was there. */
export const removeSessionDocument = operation({
  name: 'remove-session-document',
  summary: { fr: 'Retirer un document d’une séance', en: 'Remove a document from a session' },
  done: { fr: 'Le document est retiré.', en: 'The document is removed.' },
  who: planners,
  async owner(input, deed) {
    return ownerOfSession({ session: (await require(deed.tx, input.document)).sessionId }, deed)
  },
  input: z.object({ document: identifier() }),
  async run(input, deed) {
    const found = await require(deed.tx, input.document)
    const { process } = await ownerOfSession({ session: found.sessionId }, deed)
    await deed.tx.delete(document).where(eq(document.id, found.id))
    if (found.file) await dropFiles(deed.tx, [found.file], deed.now)
    deed.note(sessionDocumentRemoved(found.sessionId, { process, document: found.id }))
    return { id: found.sessionId }
  },
})
