import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { type ModerationFigures, moderationFigures } from '#modules/moderation/module.ts'
import { type DropOut, dropOutOf } from '#modules/registrations/module.ts'
import { type Judgements, judgementsOf, type SlipFigures, slipFigures } from '#modules/slips/module.ts'
import { rows } from './check-reads.ts'
import { type CorrectionCount, correctionCounts } from './correction-reads.ts'
import { type CountedMeeting, meetingsHeld } from './meeting-list-reads.ts'

export type AccessCondition = 'stepFree' | 'childCare' | 'transport' | 'interpreter' | 'easyRead'
export const accessConditions: readonly AccessCondition[] = [
  'stepFree',
  'childCare',
  'transport',
  'interpreter',
  'easyRead',
]

/** A session that was not cancelled. */
export interface CountedSession extends Readonly<Record<AccessCondition, boolean | null>> {
  readonly id: number
  readonly title: string
  readonly day: string
  readonly held: boolean
  readonly counted: boolean
  /** From 18:00, or on a Saturday; null without an hour. */
  readonly offHours: boolean | null
  readonly facilitated: boolean
  readonly documents: number
  /** Published less than seven days before; days are zero or less on the day itself and after. */
  readonly lateDocuments: readonly { title: string; days: number }[]
}

export interface CountedStatement {
  readonly number: number
  readonly text: string
  readonly example: boolean
  /** Declared categories of the voices that say it. */
  readonly groups: number
  readonly disagreed: boolean
}

export interface Crossing {
  readonly axis: number
  readonly axisTitle: string
  readonly angle: number
  readonly angleTitle: string
  readonly proposals: number
}

/** Declared categories of those who speak for an organisation; a professional or an agent speaks as a person. */
export const organisations: readonly string[] = ['association', 'institution', 'company']

/** Briefs are signed: the only authors of which one may say how much each said. */
export interface SignedBriefs {
  readonly signers: number
  readonly theses: number
  /** The tenth of the signers who say most, one at least, and their theses. */
  readonly tenth: number
  readonly tenthTheses: number
}

export interface Group {
  readonly category: string
  readonly count: number
}

/** Everything the checks of who takes part, and of how it is led, are computed from. */
export interface TakingPart {
  readonly voices: Readonly<
    Record<
      | 'organisations'
      | 'received'
      | 'published'
      | 'said'
      | 'concerned'
      | 'web'
      | 'channelKnown'
      | 'entered'
      | 'checked',
      number
    >
  >
  readonly briefs: SignedBriefs
  readonly channels: readonly Group[]
  readonly categories: readonly Group[]
  readonly districts: readonly { id: number; name: string; named: boolean }[]
  readonly sessions: readonly CountedSession[]
  readonly statements: readonly CountedStatement[]
  readonly crossings: readonly Crossing[]
  readonly moderation: ModerationFigures
  readonly dropOut: readonly DropOut[]
  readonly slips: SlipFigures
  readonly judgements: Judgements
  readonly corrections: readonly CorrectionCount[]
  readonly meetings: readonly CountedMeeting[]
}

/** A fixed number of queries, whatever the number of voices. */
export async function takingPart(
  db: Database,
  process: { id: number; slug: string },
  now: Date,
): Promise<TakingPart> {
  const { id } = process
  return {
    ...(await voicesOf(db, id)),
    briefs: await signedBriefs(db, id),
    districts: await rows(
      db,
      sql`select d.id::int, d.name, exists (select from contributions_contribution c
            where c.process_id = ${id} and c.district_id = d.id and c.status <> 'withdrawn') as named
          from territory_district d order by d.position, d.id`,
    ),
    sessions: await countedSessions(db, id),
    statements: await countedStatements(db, id),
    crossings: await crossingsOf(db, id),
    moderation: await moderationFigures(db, id),
    dropOut: await dropOutOf(db, id),
    slips: await slipFigures(db, id, now),
    judgements: await judgementsOf(db, id, now),
    corrections: await correctionCounts(db, process),
    meetings: await meetingsHeld(db, id, now),
  }
}

/** Counts by channel of what came, by category of what is published, and the rest in the same look at the voices. */
async function voicesOf(
  db: Database,
  process: number,
): Promise<Pick<TakingPart, 'voices' | 'channels' | 'categories'>> {
  const groups = await rows<{
    channel: string
    category: string
    published: boolean
    received: number
    entered: number
    checked: number
  }>(
    db,
    sql`select channel, author_category as category, status in ('published', 'published_masked') as published,
          count(*)::int as received, (count(*) filter (where entered_for))::int as entered,
          (count(*) filter (where entered_for and (read_back or author_check is not null)))::int as checked
        from contributions_contribution where process_id = ${process} and status <> 'withdrawn' group by 1, 2, 3`,
  )
  const sum = (of: (one: (typeof groups)[number]) => number) =>
    groups.reduce((total, one) => total + of(one), 0)
  const received = (one: (typeof groups)[number]) => one.received
  const published = (one: (typeof groups)[number]) => (one.published ? one.received : 0)
  return {
    voices: {
      received: sum(received),
      published: sum(published),
      said: sum((one) => (one.category === 'unsaid' ? 0 : published(one))),
      organisations: sum((one) => (organisations.includes(one.category) ? published(one) : 0)),
      concerned: sum((one) => (one.category === 'concerned' ? published(one) : 0)),
      web: sum((one) => (one.channel === 'web' ? one.received : 0)),
      channelKnown: sum((one) => (one.channel === 'import' ? 0 : one.received)),
      entered: sum((one) => one.entered),
      checked: sum((one) => one.checked),
    },
    channels: grouped(groups.map((one) => [one.channel, received(one)])),
    categories: grouped(groups.map((one) => [one.category, published(one)])),
  }
}

/** The theses of published briefs by the organisation that signed them: its number on the town's list, else its name. */
async function signedBriefs(db: Database, process: number): Promise<SignedBriefs> {
  const [found] = await rows<SignedBriefs>(
    db,
    sql`with signed as (
          select coalesce(b.organisation_id::text, lower(b.organisation_name)) as signer, sum(v.theses)::int as theses
          from briefs_brief b join contributions_contribution c on c.id = b.contribution_id
          join lateral (select theses from briefs_version where brief_id = b.id order by version desc limit 1) v on true
          where c.process_id = ${process} and c.status in ('published', 'published_masked') group by 1),
        ranked as (
          select theses, row_number() over (order by theses desc, signer) as place,
            ceil(count(*) over () / 10.0) as tenth from signed)
        select count(*)::int as signers, coalesce(sum(theses), 0)::int as theses,
          (count(*) filter (where place <= tenth))::int as tenth,
          coalesce(sum(theses) filter (where place <= tenth), 0)::int as "tenthTheses" from ranked`,
  )
  return found as SignedBriefs
}

/** Most numerous first. */
function grouped(counts: readonly (readonly [string, number])[]): Group[] {
  const sums = new Map<string, number>()
  for (const [category, count] of counts) sums.set(category, (sums.get(category) ?? 0) + count)
  return [...sums]
    .map(([category, count]) => ({ category, count }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
}

function countedSessions(db: Database, process: number): Promise<CountedSession[]> {
  return rows(
    db,
    sql`select s.id::int, s.title, s.sort_day::text as day, s.status = 'held' as held,
          coalesce(s.attendance_persons, s.attendance_count) is not null as counted,
          case when s.starts_at is not null then extract(isodow from s.starts_at at time zone 'Europe/Paris') = 6
            or extract(hour from s.starts_at at time zone 'Europe/Paris') >= 18 end as "offHours",
          s.facilitator_id is not null as facilitated,
          s.step_free as "stepFree", s.child_care as "childCare", s.transport, s.interpreter, s.easy_read as "easyRead",
          (select count(*)::int from workshops_document d where d.session_id = s.id) as documents,
          coalesce((select json_agg(json_build_object('title', d.title, 'days', s.sort_day - d.published_on) order by d.id)
            from workshops_document d where d.session_id = s.id and d.published_on > s.sort_day - 7), '[]'::json) as "lateDocuments"
        from workshops_session s where s.process_id = ${process} and s.status <> 'cancelled' order by s.sort_day, s.starts_at, s.id`,
  )
}

function countedStatements(db: Database, process: number): Promise<CountedStatement[]> {
  return rows(
    db,
    sql`select t.number, t.text, t.example,
          (count(distinct c.author_category) filter (where k.stance = 'says' and c.author_category <> 'unsaid'))::int as groups,
          coalesce(bool_or(k.stance = 'disagrees'), false) as disagreed
        from synthesis_statement t left join synthesis_citation k on k.statement_id = t.id
          left join contributions_contribution c on c.id = k.contribution_id
        where t.process_id = ${process} group by t.id order by t.number`,
  )
}

export function crossingsOf(db: Database, process: number): Promise<Crossing[]> {
  return rows(
    db,
    sql`select x.number as axis, x.short_title as "axisTitle", g.position as angle, g.title as "angleTitle",
          (select count(*)::int from synthesis_proposal p where p.process_id = ${process} and p.status = 'admitted'
            and p.axis_id = x.id and p.angle_id = g.id) as proposals
        from processes_axis x cross join processes_angle g
        where x.process_id = ${process} and g.process_id = ${process} order by x.number, g.position`,
  )
}
