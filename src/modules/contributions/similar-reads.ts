import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'

/** A text and the one of the town it looks like. */
export interface Alike {
  readonly id: number
  readonly reference: string
}

/** Fewer words look like too much. */
const fewest = 5
const shared = 0.75
const atOnce = 5000

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Where a reworded text is looked for: its first three words, its last three. Few share them by chance. */
const endsOf = (words: readonly string[]) => [
  `<${words.slice(0, 3).join(' ')}`,
  `>${words.slice(-3).join(' ')}`,
]

function near(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)]
  const common = [...a].filter((word) => b.has(word)).length
  return common / (a.size + b.size - common) >= shared
}

/**
 * Finds among the words of a process those that a new text is close to: it begins or ends with the same three words, and
 * three words in four are the same. The process is read once; only the candidates' whole texts are read again.
 */
export async function alikeIn(
  db: Database,
  processId: number,
  /** Words that came later are not looked at. */
  until = 2_147_483_647,
): Promise<(texts: readonly string[]) => Promise<(Alike | undefined)[]>> {
  const places = new Map<string, number[]>()
  for (let after = 0; ; ) {
    const { rows } = await db.execute<{ id: number; text: string }>(sql`
      select id::int, case when length(text) > 400 then left(text, 200) || ' ' || right(text, 200) else text end as text
      from contributions_contribution where process_id = ${processId} and id > ${after} and id <= ${until} and status <> 'withdrawn' order by id limit ${atOnce}`)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    for (const { id, text } of rows) {
      const words = wordsOf(text)
      if (words.length < fewest) continue
      for (const end of endsOf(words)) {
        const there = places.get(end)
        if (!there) places.set(end, [id])
        // A sentence everyone begins with says nothing.
        else if (there.length < 20) there.push(id)
      }
    }
  }
  return async (texts) => {
    const asked = texts.map((text) => {
      const words = wordsOf(text)
      return {
        words,
        ids: words.length < fewest ? [] : endsOf(words).flatMap((end) => places.get(end) ?? []),
      }
    })
    const ids = [...new Set(asked.flatMap((one) => one.ids))]
    if (ids.length === 0) return texts.map(() => undefined)
    const { rows } = await db.execute<{ id: number; reference: string; text: string }>(
      sql`select id::int, reference, text from contributions_contribution where id = any(${sql.param(ids)}::bigint[])`,
    )
    const known = new Map(rows.map((row) => [row.id, { ...row, words: wordsOf(row.text) }] as const))
    return asked.map(({ words, ids }) => {
      const found = ids.map((id) => known.get(id)).find((one) => one && near(words, one.words))
      return found && { id: found.id, reference: found.reference }
    })
  }
}

export interface Voice extends Alike {
  readonly text: string
  readonly language: string
}

/** The latest words of a process that one text is close to: for what is typed by hand, one at a time. */
export async function alikeTo(db: Database, processId: number, text: string): Promise<Voice | undefined> {
  const words = wordsOf(text)
  if (words.length < fewest) return undefined
  // Accents and signs may differ from one typing to the next: any sign stands for a vowel, anything between two words.
  const loose = (some: readonly string[]) => some.map((word) => word.replace(/[aceinouy]/g, '_')).join('%')
  const { rows } = await db.execute(sql`
    select id::int, reference, text, language from contributions_contribution
    where process_id = ${processId} and status <> 'withdrawn'
      and (text ilike ${`${loose(words.slice(0, 3))}%`} or text ilike ${`%${loose(words.slice(-3))}%`}) order by id desc limit 50`)
  return (rows as unknown as Voice[]).find((row) => near(words, wordsOf(row.text)))
}
