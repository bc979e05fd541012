import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { contributionSetAside } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { requireContribution } from '#modules/synthesis/reads.ts'
import { ownerByContribution, requirePublic } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { citation, unused } from '#modules/synthesis/tables.ts'

export const setAsideContribution = operation({
  name: 'set-aside-contribution',
  summary: {
    fr: 'Écarter une parole de la synthèse, avec une raison publique',
    en: 'Set a voice aside from the synthesis, with a public reason',
  },
  done: {
    fr: 'La parole est écartée, et la raison est publique.',
    en: 'The voice is set aside, and the reason is public.',
  },
  who: synthesisWork,
  owner: ownerByContribution,
  input: z.object({ contribution: identifier(), reason: text({ min: 10, max: 600 }) }),
  async run(input, { tx, now, note }) {
    const { processId } = await requireContribution(tx, input.contribution)
    await requirePublic(tx, input.contribution, processId)
    const [cited] = await tx.select().from(citation).where(eq(citation.contributionId, input.contribution))
    if (cited) throw conflict(sentence(messages, (m) => m.citedElsewhere))
    await tx
      .insert(unused)
      .values({ contributionId: input.contribution, reason: input.reason, setAsideAt: now })
      .onConflictDoUpdate({ target: unused.contributionId, set: { reason: input.reason, setAsideAt: now } })
    note(contributionSetAside(input.contribution, { process: processId }))
    return { contribution: input.contribution }
  },
})
