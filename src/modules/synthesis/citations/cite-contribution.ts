import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { contributionCited, contributionTakenBack } from '#modules/synthesis/facts.ts'
import { ownerByStatement, requireStatement } from '#modules/synthesis/requires.ts'
import { stances, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { cite } from './cite.ts'
import { chosenFields } from './passages.ts'

export const citeContribution = operation({
  name: 'cite-contribution',
  summary: {
    fr: 'Citer une parole publiée, entière ou par passages, sous une phrase de la synthèse',
    en: 'Cite a published voice, whole or by passages, under a sentence of the synthesis',
  },
  done: { fr: 'La citation est ajoutée.', en: 'The citation is added.' },
  who: synthesisWork,
  owner: ownerByStatement,
  input: z.object({
    statement: identifier(),
    contribution: identifier(),
    stance: z.enum(stances).default('says'),
    ...chosenFields,
  }),
  async run(input, { tx, now, note }) {
    const { processId } = await requireStatement(tx, input.statement)
    const made = await cite(tx, { ...input, processId }, now)
    note(contributionCited(input.contribution, { statement: input.statement, stance: input.stance }))
    if (made.takenBack) note(contributionTakenBack(input.contribution, { process: processId }))
    return { id: made.ids[0], citations: made.ids.length }
  },
})
