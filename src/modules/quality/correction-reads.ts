import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from './check-reads.ts'

/** What was changed after it was published; the old value stays where it was kept. */
export const correctedKinds = [
  'act',
  'answer',
  'charter',
  'mandate',
  'description',
  'contribution',
  'brief',
  'news',
] as const
export type CorrectedKind = (typeof correctedKinds)[number]

export interface CorrectionCount {
  readonly kind: CorrectedKind
  readonly count: number
}

export interface Correction {
  readonly kind: CorrectedKind
  readonly day: string
  /** In French, as the town or the author wrote it; a reference where there is no title. */
  readonly title: string
  readonly path: string
}

/** One line a correction, whatever was corrected. */
function corrections({ id, slug }: { id: number; slug: string }): SQL {
  const home = `/demarches/${slug}`
  return sql`
    select 'act' as kind, r.corrected_at as at, d.subject as title, '/deliberations/' || d.id as path
      from deliberations_correction r join deliberations_deliberation d on d.id = r.deliberation_id where d.process_id = ${id}
    union all select 'answer', v.published_at, p.title, ${home}::text || '/propositions/' || p.number
      from answers_version v join answers_answer a on a.id = v.answer_id join synthesis_proposal p on p.id = a.proposal_id
      where p.process_id = ${id} and v.version > 1
    union all select 'charter', published_at, title, ${home}::text || '/charte' from processes_charter where process_id = ${id} and version > 1
    union all select 'mandate', published_at, question, ${home}::text || '/mandat' from processes_mandate where process_id = ${id} and version > 1
    union all select 'description', described_at, title, ${home}::text || '/methode' from processes_description where process_id = ${id} and version > 1
    union all select 'contribution', v.replaced_at, c.reference, '/contributions/' || c.reference
      from contributions_version v join contributions_contribution c on c.id = v.contribution_id
      where c.process_id = ${id} and v.published_text is not null and v.why = 'corrected' and c.kind <> 'brief'
    union all select 'brief', v.received_at, b.organisation_name, '/cahiers/' || c.reference
      from briefs_version v join briefs_brief b on b.id = v.brief_id join contributions_contribution c on c.id = b.contribution_id
      where c.process_id = ${id} and v.version > 1 and exists (select from briefs_version o where o.brief_id = b.id
        and o.version = v.version - 1 and o.published_text is not null)
    union all select 'news', v.replaced_at, n.title, ${home}::text || '/actualites'
      from following_news_version v join following_news n on n.id = v.news_id where n.process_id = ${id}`
}

export function correctionCounts(
  db: Database,
  process: { id: number; slug: string },
): Promise<CorrectionCount[]> {
  return rows(db, sql`select kind, count(*)::int as count from (${corrections(process)}) k group by kind`)
}

/** The newest first. */
export function listCorrections(
  db: Database,
  process: { id: number; slug: string },
  page: { limit: number; offset: number },
): Promise<Correction[]> {
  return rows(
    db,
    sql`select kind, (at at time zone 'Europe/Paris')::date::text as day, title, path from (${corrections(process)}) k
        order by at desc, path limit ${page.limit} offset ${page.offset}`,
  )
}
