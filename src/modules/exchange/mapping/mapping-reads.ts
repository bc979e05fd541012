import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import type { Mapping } from './mapping.ts'
import { mappingMessages } from './mapping-messages.ts'

export interface ShownMapping {
  readonly id: number
  readonly name: string
  readonly signature: string
  readonly headers: readonly string[]
  readonly mapping: Mapping
  readonly who: string | null
  readonly savedAt: Date
  /** Imports it served, and the last one asked. */
  readonly served: number
  readonly lastAt: Date | null
}

const shown = sql`
  select m.id::int, m.name, m.signature, m.headers, m.mapping, w.name as who, m.saved_at,
    (select count(*)::int from exchange_run r where r.mapping_id = m.id and r.started_at is not null) as served,
    (select max(r.started_at) from exchange_run r where r.mapping_id = m.id) as last_at
  from exchange_mapping m left join accounts_person w on w.id = m.saved_by`

function asShown({ saved_at, last_at, ...row }: Record<string, unknown>): ShownMapping {
  return {
    ...(row as unknown as ShownMapping),
    savedAt: new Date(saved_at as string),
    lastAt: last_at ? new Date(last_at as string) : null,
  }
}

/** What is remembered, newest first. */
export async function listMappings(db: Database): Promise<ShownMapping[]> {
  const { rows } = await db.execute(sql`${shown} order by m.saved_at desc, m.id desc`)
  return rows.map(asShown)
}

export async function findMapping(db: Database, id: number): Promise<ShownMapping> {
  const { rows } = await db.execute(sql`${shown} where m.id = ${id}`)
  if (!rows[0]) throw missing(sentence(mappingMessages, (m) => m.unknownMapping))
  return asShown(rows[0])
}

export async function mappingNamed(db: Database, name: string): Promise<ShownMapping> {
  const { rows } = await db.execute(sql`${shown} where m.name = ${name}`)
  if (!rows[0])
    throw invalid(
      'mappingName',
      sentence(mappingMessages, (m) => m.unknownMapping),
    )
  return asShown(rows[0])
}
