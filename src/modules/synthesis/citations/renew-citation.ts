import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { citationRenewed } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { requirePublic } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { citation } from '#modules/synthesis/tables.ts'
import { ownerByCitation, requireCitation } from './citation.ts'
import { anchorOf, chosenFields, passagesChosen } from './passages.ts'

/** After a correction: the words as they are now are read again, and chosen again. */
export const renewCitation = operation({
  name: 'renew-citation',
  summary: {
    fr: 'Choisir à nouveau les mots d’une citation, quand la parole a été corrigée',
    en: 'Choose the words of a citation again, when the voice was corrected',
  },
  done: { fr: 'La citation est relue.', en: 'The citation is read again.' },
  who: synthesisWork,
  owner: ownerByCitation,
  input: z.object({ citation: identifier(), ...chosenFields }),
  async run(input, { tx, note }) {
    const found = await requireCitation(tx, input.citation)
    const { text } = await requirePublic(tx, found.contributionId, found.processId)
    const [passage, another] = passagesChosen(text, input)
    if (another)
      throw invalid(
        'passages',
        sentence(messages, (m) => m.onePassage),
      )
    await tx.update(citation).set(anchorOf(text, passage)).where(eq(citation.id, found.id))
    note(citationRenewed(found.contributionId, { statement: found.statementId }))
    return { statement: found.statementId, contribution: found.contributionId }
  },
})
