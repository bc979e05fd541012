import { z } from 'zod'
import { identifier, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { cite } from '#modules/synthesis/citations/cite.ts'
import { contributionCited, statementWritten } from '#modules/synthesis/facts.ts'
import { nextNumber } from '#modules/synthesis/numbers.ts'
import { ownerByProcess, requirePlaces } from '#modules/synthesis/requires.ts'
import { statement } from '#modules/synthesis/tables.ts'
import { kinds, synthesisWork } from './statement.ts'

export const writeStatement = operation({
  name: 'write-statement',
  summary: {
    fr: 'Écrire un constat, un enjeu ou un levier, avec les paroles qui le disent',
    en: 'Write a statement, a stake or a lever, with the voices that say it',
  },
  done: { fr: 'C’est écrit dans la synthèse.', en: 'It is written in the synthesis.' },
  who: synthesisWork,
  owner: ownerByProcess,
  input: z.object({
    process: slug(),
    theme: identifier(),
    kind: z.enum(kinds),
    text: text({ min: 10, max: 1000 }),
    contributions: z.array(identifier()).max(500).optional(),
    /** Said by few: shown as such. */
    minority: z.boolean().optional(),
    example: z.boolean().optional(),
  }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    await requirePlaces(tx, process.id, { theme: input.theme })
    const number = await nextNumber(tx, 'statement', process.id)
    const [made] = await tx
      .insert(statement)
      .values({
        processId: process.id,
        themeId: input.theme,
        number,
        position: number,
        kind: input.kind,
        text: input.text,
        minority: input.minority ?? false,
        example: input.example ?? false,
        writtenAt: now,
      })
      .returning({ id: statement.id })
    const id = (made as { id: number }).id
    note(statementWritten(id, { process: process.id, kind: input.kind, number }))
    for (const contribution of new Set(input.contributions ?? [])) {
      await cite(tx, { statement: id, processId: process.id, contribution, stance: 'says' }, now)
      note(contributionCited(contribution, { statement: id, stance: 'says' }))
    }
    return { id, number, process: process.slug }
  },
})
