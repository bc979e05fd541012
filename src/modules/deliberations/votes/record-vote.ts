import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { deliberationLife, outcomes } from '#modules/deliberations/deliberation.ts'
import { deliberationVoted } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import {
  hasPassedToDecision,
  lockDeliberation,
  ownerOf,
  requireStatus,
} from '#modules/deliberations/reads.ts'
import { deliberation } from '#modules/deliberations/tables.ts'
import { dayOf } from '#ui/dates.ts'
import { refusedVotes } from './votes.ts'

export const recordVote = operation({
  name: 'record-vote',
  summary: { fr: 'Enregistrer le vote d’une délibération', en: 'Record the vote on a deliberation' },
  done: { fr: 'Le vote est enregistré.', en: 'The vote is recorded.' },
  ...deliberationLife.vote,
  input: z.object({
    deliberation: identifier(),
    votedOn: day(),
    outcome: z.enum(outcomes),
    /** Left out: unknown. Zero is written 0. */
    members: count(1_000).optional(),
    present: count(1_000).optional(),
    votesFor: count(1_000).optional(),
    votesAgainst: count(1_000).optional(),
    votesAbstention: count(1_000).optional(),
    votesNotTakingPart: count(1_000).optional(),
    slipReason: text({ max: 1_000 }).optional(),
  }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.vote, 'vote')
    if (!(await hasPassedToDecision(tx, act.processId)))
      throw conflict(sentence(messages, (m) => m.notPassed))
    if (input.votedOn > dayOf(now))
      throw invalid(
        'votedOn',
        sentence(messages, (m) => m.inTheFuture),
      )
    const votes = {
      members: input.members ?? null,
      present: input.present ?? null,
      votesFor: input.votesFor ?? null,
      votesAgainst: input.votesAgainst ?? null,
      votesAbstention: input.votesAbstention ?? null,
      votesNotTakingPart: input.votesNotTakingPart ?? null,
    }
    const refused = refusedVotes(votes, input.outcome)
    if (refused) throw refused
    await tx
      .update(deliberation)
      .set({
        ...votes,
        votedOn: input.votedOn,
        outcome: input.outcome,
        slipReason: input.slipReason ?? null,
        status: 'voted',
      })
      .where(eq(deliberation.id, act.id))
    note(
      deliberationVoted(act.id, { process: act.processId, votedOn: input.votedOn, outcome: input.outcome }),
    )
    return { id: act.id }
  },
})
