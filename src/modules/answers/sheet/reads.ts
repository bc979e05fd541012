import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { type SheetRow, sheetColumns, sheetsFrom, within } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'

export interface Sheet extends SheetRow {
  text: string
  need: string | null
  axis: string | null
  reasonKind: string | null
  reason: string | null
  followUp: string | null
  passedTo: string | null
  passedOn: string | null
  plain: string | null
  competence: string | null
  feasible: string | null
  existing: string | null
  costCents: number | null
  costPer: string | null
  delay: string | null
  partner: string | null
  comment: string | null
  version: number
  changedAt: string
  voices: number
}

/** These sheets as the desk shows them, in the order asked; those that are not this person's to see are left out. */
export async function sheetsOf(
  db: Database,
  actor: Actor,
  ids: readonly number[],
  today: string,
): Promise<Sheet[]> {
  if (ids.length === 0) return []
  const found = await rows<Sheet>(
    db,
    sql`select ${sheetColumns(today)}, p.text, p.need, x.short_title as axis, a.reason_kind as "reasonKind", a.reason,
               a.follow_up as "followUp", a.passed_to as "passedTo", a.passed_on::text as "passedOn", a.plain, a.competence, a.feasible, a.existing,
               a.cost_cents::float8 as "costCents", a.cost_per as "costPer", a.delay, a.partner,
               a.comment, a.version, a.changed_at::text as "changedAt",
               (select count(*)::int from synthesis_origin g where g.proposal_id = p.id and g.contribution_id is not null) as voices
        ${sheetsFrom} left join processes_axis x on x.id = p.axis_id
        where a.id = any(${sql.param([...ids])}::bigint[]) and p.status = 'admitted' and ${within(actor)}`,
  )
  const byId = new Map(found.map((sheet) => [sheet.id, sheet]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** One of them; undefined when it is not this person's to see. */
export const sheetOf = async (
  db: Database,
  actor: Actor,
  id: number,
  today: string,
): Promise<Sheet | undefined> => (await sheetsOf(db, actor, [id], today))[0]
