import type { Database } from '#kernel/database/database.ts'
import type { Decisions } from '#modules/synthesis/engine/decisions/decisions.ts'
import { liveEdits, replay } from './edit.ts'
import { baseOf, editsOf } from './edits-reads.ts'

/** What people decided, as the engine takes it into account: texts by their place among `ids`. */
export async function decisionsOf(
  db: Database,
  processId: number,
  ids: Float64Array,
): Promise<Decisions & { readonly count: number }> {
  const edits = await editsOf(db, processId)
  const count = liveEdits(edits).filter(({ kind }) => kind !== 'create').length
  if (count === 0) return { count }
  const { themeOf, byPerson, locked, forbidden } = replay(await baseOf(db, processId), edits)
  const placed: { text: number; theme: number }[] = []
  const never: { text: number; theme: number }[] = []
  const inLocked = new Map([...locked].map((theme) => [theme, [] as number[]]))
  const before = new Int32Array(ids.length).fill(-1)
  for (const [text, id] of ids.entries()) {
    const theme = themeOf.get(id)
    for (const other of forbidden.get(id) ?? []) never.push({ text, theme: other })
    if (theme === null || theme === undefined) continue
    before[text] = theme
    inLocked.get(theme)?.push(text)
    if (byPerson.has(id) && !forbidden.get(id)?.size) placed.push({ text, theme })
  }
  return {
    count,
    locked: [...inLocked].map(([theme, texts]) => ({ theme, texts })),
    placed,
    forbidden: never,
    before,
  }
}
