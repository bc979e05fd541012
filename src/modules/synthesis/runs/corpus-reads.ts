import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

/** The published voices of a process as the engine reads them: never all as rows, words packed by batches. */
export interface Corpus {
  readonly ids: Float64Array
  /** Texts of a batch, one after the other, a NUL between two: PostgreSQL lets none in a text. */
  readonly packs: Uint8Array[]
  readonly persons: number
  /** Of the ids and the words, in order: two runs with the same one read the same voices. */
  readonly fingerprint: string
}

const batch = 1000

/** What a voice says in French: its translation when there is one, else its published words. */
export const wordsOf = sql`case when c.language <> 'fr' and c.translation is not null then c.translation else c.published_text end`

export async function countPublished(db: Database, processId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from contributions_contribution
        where process_id = ${processId} and status in ('published', 'published_masked')`,
  )
  return rows[0]?.n ?? 0
}

export interface BatchRow extends Record<string, unknown> {
  readonly id: number
  readonly text: string
  readonly persons: number
}

/** The published voices in the order of their numbers, a thousand at a time. */
export async function* publishedWords(db: Database, processId: number): AsyncGenerator<BatchRow[]> {
  for (let last = 0; ; ) {
    const { rows } = await db.execute<BatchRow>(
      sql`select c.id::int, ${wordsOf} as text, coalesce(c.group_size, 1)::int as persons from contributions_contribution c
          where c.process_id = ${processId} and c.status in ('published', 'published_masked') and c.id > ${last}
          order by c.id limit ${batch}`,
    )
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    last = (rows.at(-1) as BatchRow).id
  }
}

export async function readCorpus(db: Database, processId: number): Promise<Corpus> {
  const hash = createHash('sha256')
  const packs: Uint8Array[] = []
  let ids = new Float64Array(1 << 10)
  let count = 0
  let persons = 0
  for await (const rows of publishedWords(db, processId)) {
    if (count + rows.length > ids.length) {
      const wider = new Float64Array(ids.length * 2)
      wider.set(ids)
      ids = wider
    }
    for (const row of rows) {
      ids[count++] = row.id
      persons += row.persons
      hash.update(`${row.id}\0${row.text}\0`)
    }
    // A memory of its own: it is given away to the thread.
    packs.push(Uint8Array.from(Buffer.from(rows.map(({ text }) => text).join('\0'))))
  }
  return { ids: ids.slice(0, count), packs, persons, fingerprint: hash.digest('hex').slice(0, 16) }
}
