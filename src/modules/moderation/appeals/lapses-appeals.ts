import { sql } from 'drizzle-orm'
import type { Reaction } from '#kernel/module.ts'
import {
  contributionCorrected,
  contributionPublished,
  contributionRestored,
  contributionWithdrawn,
  decisionUndone,
} from '#modules/contributions/module.ts'
import { appealLapsed } from '#modules/moderation/facts.ts'
import { rows } from '#modules/moderation/reads.ts'

/** Nothing is left to decide, or nothing is to be kept: the appeal lapses, and its words go with those of its author. */
export const lapsesAppeals: Reaction = {
  name: 'lapses-appeals',
  on: [
    contributionCorrected,
    contributionPublished,
    contributionRestored,
    contributionWithdrawn,
    decisionUndone,
  ],
  async run(fact, { tx, now, note }) {
    const contribution = Number(fact.subjectId)
    const lapsed = await rows<{ id: number; process: number }>(
      tx,
      sql`update moderation_appeal a set status = 'lapsed', decided_at = ${now.toISOString()}
          from contributions_contribution c
          where c.id = a.contribution_id and c.id = ${contribution} and a.status = 'waiting' and c.status <> 'kept_unpublished'
          returning a.id::int, c.process_id::int as process`,
    )
    for (const { id, process } of lapsed) note(appealLapsed(contribution, { process, appeal: id }))
    if (fact.fact === contributionWithdrawn.fact && fact.data.erased)
      await tx.execute(
        sql`update moderation_appeal set text = '' where contribution_id = ${contribution} and text <> ''`,
      )
  },
}
