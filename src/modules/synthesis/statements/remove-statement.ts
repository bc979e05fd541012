import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { statementRemoved } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { proposalsFrom } from '#modules/synthesis/reads.ts'
import { ownerByStatement } from '#modules/synthesis/requires.ts'
import { citation, statement } from '#modules/synthesis/tables.ts'
import { synthesisWork } from './statement.ts'
import { keepWording, lockStatement } from './wording.ts'

/** Taken out of the synthesis: its words are kept in its history, its voices wait for their place again. */
export const removeStatement = operation({
  name: 'remove-statement',
  summary: { fr: 'Ôter une phrase de la synthèse', en: 'Take a sentence out of the synthesis' },
  done: {
    fr: 'La phrase est ôtée. Les paroles qu’elle citait attendent de nouveau leur place.',
    en: 'The sentence is taken out. The voices it cited wait for their place again.',
  },
  who: synthesisWork,
  owner: ownerByStatement,
  input: z.object({ statement: identifier() }),
  async run(input, deed) {
    const { tx, note } = deed
    const found = await lockStatement(tx, input.statement)
    const born = await proposalsFrom(tx, found.id, true)
    if (born.length > 0) {
      const numbers = born.map((one) => one.number).join(', ')
      throw conflict({ fr: messages.fr.hasOrigin(numbers), en: messages.en.hasOrigin(numbers) })
    }
    await keepWording(deed, found, true)
    const gone = await tx
      .delete(citation)
      .where(eq(citation.statementId, found.id))
      .returning({ id: citation.id })
    await tx.delete(statement).where(eq(statement.id, found.id))
    note(statementRemoved(found.id, { process: found.processId, citations: gone.length }))
    return { id: found.id, citations: gone.length }
  },
})
