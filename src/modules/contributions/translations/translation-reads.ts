import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { translationOrigins } from '#modules/contributions/contribution.ts'

export interface ToTranslate {
  readonly id: number
  readonly processId: number
  readonly reference: string
  readonly language: string
  readonly text: string
  readonly translation: string | null
  readonly translationOrigin: (typeof translationOrigins)[number] | null
}

export async function toTranslate(db: Database, id: number): Promise<ToTranslate | undefined> {
  const found = await db.execute(sql`
    select id::int, process_id::int as "processId", reference, language, text, translation, translation_origin as "translationOrigin"
    from contributions_contribution where id = ${id}`)
  return found.rows[0] as unknown as ToTranslate | undefined
}
