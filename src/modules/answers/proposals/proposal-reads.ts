import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/answers/messages.ts'
import { rows } from '#modules/answers/reads.ts'

export interface ProposalPage {
  id: number
  processId: number
  slug: string
  processTitle: string
  labelFr: string | null
  labelEn: string | null
  number: number
  title: string
  text: string
  need: string | null
  status: string
  statusReason: string | null
  statusAt: string
  example: boolean
  writtenAt: string
  axis: string | null
  angle: string | null
  theme: string | null
  mergedInto: { number: number; title: string } | null
  splitFrom: { number: number; title: string } | null
  /** Merged into this one. */
  merged: { number: number; title: string }[]
  /** Split from this one. */
  split: { number: number; title: string }[]
  organisation: string | null
  dueDay: string | null
  /** The public act that put its answer off. */
  act: { decidedAt: string; dueDay: string; example: boolean } | null
  answer: PublicAnswer | null
  versions: PublicVersion[]
}

export interface PublicAnswer {
  id: number
  decision: string
  reasonKind: string
  reason: string
  followUp: string | null
  passedTo: string | null
  passedOn: string | null
  plain: string | null
  version: number
  publishedAt: string
  example: boolean
}

export interface PublicVersion {
  version: number
  decision: string
  reasonKind: string
  reason: string
  followUp: string | null
  passedTo: string | null
  passedOn: string | null
  plain: string | null
  changeReason: string | null
  publishedAt: string
}

const other = (alias: string) =>
  sql.raw(`json_build_object('number', ${alias}.number, 'title', ${alias}.title)`)

/** A proposal with its published answer and every version of it, by its number in its process. */
export async function proposalPageOf(db: Database, slug: string, number: number): Promise<ProposalPage> {
  const [found] = await rows<ProposalPage>(
    db,
    sql`select p.id::int, p.process_id::int as "processId", d.slug, d.title as "processTitle", d.label_fr as "labelFr", d.label_en as "labelEn",
               p.number, p.title, p.text, p.need, p.status, p.status_reason as "statusReason", p.status_at::text as "statusAt", p.example,
               p.written_at::text as "writtenAt", x.number || '. ' || x.title as axis, g.title as angle, t.title as theme,
               case when m.id is not null then ${other('m')} end as "mergedInto",
               case when f.id is not null then ${other('f')} end as "splitFrom",
               coalesce((select json_agg(${other('q')} order by q.number) from synthesis_proposal q where q.merged_into = p.id), '[]'::json) as merged,
               coalesce((select json_agg(${other('q')} order by q.number) from synthesis_proposal q where q.split_from = p.id), '[]'::json) as split,
               o.name as organisation, s.due_day as "dueDay",
               (select json_build_object('decidedAt', w.decided_at, 'dueDay', w.due_day, 'example', w.example) from answers_postponed k
                join answers_postponement w on w.process_id = k.process_id where k.proposal_id = p.id) as act,
               case when s.status = 'published' then json_build_object('id', s.id, 'decision', s.decision, 'reasonKind', s.reason_kind,
                 'reason', s.reason, 'followUp', s.follow_up, 'passedTo', s.passed_to, 'passedOn', s.passed_on, 'plain', s.plain, 'version', s.version,
                 'publishedAt', s.published_at, 'example', s.example) end as answer,
               coalesce((select json_agg(json_build_object('version', v.version, 'decision', v.decision, 'reasonKind', v.reason_kind,
                 'reason', v.reason, 'followUp', v.follow_up, 'passedTo', v.passed_to, 'passedOn', v.passed_on, 'plain', v.plain,
                 'changeReason', v.change_reason, 'publishedAt', v.published_at) order by v.version)
                 from answers_version v where v.answer_id = s.id), '[]'::json) as versions
        from processes_process d
        join synthesis_proposal p on p.process_id = d.id and p.number = ${number}
        left join synthesis_proposal m on m.id = p.merged_into
        left join synthesis_proposal f on f.id = p.split_from
        left join answers_answer s on s.proposal_id = p.id
        left join territory_organisation o on o.id = s.organisation_id
        left join processes_axis x on x.id = p.axis_id
        left join processes_angle g on g.id = p.angle_id
        left join synthesis_theme t on t.id = p.theme_id
        where d.slug = ${slug}`,
  )
  if (!found) throw missing(sentence(messages, (m) => m.noProposal))
  return found
}

export interface OriginVoice {
  reference: string
  category: string
  language: string
  saidOn: string | null
  state: 'read' | 'withdrawn' | 'hidden'
  text: string | null
  /** The number of the merged or split proposal that brought it. */
  from: number | null
}

/** The voices a proposal comes from. A withdrawn one keeps its place, not its words. */
export async function originVoices(db: Database, proposalId: number): Promise<OriginVoice[]> {
  return rows<OriginVoice>(
    db,
    sql`select c.reference, c.author_category as category, c.language, c.said_on::text as "saidOn",
               case when c.status in ('published', 'published_masked') then 'read' when c.status = 'withdrawn' then 'withdrawn' else 'hidden' end as state,
               case when c.status in ('published', 'published_masked') then c.published_text end as text, f.number as from
        from synthesis_origin o join contributions_contribution c on c.id = o.contribution_id
        left join synthesis_proposal f on f.id = o.from_proposal_id
        where o.proposal_id = ${proposalId} order by o.id`,
  )
}

export interface OriginStatement {
  number: number
  kind: string
  text: string
  example: boolean
  voices: number
}

export async function originStatements(db: Database, proposalId: number): Promise<OriginStatement[]> {
  return rows<OriginStatement>(
    db,
    sql`select s.number, s.kind, s.text, s.example,
               (select count(distinct k.contribution_id)::int from synthesis_citation k where k.statement_id = s.id) as voices
        from synthesis_origin o join synthesis_statement s on s.id = o.statement_id
        where o.proposal_id = ${proposalId} order by s.number`,
  )
}
