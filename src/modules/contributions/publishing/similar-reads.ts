import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

/** A text and the one of the town it looks like. */
export interface Alike {
  readonly id: number
  readonly reference: string
}

export interface Voice extends Alike {
  readonly text: string
  readonly language: string
}

/** Fewer words look like too much. */
const fewest = 5
const shared = 0.75
/** A sentence everyone begins with says nothing. */
const mostCandidates = 20

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** No sign the database refuses, and no half of one. */
const sayable = (text: string) => text.toWellFormed().replaceAll('\0', ' ')

function near(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length
  return common / (one.size + other.size - common) >= shared
}

/**
 * Finds, for each text, the latest words of a process that it is close to: they begin or end with the same three words, and
 * three words in four are the same. The database finds the candidates by an index, whatever the process holds.
 */
export async function alikeIn(
  db: Database,
  processId: number,
  texts: readonly string[],
  /** Words that came later are not looked at. */
  until = 2_147_483_647,
): Promise<(Voice | undefined)[]> {
  const words = texts.map(wordsOf)
  const asked = texts.flatMap((text, at) =>
    (words[at] as string[]).length < fewest
      ? []
      : // Only the ends are looked for.
        [{ at, text: sayable(text.length > 400 ? `${text.slice(0, 200)} ${text.slice(-200)}` : text) }],
  )
  if (asked.length === 0) return texts.map(() => undefined)
  const candidates = (end: 'contributions_first_words' | 'contributions_last_words') => sql`
    select id, reference, text, language from contributions_contribution
    where process_id = ${processId} and status <> 'withdrawn' and id <= ${until} and ${sql.raw(end)}(text) = ${sql.raw(end)}(asked.text)
    order by id desc limit ${mostCandidates}`
  const { rows } = await db.execute(sql`
    select asked.at, found.id::int, found.reference, found.text, found.language
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked(at int, text text)
    cross join lateral ((${candidates('contributions_first_words')}) union (${candidates('contributions_last_words')})) as found
    order by asked.at, found.id desc`)
  const found: (Voice | undefined)[] = texts.map(() => undefined)
  const sets = words.map((some) => new Set(some))
  for (const { at, ...voice } of rows as unknown as (Voice & { at: number })[])
    if (!found[at] && near(sets[at] as Set<string>, new Set(wordsOf(voice.text)))) found[at] = voice
  return found
}

/** The latest words of a process that one text is close to: for what is typed by hand, one at a time. */
export async function alikeTo(db: Database, processId: number, text: string): Promise<Voice | undefined> {
  return (await alikeIn(db, processId, [text]))[0]
}
