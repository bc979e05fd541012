import { sentence } from '#kernel/i18n.ts'
import { invalid, type Refusal } from '#kernel/refusal.ts'
import { messages } from '#modules/deliberations/messages.ts'

/** How a body voted. Null is unknown, which is not zero: the article of 2017 gives the date and no figure. */
export interface Votes {
  /** Seats of the body. */
  readonly members: number | null
  /** Members present or represented that day: the denominator of the four others. */
  readonly present: number | null
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly votesAbstention: number | null
  readonly votesNotTakingPart: number | null
}

export const voteFields = [
  'members',
  'present',
  'votesFor',
  'votesAgainst',
  'votesAbstention',
  'votesNotTakingPart',
] as const

const cast = ['votesFor', 'votesAgainst', 'votesAbstention', 'votesNotTakingPart'] as const

/** Why these figures cannot be right, or undefined. Nothing is deduced from an unknown one. */
export function refusedVotes(votes: Votes, outcome: string): Refusal | undefined {
  const { members, present, votesFor, votesAgainst } = votes
  if (members !== null && present !== null && present > members)
    return invalid(
      'present',
      sentence(messages, (m) => m.morePresentThanMembers),
    )
  const known = cast.map((name) => votes[name]).filter((value) => value !== null)
  const sum = known.reduce((total, value) => total + value, 0)
  const most = present ?? members
  if (most !== null && sum > most)
    return invalid(
      'votesFor',
      sentence(messages, (m) => m.moreVotesThan(sum, most)),
    )
  if (present !== null && known.length === cast.length && sum !== present)
    return invalid(
      'present',
      sentence(messages, (m) => m.votesDoNotAddUp(sum, present)),
    )
  // Acts are taken by the absolute majority of the voices expressed (CGCT L2121-20, CASF R123-18): without one, none is.
  if (outcome === 'adopted' && votesFor === 0)
    return invalid(
      'votesFor',
      sentence(messages, (m) => m.nobodyFor),
    )
  // An equality is settled by the president's vote, unless the ballot is secret (the same articles).
  if (votesFor !== null && votesAgainst !== null) {
    if (outcome === 'adopted' && votesFor < votesAgainst)
      return invalid(
        'outcome',
        sentence(messages, (m) => m.fewerFor),
      )
    if (outcome === 'rejected' && votesFor > votesAgainst)
      return invalid(
        'outcome',
        sentence(messages, (m) => m.moreFor),
      )
  }
  return undefined
}

/** An equality: the president's vote decided. Undefined when a figure is unknown. */
export function isTie({ votesFor, votesAgainst }: Pick<Votes, 'votesFor' | 'votesAgainst'>): boolean {
  return votesFor !== null && votesFor > 0 && votesFor === votesAgainst
}

/**
 * Whether the quorum seems to be missing: not more than half of the members present (CGCT L2121-17, CASF R123-17). A warning
 * and never a refusal: `present` counts those represented too, and after a second call no quorum is asked.
 */
export function lacksQuorum({ members, present }: Pick<Votes, 'members' | 'present'>): boolean {
  return members !== null && present !== null && present * 2 <= members
}
