import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { CheckCode } from './check-codes.ts'
import { rows } from './check-reads.ts'
import { organisations } from './taking-part-reads.ts'

/** One contribution counted by a check: its reference, and its words while they are published. Never who said it. */
export interface CountedContribution {
  readonly reference: string
  readonly counted: boolean
  readonly aside: boolean
  readonly text: string | null
  readonly language: string
  readonly reason: string | null
}

const published = sql`c.status in ('published', 'published_masked')`
const kept = sql`c.status <> 'withdrawn'`

/** The checks that count contributions: which ones, and which of them are in the figure. */
const looks: Partial<Record<CheckCode, { readonly among: SQL; readonly counted: SQL }>> = {
  A8: {
    among: published,
    counted: sql`exists (select from synthesis_citation k where k.contribution_id = c.id)`,
  },
  I1: { among: published, counted: sql`c.author_category <> 'unsaid'` },
  I3: {
    among: sql`${published} and c.author_category <> 'unsaid'`,
    counted: sql`c.author_category = 'concerned'`,
  },
  I4: { among: sql`${kept} and c.channel <> 'import'`, counted: sql`c.channel = 'web'` },
  I8: {
    among: sql`${published} and c.author_category <> 'unsaid'`,
    counted: sql`c.author_category = any(${sql.param([...organisations])}::text[])`,
  },
  P3: { among: sql`true`, counted: sql`c.status = 'kept_unpublished'` },
  P4: {
    among: sql`${kept} and c.entered_for`,
    counted: sql`(c.read_back or c.author_check is not null)`,
  },
  P5: { among: published, counted: sql`coalesce(c.screened_at <= c.published_at, false)` },
}

export const countsContributions = (code: CheckCode): boolean => code in looks

/** How many are in the figure, how many are not, and a page of them in the order of arrival. */
export async function countedContributions(
  db: Database,
  process: number,
  code: CheckCode,
  asked: { which?: 'yes' | 'no' | 'unknown' | undefined; limit: number; offset: number },
): Promise<{ yes: number; no: number; rows: CountedContribution[] }> {
  const look = looks[code]
  if (!look) return { yes: 0, no: 0, rows: [] }
  const where = sql`c.process_id = ${process} and ${look.among}`
  const [sums] = await rows<{ yes: number; no: number }>(
    db,
    sql`select count(*) filter (where ${look.counted})::int as yes, count(*) filter (where not (${look.counted}))::int as no
        from contributions_contribution c where ${where}`,
  )
  const which = asked.which ? sql`and (${look.counted}) = ${asked.which === 'yes'}` : sql``
  const found = await rows<CountedContribution>(
    db,
    sql`select c.reference, ${look.counted} as counted, exists (select from synthesis_unused u where u.contribution_id = c.id) as aside,
          case when ${published} then left(c.published_text, 160) end as text, c.language,
          case when c.status = 'kept_unpublished' then c.status_reason end as reason
        from contributions_contribution c where ${where} ${which} order by c.id limit ${asked.limit} offset ${asked.offset}`,
  )
  return { yes: sums?.yes ?? 0, no: sums?.no ?? 0, rows: found }
}
