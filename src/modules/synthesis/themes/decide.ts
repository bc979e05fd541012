import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { formatDay, formatTime } from '#ui/dates.ts'
import { clashing, type Edit, liveEdits, replay, type State, type Touched } from './edit.ts'
import { baseOf, editsOf, type ToldEdit } from './edits-reads.ts'
import { keepHomes, keepMerges } from './keep-homes.ts'
import { reachOf } from './reach.ts'
import { type Carried, themeEdit } from './tables.ts'
import { themeMessages } from './theme-messages.ts'

const lock = 7_041_074

/** Held until the commit: decisions on the themes of a process are written one after the other. */
export async function inTurn(tx: Database, processId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lock}::int, ${processId}::int)`)
}

/** What somebody did, told to somebody else. */
export const told = (edit: ToldEdit, lang: 'fr' | 'en'): string => {
  const m = themeMessages[lang]
  return m.did[edit.kind](
    edit.who ?? m.someone,
    edit.titleBefore ?? edit.themeTitle ?? '',
    edit.title ?? edit.otherTitle ?? '',
    edit.texts.length,
  )
}

export interface Decision {
  readonly process: number
  /** The last line of the log that the page showed; undefined: whoever asks has looked at nothing. */
  readonly seen: number | undefined
  readonly touched: Touched
  readonly edit: Partial<Omit<Edit, 'id'>> & Pick<Edit, 'kind'> & { carried?: Carried; run?: number }
}

/** The log as it stands, once nobody else did something to the same thing since the page was drawn. */
export async function openLog(
  { tx }: Deed,
  { process, seen, touched }: Omit<Decision, 'edit'>,
): Promise<ToldEdit[]> {
  await inTurn(tx, process)
  const edits = await editsOf(tx, process)
  if (seen === undefined) return edits
  const since = edits.filter(({ id }) => id > seen)
  const other = clashing(since, touched) as ToldEdit | undefined
  if (other) {
    const at = new Date(other.at)
    throw conflict({
      fr: themeMessages.fr.meanwhile(told(other, 'fr'), formatTime(at, 'fr')),
      en: themeMessages.en.meanwhile(told(other, 'en'), formatTime(at, 'en')),
    })
  }
  return edits
}

/** Adds one line to the log, and brings to the state it gives the themes merged and the texts that it may have moved. */
export async function writeEdit(
  { tx, now, actor }: Deed,
  process: number,
  edits: readonly Edit[],
  { carried, run, ...edit }: Decision['edit'],
): Promise<{ id: number; state: State }> {
  const [made] = await tx
    .insert(themeEdit)
    .values({
      processId: process,
      kind: edit.kind,
      themeId: edit.theme ?? null,
      otherThemeId: edit.other ?? null,
      texts: [...(edit.texts ?? [])],
      title: edit.title ?? null,
      titleBefore: edit.titleBefore ?? null,
      carried: carried ?? null,
      undoes: edit.undoes ?? null,
      runId: run ?? null,
      madeBy: actor.person ?? null,
      madeAt: now,
    })
    .returning({ id: themeEdit.id })
  const { id } = made as { id: number }
  const blank = { theme: null, other: null, texts: [], title: null, titleBefore: null, undoes: null }
  const added = { ...blank, ...edit, id }
  const reach = reachOf(edits, added)
  const state = replay(await baseOf(tx, process, reach), [...edits, added])
  await keepMerges(tx, process, state)
  await keepHomes(tx, process, state, reach === undefined)
  return { id, state }
}

/** Both at once, for what needs nothing between. */
export async function decide(deed: Deed, decision: Decision) {
  const edits = await openLog(deed, decision)
  return writeEdit(deed, decision.process, edits, decision.edit)
}

interface OpenTheme extends Record<string, unknown> {
  readonly id: number
  readonly process: number
  readonly title: string
  readonly locked: boolean
  readonly gone: boolean
  /** The theme it was merged into. */
  readonly into: number | null
}

const themeColumns = sql`select id::int, process_id::int as process, title, locked, merged_into::int as into,
  merged_into is not null or retired_at is not null as gone from synthesis_theme`

/** @throws a refusal that says who merged it, and when, or that it was emptied. */
async function requireAlive(db: Database, found: OpenTheme | undefined): Promise<OpenTheme> {
  if (!found) throw missing(sentence(themeMessages, (m) => m.noTheme))
  if (!found.gone) return found
  const merged = liveEdits(await editsOf(db, found.process)).findLast(
    ({ kind, theme }) => kind === 'merge' && theme === found.id,
  ) as ToldEdit | undefined
  if (!merged)
    throw conflict({ fr: themeMessages.fr.gone(found.title), en: themeMessages.en.gone(found.title) })
  const at = new Date(merged.at)
  const when = (lang: 'fr' | 'en') => `${formatDay(at, lang)}, ${formatTime(at, lang)}`
  throw conflict({
    fr: themeMessages.fr.merged(told(merged, 'fr'), when('fr')),
    en: themeMessages.en.merged(told(merged, 'en'), when('en')),
  })
}

async function themeOf(db: Database, process: number, id: number): Promise<OpenTheme | undefined> {
  const { rows } = await db.execute<OpenTheme>(
    sql`${themeColumns} where id = ${id} and process_id = ${process}`,
  )
  return rows[0]
}

/** A theme of the process, for its pages. */
export async function findTheme(db: Database, process: number, id: number): Promise<OpenTheme> {
  return requireAlive(db, await themeOf(db, process, id))
}

/** For a form that was open while another merged the theme: the one that carries on, so that what was typed is kept. */
export async function findCarriedOn(db: Database, process: number, id: number): Promise<OpenTheme> {
  let found = await themeOf(db, process, id)
  while (found?.into != null) found = await themeOf(db, process, found.into)
  return requireAlive(db, found)
}

/** A theme that is alive and, unless told, not locked; held until the commit, and nobody decides elsewhere meanwhile. */
export async function requireOpenTheme(tx: Database, id: number, evenLocked = false): Promise<OpenTheme> {
  const { rows: known } = await tx.execute<OpenTheme>(sql`${themeColumns} where id = ${id}`)
  // Before the row: two crossed merges that each hold a theme would wait for each other.
  if (known[0]) await inTurn(tx, known[0].process)
  const { rows } = await tx.execute<OpenTheme>(sql`${themeColumns} where id = ${id} for update`)
  const found = await requireAlive(tx, rows[0])
  if (found.locked && !evenLocked)
    throw conflict({ fr: themeMessages.fr.isLocked(found.title), en: themeMessages.en.isLocked(found.title) })
  return found
}

/** Published texts of the process, none of which is in a locked theme. */
export async function requireTexts(
  tx: Database,
  process: number,
  ids: readonly number[],
  evenLocked = false,
) {
  const wanted = [...new Set(ids)].sort((a, b) => a - b)
  const { rows } = await tx.execute<{ id: number; theme: number | null; locked: string | null }>(sql`
    select c.id::int, l.theme_id::int as theme, case when t.locked then t.title end as locked
    from contributions_contribution c left join synthesis_place l on l.contribution_id = c.id
    left join synthesis_theme t on t.id = l.theme_id
    where c.id = any(${sql.param(wanted)}::bigint[]) and c.process_id = ${process} and c.status in ('published', 'published_masked')`)
  if (rows.length < wanted.length) throw missing(sentence(themeMessages, (m) => m.noText))
  const held = rows.find(({ locked }) => locked !== null)?.locked
  if (held && !evenLocked)
    throw conflict({ fr: themeMessages.fr.isLocked(held), en: themeMessages.en.isLocked(held) })
  return rows
}
