import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { contributionsByReference } from '#modules/synthesis/reads.ts'
import { requirePublic, requireStatementsOf } from '#modules/synthesis/requires.ts'
import { origin } from '#modules/synthesis/tables.ts'

export interface Origins {
  readonly contributions?: readonly number[] | undefined
  /** Public references typed or pasted, with anything between them: `C-000012, C-000034`. */
  readonly references?: string | undefined
  readonly statements?: readonly number[] | undefined
}

/** The contributions and statements named, each of this process and, for a contribution, public; once each. */
export async function readOrigins(
  tx: Database,
  processId: number,
  named: Origins,
): Promise<{ contributions: number[]; statements: number[] }> {
  const contributions = new Set<number>()
  for (const id of named.contributions ?? []) {
    await requirePublic(tx, id, processId)
    contributions.add(id)
  }
  const written = (named.references ?? '').split(/[\s,;]+/).filter(Boolean)
  const known = await contributionsByReference(
    tx,
    processId,
    written.map((reference) => reference.toUpperCase()),
  )
  for (const reference of written) {
    const id = known.get(reference.toUpperCase())
    if (id === undefined)
      throw invalid(
        'references',
        sentence(messages, (m) => m.badReference(reference)),
      )
    contributions.add(id)
  }
  const statements = [...new Set(named.statements ?? [])]
  await requireStatementsOf(tx, processId, statements)
  return { contributions: [...contributions], statements }
}

/** Adds what is not there yet; what was already an origin stays as it was. */
export async function addOrigins(
  tx: Database,
  proposalId: number,
  origins: { contributions: readonly number[]; statements: readonly number[] },
  now: Date,
): Promise<void> {
  const rows = [
    ...origins.contributions.map((contributionId) => ({ proposalId, contributionId, addedAt: now })),
    ...origins.statements.map((statementId) => ({ proposalId, statementId, addedAt: now })),
  ]
  if (rows.length > 0) await tx.insert(origin).values(rows).onConflictDoNothing()
}

/** Gives one proposal every origin of another, each saying from which it came first. Returns how many it has now. */
export async function copyOrigins(tx: Database, from: number, to: number, now: Date): Promise<number> {
  await tx.execute(
    sql`insert into synthesis_origin (proposal_id, contribution_id, statement_id, from_proposal_id, added_at)
        select ${to}, contribution_id, statement_id, coalesce(from_proposal_id, proposal_id), ${now.toISOString()}::timestamptz
        from synthesis_origin where proposal_id = ${from} order by id
        on conflict do nothing`,
  )
  const found = await tx.execute(
    sql`select count(*)::int as n from synthesis_origin where proposal_id = ${to}`,
  )
  return Number(found.rows[0]?.n)
}

/** The public voices that say some statements: what a proposal drawn from them carries over. */
export async function voicesSaying(tx: Database, statements: readonly number[]): Promise<number[]> {
  if (statements.length === 0) return []
  const found = await tx.execute(
    sql`select distinct k.contribution_id::int as id from synthesis_citation k
        join contributions_contribution c on c.id = k.contribution_id
        where k.statement_id = any(${sql.param([...statements])}::bigint[]) and k.stance = 'says'
          and c.status in ('published', 'published_masked') order by 1`,
  )
  return found.rows.map((row) => Number(row.id))
}
