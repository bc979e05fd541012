import { eq, sql } from 'drizzle-orm'
import type { Reaction } from '#kernel/module.ts'
import { contributionWithdrawn } from '#modules/contributions/module.ts'
import { passageForgotten } from '#modules/synthesis/facts.ts'
import { citation } from '#modules/synthesis/tables.ts'

/** A voice is withdrawn: the link to it stays, nothing that could lead back to its words does. */
export const forgetsThePassage: Reaction = {
  name: 'forgets-the-passage',
  on: [contributionWithdrawn],
  async run(fact, { tx, note }) {
    const id = Number(fact.subjectId)
    // Two passages of one voice under one statement become one link.
    await tx.execute(
      sql`delete from synthesis_citation k where k.contribution_id = ${id} and exists (
            select from synthesis_citation first
            where first.contribution_id = k.contribution_id and first.statement_id = k.statement_id and first.id < k.id)`,
    )
    const gone = await tx
      .update(citation)
      .set({ startAt: null, endAt: null, passageFingerprint: null })
      .where(eq(citation.contributionId, id))
      .returning({ id: citation.id })
    if (gone.length > 0) note(passageForgotten(id, { citations: gone.length }))
  },
}
