import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { decisions } from '#modules/answers/answer.ts'
import { rows } from '#modules/answers/reads.ts'
import type { PublicVersion } from './proposal-reads.ts'

/** The orders of the ledger, each said in words on its page. */
export const sorts = ['number', 'latest', 'voices', 'title'] as const
export type Sort = (typeof sorts)[number]

/** A decision that is published, or `none`: no published answer yet. */
export const outcomes = [...decisions, 'none'] as const
export type Outcome = (typeof outcomes)[number]

export interface LedgerFilter {
  readonly words?: string | undefined
  readonly axis?: number | undefined
  readonly angle?: number | undefined
  readonly theme?: number | undefined
  readonly decision?: Outcome | undefined
  readonly sort?: Sort | undefined
  readonly page?: number | undefined
}

export interface LedgerRow {
  id: number
  number: number
  title: string
  text: string
  example: boolean
  axis: string | null
  angle: string | null
  theme: string | null
  /** Contributions it comes from. */
  voices: number
  dueDay: string | null
  organisation: string | null
  /** Null until it is published: a draft is nobody's business. */
  decision: string | null
  reasonKind: string | null
  reason: string | null
  followUp: string | null
  passedTo: string | null
  passedOn: string | null
  plain: string | null
  version: number | null
  publishedAt: string | null
  answerExample: boolean | null
  /** What was published before the last correction. */
  previous: (PublicVersion & { changedAt: string }) | null
}

export interface Ledger {
  /** How many proposals of each outcome, under the other filters. */
  counts: Partial<Record<Outcome, number>>
  /** Proposals under every filter but the decision. */
  total: number
  /** Under every filter: what the pages are made of. */
  found: number
  /** How many of them all are made up for a demonstration. */
  examples: number
  rows: LedgerRow[]
}

export const pageSize = 20

const orders: Record<Sort, SQL> = {
  number: sql`rank desc, number`,
  latest: sql`published_at desc nulls last, number`,
  voices: sql`voices desc, number`,
  title: sql`title collate "und-x-icu", number`,
}

/**
 * A page of the admitted proposals of a process with their themes and published answers, the counts by decision and how
 * many there are, in one query: the list of 20 is the most read page, whatever the number of proposals.
 */
export async function ledgerOf(db: Database, processId: number, filter: LedgerFilter): Promise<Ledger> {
  const number = /^\s*(?:n°|no\.?)?\s*(\d{1,6})\s*$/i.exec(filter.words ?? '')?.[1]
  const query = sql`websearch_to_tsquery('public.french_unaccent', ${filter.words ?? ''})`
  const wanted = [sql`p.process_id = ${processId}`, sql`p.status = 'admitted'`]
  if (filter.words)
    wanted.push(
      number ? sql`(p.search @@ ${query} or p.number = ${Number(number)})` : sql`p.search @@ ${query}`,
    )
  if (filter.axis !== undefined)
    wanted.push(
      sql`p.axis_id = (select id from processes_axis where process_id = ${processId} and number = ${filter.axis})`,
    )
  if (filter.angle !== undefined)
    wanted.push(
      sql`p.angle_id = (select id from processes_angle where process_id = ${processId} and position = ${filter.angle})`,
    )
  if (filter.theme !== undefined) wanted.push(sql`p.theme_id = ${filter.theme}`)
  const sort = filter.sort ?? 'number'
  const voices = sql`(select count(*) from synthesis_origin o where o.proposal_id = p.id and o.contribution_id is not null)`
  const [found] = await rows<{
    counts: Ledger['counts'] | null
    total: number
    found: number
    examples: number
    rows: LedgerRow[] | null
  }>(
    db,
    sql`with base as (
          select p.id, p.number, p.title, p.example, coalesce(a.decision, 'none') as outcome, a.id as answer_id, a.published_at,
                 ${filter.words ? sql`ts_rank(p.search, ${query})` : sql`0`} as rank,
                 ${sort === 'voices' ? voices : sql`0`} as voices
          from synthesis_proposal p
          left join answers_answer a on a.proposal_id = p.id and a.status = 'published'
          where ${sql.join(wanted, sql` and `)}
        ), chosen as (
          select * from base ${filter.decision ? sql`where outcome = ${filter.decision}` : sql``}
        ), page as (
          select id, answer_id, row_number() over (order by ${orders[sort]}) as place from chosen
          order by ${orders[sort]} limit ${pageSize} offset ${((filter.page ?? 1) - 1) * pageSize}
        )
        select (select json_object_agg(outcome, n) from (select outcome, count(*)::int as n from base group by 1) c) as counts,
               (select count(*)::int from base) as total, (select count(*)::int from chosen) as found,
               (select count(*)::int from base where example) as examples,
               (select json_agg(line order by place) from (
                  select page.place, p.id, p.number, p.title, p.text, p.example, x.short_title as axis, g.title as angle, t.title as theme,
                         ${voices} as voices,
                         coalesce(a.due_day, s.due_day) as "dueDay", o.name as organisation, a.decision, a.reason_kind as "reasonKind",
                         a.reason, a.follow_up as "followUp", a.passed_to as "passedTo", a.passed_on as "passedOn", a.plain, a.version,
                         a.published_at as "publishedAt", a.example as "answerExample",
                         case when a.version > 1 then (
                           select json_build_object('version', v.version, 'decision', v.decision, 'reasonKind', v.reason_kind, 'reason', v.reason,
                                    'followUp', v.follow_up, 'passedTo', v.passed_to, 'passedOn', v.passed_on, 'plain', v.plain, 'publishedAt', v.published_at,
                                    'changeReason', w.change_reason, 'changedAt', w.published_at)
                           from answers_version v join answers_version w on w.answer_id = v.answer_id and w.version = a.version
                           where v.answer_id = a.id and v.version = a.version - 1) end as previous
                  from page join synthesis_proposal p on p.id = page.id
                  left join answers_answer a on a.id = page.answer_id
                  left join answers_answer s on s.proposal_id = p.id
                  left join territory_organisation o on o.id = s.organisation_id
                  left join processes_axis x on x.id = p.axis_id
                  left join processes_angle g on g.id = p.angle_id
                  left join synthesis_theme t on t.id = p.theme_id
               ) line) as rows`,
  )
  return {
    counts: found?.counts ?? {},
    total: found?.total ?? 0,
    found: found?.found ?? 0,
    examples: found?.examples ?? 0,
    rows: found?.rows ?? [],
  }
}

export interface Places {
  /** The last day announced by the mandate for the answers. */
  announced: string | null
  axes: { number: number; title: string }[]
  angles: { position: number; title: string }[]
}

/** What the filters offer to choose from. */
export async function placesOf(db: Database, processId: number): Promise<Places> {
  const [found] = await rows<Places>(
    db,
    sql`select coalesce((select json_agg(json_build_object('number', number, 'title', short_title) order by number)
                         from processes_axis where process_id = ${processId}), '[]'::json) as axes,
               coalesce((select json_agg(json_build_object('position', position, 'title', title) order by position)
                         from processes_angle where process_id = ${processId}), '[]'::json) as angles,
               (select answers_due_to from processes_mandate where process_id = ${processId} order by version desc limit 1) as announced`,
  )
  return found ?? { axes: [], angles: [], announced: null }
}

export interface ExportRow extends Omit<LedgerRow, 'previous'> {
  status: string
  need: string | null
  mergedInto: number | null
  statusReason: string | null
  references: string | null
}

/** Every proposal of a process, merged and withdrawn ones too, `size` at a time: a file of any length in flat memory. */
export async function* everyProposal(db: Database, processId: number, size = 500): AsyncGenerator<ExportRow> {
  for (let after = 0; ; ) {
    const found = await rows<ExportRow>(
      db,
      sql`select p.id::int, p.number, p.title, p.text, p.need, p.status, p.status_reason as "statusReason", p.example, m.number as "mergedInto",
                 x.short_title as axis, g.title as angle, t.title as theme,
                 (select count(*)::int from synthesis_origin o where o.proposal_id = p.id and o.contribution_id is not null) as voices,
                 (select string_agg(c.reference, ' ' order by c.reference) from synthesis_origin o
                  join contributions_contribution c on c.id = o.contribution_id where o.proposal_id = p.id) as "references",
                 s.due_day as "dueDay", o.name as organisation, a.decision, a.reason_kind as "reasonKind", a.reason,
                 a.follow_up as "followUp", a.passed_to as "passedTo", a.passed_on as "passedOn", a.plain, a.version,
                 to_char(a.published_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "publishedAt", a.example as "answerExample"
          from synthesis_proposal p
          left join synthesis_proposal m on m.id = p.merged_into
          left join answers_answer s on s.proposal_id = p.id
          left join answers_answer a on a.id = s.id and a.status = 'published'
          left join territory_organisation o on o.id = s.organisation_id
          left join processes_axis x on x.id = p.axis_id
          left join processes_angle g on g.id = p.angle_id
          left join synthesis_theme t on t.id = p.theme_id
          where p.process_id = ${processId} and p.number > ${after} order by p.number limit ${size}`,
    )
    yield* found
    const last = found.at(-1)
    if (found.length < size || !last) return
    after = last.number
  }
}
