import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { citationRemoved } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { citation } from '#modules/synthesis/tables.ts'
import { ownerByCitation } from './citation.ts'

export const removeCitation = operation({
  name: 'remove-citation',
  summary: { fr: 'Ôter une citation d’un constat', en: 'Remove a citation from a statement' },
  done: {
    fr: 'La citation est ôtée. La parole attend de nouveau sa place.',
    en: 'The citation is removed. The voice waits for its place again.',
  },
  who: synthesisWork,
  owner: ownerByCitation,
  input: z.object({ citation: identifier() }),
  async run(input, { tx, note }) {
    const [gone] = await tx.delete(citation).where(eq(citation.id, input.citation)).returning()
    if (!gone) throw missing(sentence(messages, (m) => m.noCitation))
    note(citationRemoved(gone.contributionId, { statement: gone.statementId }))
    return { statement: gone.statementId, contribution: gone.contributionId }
  },
})
