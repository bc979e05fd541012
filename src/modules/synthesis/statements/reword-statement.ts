import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { statementReworded } from '#modules/synthesis/facts.ts'
import { ownerByStatement, requirePlaces } from '#modules/synthesis/requires.ts'
import { statement } from '#modules/synthesis/tables.ts'
import { kinds, synthesisWork } from './statement.ts'
import { keepWording, lockStatement } from './wording.ts'

export const rewordStatement = operation({
  name: 'reword-statement',
  summary: {
    fr: 'Corriger une phrase de la synthèse : ses mots, sa sorte, son thème',
    en: 'Correct a sentence of the synthesis: its words, its kind, its theme',
  },
  done: {
    fr: 'La phrase est corrigée. L’ancienne est gardée.',
    en: 'The sentence is corrected. The old one is kept.',
  },
  who: synthesisWork,
  owner: ownerByStatement,
  input: z.object({
    statement: identifier(),
    text: text({ min: 10, max: 1000 }),
    kind: z.enum(kinds).optional(),
    theme: identifier().optional(),
    minority: z.boolean().optional(),
  }),
  async run(input, deed) {
    const { tx, note } = deed
    const found = await lockStatement(tx, input.statement)
    await requirePlaces(tx, found.processId, { theme: input.theme })
    await keepWording(deed, found)
    const version = found.version + 1
    await tx
      .update(statement)
      .set({
        text: input.text,
        kind: input.kind ?? found.kind,
        themeId: input.theme ?? found.themeId,
        minority: input.minority ?? false,
        version,
      })
      .where(eq(statement.id, found.id))
    note(statementReworded(found.id, { process: found.processId, kind: input.kind ?? found.kind, version }))
    return { id: found.id, number: found.number, version }
  },
})
