import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { proposalSplit } from '#modules/synthesis/facts.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { nextNumber } from '#modules/synthesis/numbers.ts'
import { ownerByProposal, requireAdmitted, requirePlaces } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { origin, proposal } from '#modules/synthesis/tables.ts'
import { copyOrigins } from './origins.ts'
import { maxText, maxTitle } from './proposal.ts'

export const splitProposal = operation({
  name: 'split-proposal',
  summary: {
    fr: 'Séparer une seconde demande d’une proposition : elle devient une proposition, avec les mêmes auteurs',
    en: 'Split a second request from a proposal: it becomes a proposal, with the same authors',
  },
  done: {
    fr: 'La seconde demande est devenue une proposition. L’ancienne garde toutes ses origines.',
    en: 'The second request is now a proposal. The former one keeps all its origins.',
  },
  who: synthesisWork,
  owner: ownerByProposal,
  input: z.object({
    proposal: identifier(),
    title: line({ min: 3, max: maxTitle }),
    text: text({ min: 10, max: maxText }),
    need: text({ max: 600 }).optional(),
    theme: identifier().optional(),
    axis: count(999).min(1).optional(),
    angle: count(99).min(1).optional(),
    /** Origins (rows of the split proposal) the new one takes too; all of them when none is named. */
    origins: z.array(identifier()).max(500).optional(),
  }),
  async run(input, { tx, now, note }) {
    const from = await requireAdmitted(tx, input.proposal)
    const places = await requirePlaces(tx, from.processId, input)
    const number = await nextNumber(tx, 'proposal', from.processId)
    const [made] = await tx
      .insert(proposal)
      .values({
        processId: from.processId,
        number,
        title: input.title,
        text: input.text,
        need: input.need ?? null,
        themeId: places.themeId ?? from.themeId,
        axisId: places.axisId ?? from.axisId,
        angleId: places.angleId ?? from.angleId,
        splitFrom: from.id,
        example: from.example,
        statusAt: now,
        writtenAt: now,
      })
      .returning({ id: proposal.id })
    const id = (made as { id: number }).id
    if (!input.origins?.length) await copyOrigins(tx, from.id, id, now)
    for (const wanted of new Set(input.origins ?? [])) {
      const [row] = await tx
        .select()
        .from(origin)
        .where(and(eq(origin.id, wanted), eq(origin.proposalId, from.id)))
      if (!row)
        throw invalid(
          'origins',
          sentence(messages, (m) => m.foreignOrigin),
        )
      const { contributionId, statementId } = row
      const fromProposalId = row.fromProposalId ?? from.id
      await tx
        .insert(origin)
        .values({ proposalId: id, contributionId, statementId, fromProposalId, addedAt: now })
        .onConflictDoNothing()
    }
    note(proposalSplit(from.id, { into: id }))
    return { id, number }
  },
})
