import { eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { answerLife, type Status } from '#modules/answers/answer.ts'
import { type ProposalRef, rows } from '#modules/answers/reads.ts'
import { lot } from '#modules/answers/tables.ts'
import { lotWords } from './messages.ts'
import { mostProposals, type Selection } from './selection.ts'

export interface Chosen extends ProposalRef {
  processTitle: string
  axis: string | null
  sheet: number | null
  status: string
  organisationId: number | null
  organisation: string | null
  dueDay: string | null
  sheetStatus: Status | null
}

const from = sql`from synthesis_proposal p join processes_process d on d.id = p.process_id
  left join answers_answer a on a.proposal_id = p.id left join territory_organisation o on o.id = a.organisation_id
  left join processes_axis x on x.id = p.axis_id`

/** What may still be given: nothing of it is validated. */
const open = sql`p.status = 'admitted' and (a.id is null or a.status in ('assigned', 'drafted'))`

function matching({ process, axis, held, words }: Selection): SQL {
  const wanted = [open, sql`d.slug = ${process}`, held ? sql`a.organisation_id = ${held}` : sql`a.id is null`]
  if (axis) wanted.push(sql`x.number = ${axis}`)
  for (const word of (words ?? '').split(/\s+/).filter(Boolean).slice(0, 10))
    wanted.push(sql`(p.title || ' ' || p.number) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  return sql.join(wanted, sql` and `)
}

const columns = sql`p.id::int, p.process_id::int as "processId", d.slug, d.title as "processTitle", p.number, p.title, p.status,
  p.example, x.short_title as axis, a.id::int as sheet, a.organisation_id::int as "organisationId", o.name as organisation,
  a.due_day::text as "dueDay", a.status as "sheetStatus"`

/** The proposals of a selection, axis after axis; a page of them, or all. */
export async function chosenBy(
  db: Database,
  asked: Selection,
  window?: { page: number; size: number },
): Promise<Chosen[]> {
  const which = asked.proposals
    ? sql`${open} and d.slug = ${asked.process} and p.id = any(${sql.param([...asked.proposals])}::bigint[])`
    : matching(asked)
  const { page, size } = window ?? { page: 1, size: mostProposals }
  return rows<Chosen>(
    db,
    sql`select ${columns} ${from} where ${which} order by p.axis_id nulls last, p.number
        limit ${size} offset ${(page - 1) * size}`,
  )
}

export async function countChosen(db: Database, asked: Selection): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n ${from} where ${matching(asked)}`,
  )
  return found?.n ?? 0
}

/** The proposals of sheets. */
export const proposalsOn = async (db: Database, sheets: readonly number[]): Promise<number[]> =>
  (
    await rows<{ id: number }>(
      db,
      sql`select proposal_id::int as id from answers_answer where id = any(${sql.param([...sheets])}::bigint[])`,
    )
  ).map((one) => one.id)

/** The processes whose proposals this person may give, with how many nobody has. */
export async function processesToGive(
  db: Database,
  actor: Actor,
): Promise<{ slug: string; title: string; unassigned: number }[]> {
  const able = actor.grants.filter((grant) => grant.role in answerLife.assign.who)
  const everywhere = able.some((grant) => grant.process == null)
  const own = able.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  return rows(
    db,
    sql`select d.slug, d.title, (count(*) filter (where a.id is null))::int as unassigned ${from}
        where ${open} and ${everywhere ? sql`true` : sql`p.process_id = any(${sql.param(own)}::bigint[])`}
        group by d.id order by (count(*) filter (where a.id is null)) = 0, d.id`,
  )
}

/** Those whose sheets this process could give further. */
export async function holdersIn(
  db: Database,
  slug: string,
): Promise<{ id: number; name: string; count: number }[]> {
  return rows(
    db,
    sql`select o.id::int, o.name, count(*)::int as count ${from} where ${open} and d.slug = ${slug} and o.id is not null
        group by o.id order by o.name`,
  )
}

export interface Load {
  id: number
  name: string
  /** Sheets to draft now, and once the lot is made. */
  before: number
  after: number
}

/** What each service concerned has to draft, before and after. */
export async function loadsAfter(db: Database, chosen: readonly Chosen[], to: number): Promise<Load[]> {
  const losing = new Map<number, number>()
  let gained = 0
  for (const one of chosen) {
    const drafts = one.sheetStatus === 'assigned'
    if (one.organisationId === to && drafts) continue
    gained += 1
    if (one.organisationId !== null && drafts)
      losing.set(one.organisationId, (losing.get(one.organisationId) ?? 0) + 1)
  }
  const ids = [to, ...losing.keys()]
  const found = await rows<{ id: number; name: string; before: number }>(
    db,
    sql`select o.id::int, o.name, (select count(*)::int from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
          where a.organisation_id = o.id and a.status = 'assigned' and p.status = 'admitted') as before
        from territory_organisation o where o.id = any(${sql.param(ids)}::bigint[]) order by o.id = ${to} desc, o.name`,
  )
  return found.map((one) => ({
    ...one,
    after: one.before + (one.id === to ? gained : -(losing.get(one.id) ?? 0)),
  }))
}

export interface Lot {
  id: number
  processId: number
  slug: string
  processTitle: string
  organisationId: number
  organisation: string
  dueDay: string
  madeAt: string
  undoneAt: string | null
  proposals: number
}

const lots = sql`select l.id::int, l.process_id::int as "processId", d.slug, d.title as "processTitle",
    l.organisation_id::int as "organisationId", o.name as organisation, l.due_day::text as "dueDay", l.made_at::text as "madeAt",
    l.undone_at::text as "undoneAt", (select count(*)::int from answers_lot_line n where n.lot_id = l.id) as proposals
  from answers_lot l join processes_process d on d.id = l.process_id join territory_organisation o on o.id = l.organisation_id`

export async function requireLot(db: Database, id: number): Promise<Lot> {
  const [found] = await rows<Lot>(db, sql`${lots} where l.id = ${id}`)
  if (!found) throw missing(sentence(lotWords, (m) => m.noLot))
  return found
}

/** The last ones, in the processes this person gives proposals of. */
export async function lastLots(db: Database, actor: Actor): Promise<Lot[]> {
  const able = actor.grants.filter((grant) => grant.role in answerLife.assign.who)
  const own = able.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  const everywhere = able.some((grant) => grant.process == null)
  return rows<Lot>(
    db,
    sql`${lots} where ${everywhere ? sql`true` : sql`l.process_id = any(${sql.param(own)}::bigint[])`}
        order by l.id desc limit 5`,
  )
}

/** The row, held until the end of the transaction. */
export const lockLot = (tx: Database, id: number) => tx.select().from(lot).where(eq(lot.id, id)).for('update')
