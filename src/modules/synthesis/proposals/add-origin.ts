import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { originAdded } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { ownerByProposal, requireAdmitted } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { addOrigins, readOrigins } from './origins.ts'

export const addOrigin = operation({
  name: 'add-origin',
  summary: {
    fr: 'Ajouter une parole ou une phrase à l’origine d’une proposition',
    en: 'Add a voice or a sentence to the origins of a proposal',
  },
  done: { fr: 'L’origine est ajoutée.', en: 'The origin is added.' },
  who: synthesisWork,
  owner: ownerByProposal,
  input: z.object({
    proposal: identifier(),
    contributions: z.array(identifier()).max(500).optional(),
    references: text({ max: 6000 }).optional(),
    statements: z.array(identifier()).max(200).optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await requireAdmitted(tx, input.proposal)
    const origins = await readOrigins(tx, found.processId, input)
    if (origins.contributions.length + origins.statements.length === 0)
      throw invalid(
        'references',
        sentence(messages, (m) => m.nothingToAdd),
      )
    await addOrigins(tx, found.id, origins, now)
    note(originAdded(found.id, origins))
    return { id: found.id, number: found.number }
  },
})
