import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Recorded } from '#kernel/journal.ts'
import type { Content, EntryKind } from './entry.ts'

/** One thing a fact makes public, with the words to commit to as they were then. */
export interface Told {
  readonly kind: EntryKind
  readonly thing: string
  readonly process: string | null
  readonly example: boolean
  /** Null: nothing to commit to, or nothing left of it. */
  readonly content: Content | null
  /** Words of a person are committed to, never copied: in which version they were said … */
  readonly said?: number
  /** … or that it is their published form. */
  readonly published: boolean
}

type Row = { thing: string; process: string | null; example: boolean | null } & Record<string, unknown>
type Read = (fact: Recorded) => SQL

/** Words of a contribution in one version: the living one, or the one that a later version replaced. */
const contributions = (which: SQL, version: number) => sql`
  select '/contributions/' || c.reference as thing, p.slug as process, false as example, c.reference,
         case when c.version = ${version} then c.title else v.title end as title,
         case when c.version = ${version} then c.text else v.text end as text
  from contributions_contribution c
  join processes_process p on p.id = c.process_id
  left join contributions_version v on v.contribution_id = c.id and v.version = ${version}
  where ${which} order by c.id`

const publishedWords = (which: SQL) => sql`
  select '/contributions/' || c.reference as thing, p.slug as process, false as example, c.reference, c.title,
         c.published_text as text
  from contributions_contribution c join processes_process p on p.id = c.process_id
  where ${which} and c.status in ('published', 'published_masked')`
const ofImport = (fact: Recorded) =>
  sql`c.id between ${Number(fact.data.first)} and ${Number(fact.data.last)}`
const published = (fact: Recorded) => publishedWords(sql`c.id = ${fact.subjectId}::bigint`)

const answer = (fact: Recorded) => sql`
  select '/demarches/' || p.slug || '/propositions/' || s.number as thing, p.slug as process, a.example, s.number as proposal, s.title,
         v.version, v.decision, v.reason_kind, v.reason, v.follow_up, v.passed_to, v.passed_on::text, v.plain, v.change_reason
  from answers_answer a
  join synthesis_proposal s on s.id = a.proposal_id
  join processes_process p on p.id = s.process_id
  join answers_version v on v.answer_id = a.id and v.version = ${Number(fact.data.version)}
  where a.id = ${fact.subjectId}::bigint`

const act = (more: SQL) => (fact: Recorded) =>
  sql`
  select '/deliberations/' || d.id as thing, p.slug as process, d.example, d.body, d.number, d.subject, ${more}
  from deliberations_deliberation d join processes_process p on p.id = d.process_id
  where d.id = ${fact.subjectId}::bigint`

const text = (table: 'charter' | 'mandate', columns: SQL) => (fact: Recorded) =>
  sql`
  select '/demarches/' || p.slug || ${table === 'charter' ? '/charte' : '/mandat'}::text as thing, p.slug as process,
         false as example, t.version, ${columns}
  from ${sql.identifier(`processes_${table}`)} t join processes_process p on p.id = t.process_id
  where p.id = ${fact.subjectId}::bigint and t.version = ${Number(fact.data.version)}`

interface Telling {
  readonly kind: EntryKind
  readonly read: Read
  /** Words of a person: in which version. */
  readonly said?: (fact: Recorded) => number
  readonly published?: true
}

const firstVersion = () => 1

/** By the name of the journal's fact: what the register tells of it. A reaction reads from here what it writes. */
export const tellings: Readonly<Record<string, Telling | readonly Telling[]>> = {
  ContributionReceived: {
    kind: 'contribution-received',
    said: firstVersion,
    read: (fact) => contributions(sql`c.id = ${fact.subjectId}::bigint`, 1),
  },
  ContributionsImported: [
    {
      kind: 'contribution-received',
      said: firstVersion,
      read: (fact) => contributions(ofImport(fact), 1),
    },
    { kind: 'contribution-published', published: true, read: (fact) => publishedWords(ofImport(fact)) },
  ],
  ContributionCorrected: {
    kind: 'contribution-corrected',
    said: (fact) => Number(fact.data.version),
    read: (fact) => contributions(sql`c.id = ${fact.subjectId}::bigint`, Number(fact.data.version)),
  },
  ContributionPublished: { kind: 'contribution-published', read: published, published: true },
  ContributionRestored: { kind: 'contribution-published', read: published, published: true },
  ContributionWithdrawn: {
    kind: 'contribution-withdrawn',
    read: (fact) => sql`
      select '/contributions/' || c.reference as thing, p.slug as process, false as example
      from contributions_contribution c join processes_process p on p.id = c.process_id
      where c.id = ${fact.subjectId}::bigint`,
  },
  CharterPublished: {
    kind: 'charter-published',
    read: text(
      'charter',
      sql`t.title, t.text, t.change_reason,
          (select string_agg(position || '. ' || title || ' : ' || text, chr(10) order by position)
           from processes_principle where charter_id = t.id) as principles,
          (select string_agg(position || '. ' || promised_by || ' : ' || promise || ' — ' || due || ' — ' || checked_how, chr(10) order by position)
           from processes_commitment where charter_id = t.id) as commitments`,
    ),
  },
  MandatePublished: {
    kind: 'mandate-published',
    read: text(
      'mandate',
      sql`t.question, t.open_matters, t.closed_matters, t.decided_by, t.use_of_inputs, t.period_from::text,
          t.period_to::text, t.answers_due_from::text, t.answers_due_to::text, t.change_reason`,
    ),
  },
  StatementWritten: {
    kind: 'statement-written',
    read: (fact) => sql`
      select '/demarches/' || p.slug || '/synthese/' || s.number as thing, p.slug as process, s.example, s.number, s.kind, s.text
      from synthesis_statement s join processes_process p on p.id = s.process_id
      where s.id = ${fact.subjectId}::bigint`,
  },
  ProposalWritten: {
    kind: 'proposal-written',
    read: (fact) => sql`
      select '/demarches/' || p.slug || '/propositions/' || s.number as thing, p.slug as process, s.example, s.number, s.title, s.text, s.need
      from synthesis_proposal s join processes_process p on p.id = s.process_id
      where s.id = ${fact.subjectId}::bigint`,
  },
  AnswerPublished: { kind: 'answer-published', read: answer },
  AnswerCorrected: { kind: 'answer-corrected', read: answer },
  PassedToDecision: {
    kind: 'passed-to-decision',
    read: (fact) => sql`
      select '/demarches/' || p.slug as thing, p.slug as process, false as example, a.answered
      from processes_process p join answers_passage a on a.process_id = p.id where p.id = ${fact.subjectId}::bigint`,
  },
  AnswersPostponed: {
    kind: 'answers-postponed',
    read: (fact) => sql`
      select '/demarches/' || p.slug || '/reponses/acte' as thing, p.slug as process, w.example, w.reason, w.due_day::text, w.signed_as,
             (select string_agg(s.number::text, ' ' order by s.number) from answers_postponed k
              join synthesis_proposal s on s.id = k.proposal_id where k.process_id = p.id) as proposals
      from processes_process p join answers_postponement w on w.process_id = p.id where p.id = ${fact.subjectId}::bigint`,
  },
  DeliberationVoted: {
    kind: 'act-voted',
    read: act(sql`d.voted_on::text, d.outcome, d.members, d.present, d.votes_for, d.votes_against,
                  d.votes_abstention, d.votes_not_taking_part`),
  },
  DeliberationPublished: {
    kind: 'act-published',
    read: act(sql`d.voted_on::text, d.sent_on::text, d.receipt_number, d.text, d.fingerprint`),
  },
  DeliberationCorrected: {
    kind: 'act-corrected',
    read: (fact) => sql`
      select '/deliberations/' || d.id as thing, p.slug as process, d.example, d.body, d.number, k.field, k.old_value, k.new_value, k.reason
      from deliberations_deliberation d
      join processes_process p on p.id = d.process_id
      join lateral (select * from deliberations_correction k
                    where k.deliberation_id = d.id and k.corrected_at <= ${fact.at.toISOString()}::timestamptz
                    order by k.id desc limit 1) k on true
      where d.id = ${fact.subjectId}::bigint`,
  },
  StrategyAdopted: {
    kind: 'strategy-adopted',
    read: (fact) => sql`
      select '/plans/' || s.slug as thing, p.slug as process, s.example, s.title, s.starts::text, s.ends::text,
             s.deliberation_id as act
      from plans_strategy s join processes_process p on p.id = s.process_id where s.id = ${fact.subjectId}::bigint`,
  },
  ActionStatusUpdated: {
    kind: 'action-status',
    read: (fact) => sql`
      select '/actions/' || a.id as thing, p.slug as process, h.example, a.number, a.title, h.status,
             h.on_day::text, h.note
      from plans_action a
      join plans_strategy s on s.id = a.strategy_id
      join processes_process p on p.id = s.process_id
      join lateral (select * from plans_action_status h
                    where h.action_id = a.id and h.recorded_at <= ${fact.at.toISOString()}::timestamptz
                    order by h.id desc limit 1) h on true
      where a.id = ${fact.subjectId}::bigint`,
  },
}

/** What a fact makes public, in the order of the things it is about. Empty when nothing of them is left. */
export async function toldBy(db: Database, fact: Recorded): Promise<Told[]> {
  const told: Told[] = []
  for (const telling of [tellings[fact.fact] ?? []].flat()) {
    const found = await db.execute<Row>(telling.read(fact))
    told.push(...found.rows.map((row) => toldOf(telling, fact, row)))
  }
  return told
}

function toldOf(telling: Telling, fact: Recorded, { thing, process, example, ...content }: Row): Told {
  const said = telling.said?.(fact)
  const published = telling.published === true
  const gone = Object.keys(content).length === 0 || ((said !== undefined || published) && !content.text)
  return {
    kind: telling.kind,
    thing,
    process,
    example: example === true,
    content: gone ? null : (content as Content),
    said,
    published,
  }
}

/** The words of a contribution in one version, as they were committed to; undefined when they are gone. */
export async function saidWords(db: Database, thing: string, version: number): Promise<Content | undefined> {
  const found = await db.execute<Row>(
    contributions(sql`'/contributions/' || c.reference = ${thing}`, version),
  )
  return found.rows.map(contentOf)[0]
}

/** By the address of the contribution: its words as they are public now. */
export async function publishedNow(db: Database, things: readonly string[]): Promise<Map<string, Content>> {
  const references = things.map((thing) => thing.replace('/contributions/', ''))
  const found = await db.execute<Row>(
    publishedWords(sql`c.reference = any(${sql.param(references)}::text[])`),
  )
  return new Map(
    found.rows
      .flatMap((row) => [[row.thing, contentOf(row)] as const])
      .filter((pair): pair is [string, Content] => pair[1] !== undefined),
  )
}

function contentOf({
  thing: _thing,
  process: _process,
  example: _example,
  ...content
}: Row): Content | undefined {
  return content.text === '' || content.text === null ? undefined : (content as Content)
}
