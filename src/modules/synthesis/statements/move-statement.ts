import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { statementMoved } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { ownerByStatement } from '#modules/synthesis/requires.ts'
import { statement } from '#modules/synthesis/tables.ts'
import { synthesisWork } from './statement.ts'
import { lockStatement } from './wording.ts'

/** A step up or down in its theme. Its number stays: people may have said it aloud. */
export const moveStatement = operation({
  name: 'move-statement',
  summary: {
    fr: 'Monter ou descendre une phrase dans son thème',
    en: 'Move a sentence up or down in its theme',
  },
  done: { fr: 'La phrase est déplacée.', en: 'The sentence is moved.' },
  who: synthesisWork,
  owner: ownerByStatement,
  input: z.object({ statement: identifier(), to: z.enum(['up', 'down']) }),
  async run(input, { tx, note }) {
    const moved = await lockStatement(tx, input.statement)
    const all = await tx
      .select({ id: statement.id, position: statement.position })
      .from(statement)
      .where(and(eq(statement.processId, moved.processId), eq(statement.themeId, moved.themeId)))
      .orderBy(asc(statement.position), asc(statement.number))
      .for('update')
    const from = all.findIndex((one) => one.id === moved.id)
    const to = from + (input.to === 'up' ? -1 : 1)
    if (to < 0 || to >= all.length) throw conflict(sentence(messages, (m) => m.atTheEnd))
    const order = all.map((one) => one.id)
    order.splice(to, 0, ...order.splice(from, 1))
    for (const [index, id] of order.entries())
      if (all.find((one) => one.id === id)?.position !== index + 1)
        await tx
          .update(statement)
          .set({ position: index + 1 })
          .where(eq(statement.id, id))
    note(statementMoved(moved.id, { process: moved.processId, theme: moved.themeId }))
    return { id: moved.id, number: moved.number }
  },
})
