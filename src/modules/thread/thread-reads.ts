import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { prepared } from '#kernel/database/prepared.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { arrowsAmong } from './edge-reads.ts'
import { firstOf, pageOf, tallied } from './item-reads.ts'
import { messages } from './messages.ts'
import { type Item, type Kind, kinds, type Milestone, readAtMost, type Tally, type Thread } from './thread.ts'
import { walk } from './walk-reads.ts'

export async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

const unknown = () => missing(sentence(messages, (m) => m.unknownThing))

/** The id behind the public key of an address. Words that are not public have no thread that others read. @throws Refusal */
export async function idOfKey(db: Database, kind: Kind, key: string): Promise<number> {
  if (kind !== 'contribution') {
    if (!/^[1-9]\d{0,9}$/.test(key) || Number(key) > 2_147_483_647) throw unknown()
    return Number(key)
  }
  const [found] = await rows<{ id: number; public: boolean }>(
    db,
    sql`select id::int, status in ('published', 'published_masked') as public from contributions_contribution where reference = ${key}`,
  )
  if (!found) throw unknown()
  if (!found.public) throw missing(sentence(messages, (m) => m.notPublic))
  return found.id
}

type TalliedRow = Record<Kind, number> & Omit<Tally, 'totals'>

function tallyOf(row: TalliedRow): Tally {
  return {
    totals: Object.fromEntries(kinds.map((kind) => [kind, row[kind]])) as Record<Kind, number>,
    hidden: row.hidden,
    answersPublished: row.answersPublished,
    admitted: row.admitted,
    unassigned: row.unassigned,
  }
}

/** Everything on the thread of one thing: three queries whatever its length. @throws Refusal when there is no such thing. */
export async function threadOf(
  db: Database,
  kind: Kind,
  id: number,
  mostOf: (kind: Kind) => number = readAtMost,
): Promise<Thread> {
  const thread = await readThread(db, kind, id, mostOf)
  if (!thread.items.some((item) => item.kind === kind && item.id === id)) throw unknown()
  return thread
}

/** The thread of someone's own words, published or not: for who holds the code. Their own text is not in it. */
export async function ownThreadOf(db: Database, id: number): Promise<Thread> {
  return readThread(db, 'contribution', id, readAtMost)
}

async function readThread(
  db: Database,
  kind: Kind,
  id: number,
  mostOf: (kind: Kind) => number,
): Promise<Thread> {
  const levels = kinds.map(
    (level) =>
      sql`(select ${level}::text as level, coalesce(jsonb_agg(to_jsonb(one) - 'place' order by place), '[]') as found
        from ${firstOf(level, mostOf(level), level === kind ? id : undefined)} one)`,
  )
  const found = await prepared<{ level: Kind | 'tally'; found: Item[] | TalliedRow }>(
    db,
    sql`${walk(kind, id)} ${sql.join(levels, sql` union all `)}
        union all select 'tally', to_jsonb(t) from (${tallied}) t`,
  )
  const tally = tallyOf(found.find((one) => one.level === 'tally')?.found as TalliedRow)
  const items = kinds.flatMap((level) => (found.find((one) => one.level === level)?.found ?? []) as Item[])
  const focus = items.find((item) => item.kind === kind && item.id === id)
  const processId = items.find((item) => item.kind === 'process')?.id ?? 0
  return {
    focus: { kind, id, key: focus?.key ?? '' },
    items,
    tally,
    arrows: await arrowsAmong(db, items),
    milestones: await milestonesOf(db, processId),
  }
}

export async function milestonesOf(db: Database, process: number): Promise<Milestone[]> {
  const found = await prepared<Record<string, unknown>>(
    db,
    sql`select id::int, kind, title, slip_reason, note, source, planned_from::text, planned_to::text, planned_text,
          expected_from::text, expected_to::text, expected_text, real_from::text, real_to::text, real_text
        from processes_milestone where process_id = ${process} order by coalesce(real_from, expected_from, planned_from), id`,
  )
  return found.map((row) => ({
    id: Number(row.id),
    kind: String(row.kind),
    title: String(row.title),
    slipReason: row.slip_reason as string | null,
    note: row.note as string | null,
    source: row.source as string | null,
    row,
  }))
}

/** Why a voice was read and not used, when it was said. */
export async function unusedReason(db: Database, id: number): Promise<string | undefined> {
  const [found] = await rows<{ reason: string }>(
    db,
    sql`select reason from synthesis_unused where contribution_id = ${id}`,
  )
  return found?.reason
}

/** What is said on every page of a process. */
export interface Label {
  readonly labelFr: string | null
  readonly labelEn: string | null
}

/** One page of all the things of a kind on the thread of one thing, with what the thread itself is. */
export async function listOf(
  db: Database,
  focus: { kind: Kind; id: number },
  level: Kind,
  page: number,
): Promise<{ focus: Item; items: Item[]; total: number; label: Label }> {
  const [counted] = await prepared<{ focus: Item | null; total: number; label: Label }>(
    db,
    sql`${walk(focus.kind, focus.id)} select (select to_jsonb(one) from ${firstOf(focus.kind, 1, focus.id)} one where id = ${focus.id}) as focus,
        (select count(*)::int from ${sql.raw(`t_${level}`)}) as total,
        (select json_build_object('labelFr', p.label_fr, 'labelEn', p.label_en) from t_process t
          join processes_process p on p.id = t.id) as label`,
  )
  if (!counted?.focus) throw unknown()
  const items = await prepared<Item>(
    db,
    sql`${walk(focus.kind, focus.id)} select * from ${pageOf(level, page, counted.total)} one order by place`,
  )
  return { focus: counted.focus, items, total: counted.total, label: counted.label }
}
