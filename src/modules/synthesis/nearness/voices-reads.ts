import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface PublicVoice {
  id: number
  reference: string
  language: string
  category: string
  text: string
  /** How many people say it together; one when nobody said. */
  persons: number
  cited: boolean
  aside: boolean
}

const publicVoices = (processId: number) =>
  sql`c.process_id = ${processId} and c.status in ('published', 'published_masked')`

/** Changes whenever a voice is published, corrected or withdrawn: a comparison made before is then made again. */
export async function stampOf(db: Database, processId: number): Promise<{ voices: number; stamp: string }> {
  const [found] = await rows<{ voices: number; stamp: string }>(
    db,
    sql`select count(*)::int as voices, count(*) || '.' || coalesce(sum(c.version), 0) || '.' || coalesce(max(c.status_at)::text, '') as stamp
        from contributions_contribution c where ${publicVoices(processId)}`,
  )
  return found as { voices: number; stamp: string }
}

export interface VoiceRow {
  id: number
  version: number
  text: string
}

const voiceColumns = sql`c.id::int, c.version, c.published_text as text`
const batch = 1000

/** The public words of a process in the order of their numbers, a thousand at a time. */
export async function* textsOf(db: Database, processId: number): AsyncGenerator<VoiceRow[]> {
  for (let last = 0; ; ) {
    const found = await rows<VoiceRow>(
      db,
      sql`select ${voiceColumns} from contributions_contribution c
          where ${publicVoices(processId)} and c.id > ${last} order by c.id limit ${batch}`,
    )
    if (found.length > 0) yield found
    if (found.length < batch) return
    last = (found.at(-1) as VoiceRow).id
  }
}

/** Some of them, by their numbers. */
export const textsBy = (db: Database, processId: number, ids: readonly number[]) =>
  rows<VoiceRow>(
    db,
    sql`select ${voiceColumns} from contributions_contribution c
        where ${publicVoices(processId)} and c.id = any(${sql.param([...ids])}::bigint[]) order by c.id`,
  )

/** Number and version of each public voice, as one text: `12:1,15:3`. A hundred thousand rows would hold the server. */
export async function versionsOf(db: Database, processId: number): Promise<string> {
  const [found] = await rows<{ all: string | null }>(
    db,
    sql`select string_agg(c.id || ':' || c.version, ',' order by c.id) as all
        from contributions_contribution c where ${publicVoices(processId)}`,
  )
  return found?.all ?? ''
}

/** Public voices by their ids, in the order of the ids; one withdrawn meanwhile is not there. */
export async function voicesByIds(
  db: Database,
  processId: number,
  ids: readonly number[],
): Promise<PublicVoice[]> {
  if (ids.length === 0) return []
  const found = await rows<PublicVoice>(
    db,
    sql`select c.id::int, c.reference, c.language, c.author_category as category, c.published_text as text,
               coalesce(c.group_size, 1) as persons,
               exists (select from synthesis_citation k where k.contribution_id = c.id) as cited,
               exists (select from synthesis_unused u where u.contribution_id = c.id) as aside
        from contributions_contribution c where ${publicVoices(processId)} and c.id = any(${sql.param([...ids])}::bigint[])`,
  )
  const place = new Map(ids.map((id, at) => [id, at]))
  return found.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

/** What the synthesis holds of public voices today. */
export async function heldIds(
  db: Database,
  processId: number,
): Promise<{ cited: number[]; aside: number[] }> {
  const found = await rows<{ id: number; cited: boolean }>(
    db,
    sql`select c.id::int, exists (select from synthesis_citation k where k.contribution_id = c.id) as cited
        from contributions_contribution c where ${publicVoices(processId)} and (
          exists (select from synthesis_citation k where k.contribution_id = c.id)
          or exists (select from synthesis_unused u where u.contribution_id = c.id))`,
  )
  return {
    cited: found.filter((one) => one.cited).map((one) => one.id),
    aside: found.filter((one) => !one.cited).map((one) => one.id),
  }
}

export interface WrittenRow {
  kind: 'proposal' | 'statement'
  id: number
  number: number
  text: string
}

/** What is written already: proposals still open, and sentences. */
export const writtenOf = (db: Database, processId: number) =>
  rows<WrittenRow>(
    db,
    sql`select 'proposal' as kind, id::int, number, title || '. ' || text as text
        from synthesis_proposal where process_id = ${processId} and status = 'admitted'
        union all
        select 'statement', id::int, number, text from synthesis_statement where process_id = ${processId}
        order by 1, 3 limit 3000`,
  )
