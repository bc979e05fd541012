import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { proposalMerged } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { requireAdmitted, requireProposal } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { proposal } from '#modules/synthesis/tables.ts'
import { copyOrigins } from './origins.ts'

export const mergeProposals = operation({
  name: 'merge-proposals',
  summary: {
    fr: 'Fusionner des propositions : celle qui reste garde toutes les origines et tous les auteurs',
    en: 'Merge proposals: the one that stays keeps every origin and every author',
  },
  done: {
    fr: 'Les propositions sont fusionnées. Aucune origine n’est perdue.',
    en: 'The proposals are merged. No origin is lost.',
  },
  who: synthesisWork,
  owner: async (input, { tx }) => ({ process: (await requireProposal(tx, input.into)).processId }),
  input: z.object({ into: identifier(), merged: z.array(identifier()).min(1).max(100) }),
  async run(input, { tx, now, note }) {
    const merged = [...new Set(input.merged)].filter((id) => id !== input.into)
    if (merged.length === 0)
      throw invalid(
        'merged',
        sentence(messages, (m) => m.mergeAlone),
      )
    // Always locked in the same order, so that two merges never wait for each other.
    const locked = new Map<number, Awaited<ReturnType<typeof requireAdmitted>>>()
    for (const id of [input.into, ...merged].sort((a, b) => a - b))
      locked.set(id, await requireAdmitted(tx, id))
    const survivor = locked.get(input.into)
    for (const id of merged) {
      if (locked.get(id)?.processId !== survivor?.processId)
        throw conflict(sentence(messages, (m) => m.otherProcess))
      const origins = await copyOrigins(tx, id, input.into, now)
      await tx
        .update(proposal)
        .set({ status: 'merged', mergedInto: input.into, statusAt: now })
        .where(eq(proposal.id, id))
      note(proposalMerged(id, { into: input.into, origins }))
    }
    return { id: input.into, number: survivor?.number as number, merged: merged.length }
  },
})
