import { and, eq, isNotNull } from 'drizzle-orm'
import { dropFiles } from '#kernel/files/files.ts'
import type { Reaction } from '#kernel/module.ts'
import { contributionWithdrawn } from '#modules/contributions/module.ts'
import { briefEmptied } from './facts.ts'
import { brief, briefVersion } from './tables.ts'

/** A brief withdrawn: its files go, and what the public had read of its earlier versions. */
export const emptiesBriefs: Reaction = {
  name: 'empties-briefs',
  on: [contributionWithdrawn],
  async run(fact, { tx, now, note }) {
    const [found] = await tx
      .select()
      .from(brief)
      .where(eq(brief.contributionId, Number(fact.subjectId)))
    if (!found) return
    const kept = await tx
      .select()
      .from(briefVersion)
      .where(and(eq(briefVersion.briefId, found.id), isNotNull(briefVersion.file)))
    const names = kept.map(({ file }) => file as string)
    await dropFiles(tx, names, now)
    await tx
      .update(briefVersion)
      .set({ file: null, filePublic: false, publishedTitle: null, publishedText: null })
      .where(eq(briefVersion.briefId, found.id))
    note(briefEmptied(found.id, { files: names.length }))
  },
}
