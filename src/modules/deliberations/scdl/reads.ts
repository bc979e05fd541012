import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

export interface ScdlRow {
  readonly id: number
  readonly body: string
  readonly bodyName: string | null
  readonly siret: string | null
  readonly controlAuthority: string | null
  readonly number: string | null
  readonly subject: string
  readonly votedOn: string
  readonly sentOn: string | null
  readonly members: number | null
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly votesAbstention: number | null
  readonly matter: string | null
  readonly budgetYear: string | null
  readonly budgetName: string | null
  readonly published: boolean
  readonly example: boolean
}

/** Every adopted act, oldest first, with what the standard asks beside it. */
export async function scdlRows(db: Database): Promise<ScdlRow[]> {
  const { rows } = await db.execute(sql`
    select d.id::int, d.body, b.name as "bodyName", b.siret, b.control_authority as "controlAuthority", d.number, d.subject,
           d.voted_on::text as "votedOn", d.sent_on::text as "sentOn", d.members, d.votes_for as "votesFor",
           d.votes_against as "votesAgainst", d.votes_abstention as "votesAbstention", k.matter,
           k.budget_year as "budgetYear", k.budget_name as "budgetName", d.published_at is not null as published, d.example
    from deliberations_deliberation d
    left join deliberations_body b on b.body = d.body
    left join deliberations_classification k on k.deliberation_id = d.id
    where d.outcome = 'adopted' order by d.voted_on, d.id`)
  return rows as unknown as ScdlRow[]
}
