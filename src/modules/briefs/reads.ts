import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Decision } from './brief.ts'

export interface BriefSeen {
  /** Null for words recorded as a brief without a sheet of who speaks. */
  readonly brief: number | null
  readonly reference: string
  readonly process: string
  readonly processTitle: string
  readonly processId: number
  readonly organisation: string | null
  readonly siret: string | null
  readonly rna: string | null
  readonly status: string
  /** While it is public only. */
  readonly title: string | null
  readonly text: string | null
  readonly publishedAt: string | null
}

export interface VersionSeen {
  readonly version: number
  readonly theses: number
  /** Null, as what follows, while nobody has published this version. */
  readonly inNameOf: string | null
  readonly decidedHow: Decision | null
  readonly members: number | null
  readonly file: string | null
  readonly filePublic: boolean
  /** Of a version that another has replaced, when it was public. */
  readonly title: string | null
  readonly text: string | null
  readonly receivedAt: string
}

/** Read by someone of the town and published, now or in an earlier version: until then nobody has checked who speaks. */
const wasPublic = sql`(c.status in ('published', 'published_masked') or (c.status <> 'withdrawn' and exists
  (select 1 from briefs_version w where w.brief_id = b.id and w.published_text is not null)))`

const seen = sql`b.id::int as brief, c.reference, p.slug as process, p.title as "processTitle", p.id::int as "processId",
  case when ${wasPublic} then b.organisation_name end as organisation, case when ${wasPublic} then b.siret end as siret,
  case when ${wasPublic} then b.rna end as rna, c.status,
  case when c.status in ('published', 'published_masked') then c.title end as title,
  case when c.status in ('published', 'published_masked') then c.published_text end as text, c.published_at as "publishedAt"
  from contributions_contribution c join processes_process p on p.id = c.process_id left join briefs_brief b on b.contribution_id = c.id`

const rows = async <T>(db: Database, query: SQL) => (await db.execute(query)).rows as unknown as T[]

/** Public briefs of one process, by the name of who speaks; how many wait to be read. */
export async function publicBriefs(db: Database, process: number) {
  const list = await rows<BriefSeen>(
    db,
    sql`select ${seen} where c.kind = 'brief' and c.process_id = ${process} and c.status in ('published', 'published_masked')
        order by lower(coalesce(b.organisation_name, c.title)), c.id`,
  )
  const [waiting] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from contributions_contribution where kind = 'brief' and process_id = ${process} and status in ('received', 'screened')`,
  )
  return { list, waiting: waiting?.n ?? 0 }
}

export async function briefByReference(db: Database, reference: string): Promise<BriefSeen | undefined> {
  const [found] = await rows<BriefSeen>(
    db,
    sql`select ${seen} where c.kind = 'brief' and c.reference = ${reference}`,
  )
  return found
}

/** Newest first. What the public had read of an earlier one is given while its author has not withdrawn it, and the town kept it. */
export const versionsOfBrief = (db: Database, brief: number): Promise<VersionSeen[]> =>
  rows(
    db,
    sql`select v.version, v.theses, case when x.public then v.in_name_of end as "inNameOf", case when x.public then v.decided_how end as "decidedHow",
          case when x.public then v.members end as members, v.file, v.file_public as "filePublic",
          case when c.status not in ('withdrawn', 'kept_unpublished') then v.published_title end as title,
          case when c.status not in ('withdrawn', 'kept_unpublished') then v.published_text end as text, v.received_at as "receivedAt"
        from briefs_version v join briefs_brief b on b.id = v.brief_id join contributions_contribution c on c.id = b.contribution_id
        cross join lateral (select c.status in ('published', 'published_masked') or v.published_text is not null as public) x
        where v.brief_id = ${brief} order by v.version desc`,
  )

export async function briefOfSubmission(db: Database, submission: string) {
  const [found] = await rows<{ brief: number; code: string; reference: string; text: string }>(
    db,
    sql`select b.id::int as brief, c.code, c.reference, c.text from briefs_brief b join contributions_contribution c on c.id = b.contribution_id
        where c.submission = ${submission}`,
  )
  return found
}

/** What its author wrote last, to start a new version from. */
export async function briefToRenew(db: Database, contribution: number) {
  const [found] = await rows<{
    title: string | null
    text: string
    organisationName: string | null
    siret: string | null
    rna: string | null
    inNameOf: string | null
    decidedHow: Decision | null
    members: number | null
  }>(
    db,
    sql`select c.title, c.text, b.organisation_name as "organisationName", b.siret, b.rna, v.in_name_of as "inNameOf", v.decided_how as "decidedHow", v.members
        from contributions_contribution c left join briefs_brief b on b.contribution_id = c.id left join briefs_version v on v.brief_id = b.id
        where c.id = ${contribution} order by v.version desc limit 1`,
  )
  return found
}
