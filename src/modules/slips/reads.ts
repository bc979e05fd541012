import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { ages, firstTimes, groups, questions, sexes, weekOf } from './slip.ts'
import { type Cell, hideSmall, leastCell, medianOf, wilson } from './small-cells.ts'

/** Under this many answers, nothing is compared with the census. */
export const leastCompared = 30
/** Slips enter the figures by whole weeks, and at least this many at a time: two readings never differ by one person. */
export const leastBatch = 10

export type Criterion = 'age' | 'sex' | 'district' | 'firstTime' | 'belongs'

export interface Compared extends Cell {
  /** Of the census; undefined where nothing is compared. */
  readonly censusShare?: number
  readonly share?: number
  /** Participants minus census, in points, with the 95 % interval. */
  readonly gap?: { readonly points: number; readonly low: number; readonly high: number }
}

export interface Tally {
  readonly criterion: Criterion
  readonly cells: readonly Compared[]
  /** Slips that answer this question; null: secret. */
  readonly answered: number | null
  readonly census?: { readonly year: number; readonly source: string }
  readonly enough: boolean
}

export interface SlipFigures {
  /** Counted below. */
  readonly counted: number
  /** Came since, and wait for their week to end and for company. */
  readonly waiting: number
  /** The Monday of the last week counted. */
  readonly upTo: string | null
  readonly tallies: readonly Tally[]
}

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

/** The last week whose slips are shown, and how many are and wait. */
async function releasedOf(db: Database, table: SQL, process: number, now: Date, batch: number) {
  const weeks = await rows<{ week: string; n: number }>(
    db,
    sql`select week::text, count(*)::int as n from ${table} where process_id = ${process} group by week order by week`,
  )
  let [counted, pending, upTo] = [0, 0, null as string | null]
  const total = weeks.reduce((sum, one) => sum + one.n, 0)
  for (const { week, n } of weeks) {
    if (week >= weekOf(now)) break
    pending += n
    if (pending < batch) continue
    ;[counted, pending, upTo] = [counted + pending, 0, week]
  }
  return { counted, waiting: total - counted, upTo }
}

/** Everything the slips of a process tell, small cells hidden, compared with the census where thirty people answered. */
export async function slipFigures(db: Database, process: number, now: Date): Promise<SlipFigures> {
  const released = await releasedOf(db, sql`slips_slip`, process, now, leastBatch)
  const found = await rows<{ criterion: Criterion; category: string; n: number }>(
    db,
    sql`with s as (select * from slips_slip where process_id = ${process} and week <= ${released.upTo}::date)
        select 'age' as criterion, age as category, count(*)::int as n from s group by age
        union all select 'sex', sex, count(*)::int from s group by sex
        union all select 'firstTime', first_time, count(*)::int from s group by first_time
        union all select 'belongs', belongs, count(*)::int from s group by belongs
        union all select 'district', case when elsewhere then 'elsewhere' else coalesce(district_id::text, 'unsaid') end, count(*)::int
          from s group by 2`,
  )
  const censuses = await censusInForce(db)
  const districts = (await listDistricts(db)).map((one) => String(one.id))
  const categories: Record<Criterion, readonly string[]> = {
    age: ages,
    sex: sexes,
    district: districts.length > 0 ? [...districts, 'elsewhere'] : [],
    firstTime: firstTimes,
    belongs: groups,
  }
  const tallies = (Object.keys(categories) as Criterion[]).flatMap((criterion) => {
    if (categories[criterion].length === 0) return []
    const said = new Map(
      found.filter((one) => one.criterion === criterion).map((one) => [one.category, one.n]),
    )
    const counts = new Map([...categories[criterion], 'unsaid'].map((one) => [one, said.get(one) ?? 0]))
    return [
      tallyOf(
        criterion,
        counts,
        censuses.find((one) => one.criterion === criterion),
      ),
    ]
  })
  return { ...released, tallies }
}

function tallyOf(criterion: Criterion, counts: ReadonlyMap<string, number>, census?: Census): Tally {
  const cells = hideSmall(counts)
  const answered = [...counts].reduce((sum, [category, n]) => sum + (category === 'unsaid' ? 0 : n), 0)
  const compared = [...counts].reduce((sum, [category, n]) => sum + (census?.counts.has(category) ? n : 0), 0)
  const enough = compared >= leastCompared
  const persons = [...(census?.counts.values() ?? [])].reduce((sum, one) => sum + one, 0)
  return {
    criterion,
    answered: cells.at(-1)?.count === null ? null : answered,
    census: census && { year: census.year, source: census.source },
    enough,
    cells: cells.map((cell) => {
      const known = census?.counts.get(cell.category)
      if (known === undefined || persons === 0) return cell
      const censusShare = known / persons
      if (!enough || cell.count === null) return { ...cell, censusShare }
      const { low, high } = wilson(cell.count, compared)
      const points = (share: number) => 100 * (share - censusShare)
      const share = cell.count / compared
      return {
        ...cell,
        censusShare,
        share,
        gap: { points: points(share), low: points(low), high: points(high) },
      }
    }),
  }
}

export interface Census {
  readonly criterion: 'age' | 'sex' | 'district'
  readonly year: number
  readonly source: string
  readonly counts: ReadonlyMap<string, number>
}

/** The last figures entered of each criterion. */
export async function censusInForce(db: Database): Promise<Census[]> {
  const found = await rows<Omit<Census, 'counts'> & { counts: Record<string, number> }>(
    db,
    sql`select distinct on (c.criterion) c.criterion, c.year, c.source,
          (select json_object_agg(category, persons) from slips_census_count where census_id = c.id) as counts
        from slips_census c order by c.criterion, c.id desc`,
  )
  return found.map((one) => ({ ...one, counts: new Map(Object.entries(one.counts ?? {})) }))
}

export interface Judgements {
  readonly counted: number
  readonly waiting: number
  readonly questions: readonly { question: string; n: number | null; median: number | null }[]
}

/** The median of each question with how many answered it; under five, neither is shown. */
export async function judgementsOf(db: Database, process: number, now: Date): Promise<Judgements> {
  const { upTo, ...released } = await releasedOf(db, sql`slips_judgement`, process, now, leastCell)
  const found = await rows<{ question: string; mark: number | null; n: number }>(
    db,
    sql`with j as (select * from slips_judgement where process_id = ${process} and week <= ${upTo}::date)
        select q.question, q.mark, count(*)::int as n from j cross join lateral (values ('clearTask', clear_task),
          ('enoughTime', enough_time), ('respected', respected), ('heard', heard), ('trustInUse', trust_in_use)) as q (question, mark)
        where q.mark is not null group by q.question, q.mark`,
  )
  return {
    ...released,
    questions: questions.map((question) => {
      const marks = new Map(
        found.filter((one) => one.question === question).map((one) => [Number(one.mark), one.n]),
      )
      const n = [...marks.values()].reduce((sum, one) => sum + one, 0)
      return n < leastCell ? { question, n: null, median: null } : { question, n, median: medianOf(marks) }
    }),
  }
}
