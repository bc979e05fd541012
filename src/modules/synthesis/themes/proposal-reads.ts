import type { Database } from '#kernel/database.ts'
import { appliedRun, citedPlaces, editsOf, groupedBy, knownThemes, placesOf } from './edits-reads.ts'
import { propose } from './propose.ts'

/** What a run that is proposed would change today, once the decisions of people are kept. */
export async function proposalOf(db: Database, processId: number, runId: number) {
  const placed = (await appliedRun(db, processId)) !== undefined
  const before = placed ? await placesOf(db, processId) : await citedPlaces(db, processId)
  const [groups, themes, edits] = [
    await groupedBy(db, runId),
    await knownThemes(db, processId),
    await editsOf(db, processId),
  ]
  return { ...propose(before, placed, groups, themes, edits), themes, edits }
}
