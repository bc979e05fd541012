import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict, forbidden, Refusal } from '#kernel/refusal.ts'
import { isPublic, ownerOf } from '#modules/contributions/contribution.ts'
import { freshCodes } from '#modules/contributions/contribution-row.ts'
import { contributionsImported } from '#modules/contributions/facts.ts'
import { type PlaceNames, placeNames } from '#modules/contributions/place-reads.ts'
import { type FileRow, fileRow } from './file-columns.ts'
import { fileMessages } from './file-messages.ts'
import { type KeyedRow, keyOf, knownRows } from './known-rows-reads.ts'

export const importers = { administrator: 'all', agent: 'all' } as const

const importedRow = fileRow.safeExtend({
  /** What makes the same row the same contribution, when it has no source and external_id. */
  key: line({ max: 300 }).optional(),
})

/** One batch of at most 500 rows. Rows already there are left alone, so that a file may be sent again from its beginning. */
export const importContributions = operation({
  name: 'import-contributions',
  summary: { fr: 'Importer un lot de contributions', en: 'Import a batch of contributions' },
  done: { fr: 'Le lot est importé.', en: 'The batch is imported.' },
  who: importers,
  input: z.object({
    /** The file's SHA-256, or any name of the batch's origin. */
    fingerprint: line({ max: 128 }),
    rows: z.array(importedRow).min(1).max(500),
  }),
  async run(input, deed) {
    const taken = await takeBatch(input, deed)
    if (taken.added === 0) throw conflict(sentence(kernelMessages, (m) => m.alreadyThere))
    return taken
  },
})

interface Batch {
  readonly fingerprint: string
  readonly rows: readonly KeyedRow[]
}

/** Adds the rows of a batch that are not there yet, within the deed of whoever reads the file. */
export async function takeBatch(
  input: Batch,
  { tx, now, actor, note }: Pick<Deed, 'tx' | 'now' | 'actor' | 'note'>,
): Promise<{ added: number; known: number; ids: number[] }> {
  const names = await placeNames(tx)
  const known = await knownRows(tx, input.rows)
  const placed = input.rows.map((row, index) => ({
    row,
    place: placeOf(row, names, index),
    key: requireKey(row, index),
  }))
  for (const processId of new Set(placed.map(({ place }) => place.process_id)))
    if (!isAllowed(importers, actor, ownerOf({ processId })))
      throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
  const added = placed.filter(({ row }) => !known.has(row))
  if (added.length === 0) return { added: 0, known: input.rows.length, ids: [] }
  const taken = await takenReferences(
    tx,
    added.map(({ row }) => row.reference),
  )
  const codes = await freshCodes(tx, added.length)
  const ids = await insert(
    tx,
    added.map(({ row, place, key }, index) => ({
      ...place,
      ...columnsOf(row, now),
      code: codes[index],
      import_key: key,
      reference: takeReference(row.reference, taken),
    })),
  )
  const kept = await tx.execute<{ id: string }>(sql`
      insert into contributions_import (fingerprint, source, first_at, last_at, added)
      values (${input.fingerprint}, ${input.rows[0]?.source ?? null}, ${now.toISOString()}, ${now.toISOString()}, ${ids.length})
      on conflict (fingerprint) do update set last_at = excluded.last_at, added = contributions_import.added + excluded.added
      returning id`)
  note(
    contributionsImported(Number(kept.rows[0]?.id), {
      added: ids.length,
      first: ids[0] ?? 0,
      last: ids.at(-1) ?? 0,
    }),
  )
  return { added: ids.length, known: input.rows.length - ids.length, ids }
}

function requireKey(row: FileRow & { key?: string }, index: number): string {
  const key = keyOf(row)
  if (key) return key
  const words = sentence(fileMessages, (m) => m.keyRequired)
  throw new Refusal('invalid', words, { [`rows.${index}.external_id`]: words })
}

function placeOf(row: FileRow, names: PlaceNames, index: number) {
  const placed = locate(row, names)
  if (!placed.fault) return placed.place
  const words = sentence(fileMessages, (m) => m[placed.fault.said])
  throw new Refusal('invalid', words, { [`rows.${index}.${placed.fault.column}`]: words })
}

type Fault = {
  column: keyof FileRow
  said: 'unknownProcess' | 'unknownAxis' | 'unknownAngle' | 'unknownSession' | 'unknownDistrict'
}

/** The rows of the town a row of a file names, or the first name nobody knows. */
export function locate(row: FileRow, names: PlaceNames) {
  const process = names.processes.get(row.process)
  const axis = row.axis && names.axes.get(`${row.process}/${row.axis}`)
  const angle = row.angle && names.angles.get(`${row.process}/${row.angle.toLowerCase()}`)
  const session = row.session && names.sessions.get(`${row.process}/${row.session_day}/${row.session}`)
  const district = row.district && names.districts.get(row.district.toLowerCase())
  const fault = (column: keyof FileRow, said: Fault['said']) => ({ fault: { column, said } as Fault })
  if (!process) return fault('process', 'unknownProcess')
  if (row.axis && !axis) return fault('axis', 'unknownAxis')
  if (row.angle && !angle) return fault('angle', 'unknownAngle')
  if (row.session && !session) return fault('session', 'unknownSession')
  if (row.district && !district) return fault('district', 'unknownDistrict')
  const place = {
    process_id: process,
    axis_id: axis || null,
    angle_id: angle || null,
    session_id: session || null,
    district_id: district || null,
  }
  return { place, fault: undefined }
}

function columnsOf(row: FileRow, now: Date) {
  const at = now.toISOString()
  const received = row.received_at ?? at
  const published = isPublic(row.status)
  // A row exported from a town keeps the dates it has, and lacks those it lacks.
  const unsaid = row.reference ? null : at
  return {
    kind: row.kind,
    channel: row.channel,
    author_category: row.author_category,
    group_size: row.group_size,
    language: row.language,
    title: row.title,
    text: row.text,
    published_text: row.status === 'withdrawn' ? null : (row.published_text ?? (published ? row.text : null)),
    status: row.status,
    status_reason: row.status_reason,
    status_note: row.status_note,
    private_life: row.private_life,
    entered_for: row.entered_for,
    read_back: row.read_back,
    said_on: row.said_on,
    received_at: received,
    screened_at: row.screened_at ?? (row.status === 'received' || row.status === 'withdrawn' ? null : unsaid),
    published_at: row.published_at ?? (published ? unsaid : null),
    status_at: row.status_at ?? (row.status === 'received' ? received : at),
    source: row.source,
    external_id: row.external_id,
    pseudonym: row.pseudonym,
    arrived_on: row.arrived_on,
    mail_reference: row.mail_reference,
    translation: row.translation,
    translation_origin: row.translation && (row.translation_origin ?? 'agent'),
    // Said by the author of something typed for them: nothing to check otherwise.
    author_check: row.entered_for ? row.author_check : undefined,
    author_checked_at: row.entered_for && row.author_check ? (row.author_checked_at ?? at) : undefined,
  }
}

/** References of the batch that other contributions bear; the counter moves past those that are free. */
async function takenReferences(tx: Database, wanted: (string | undefined)[]): Promise<Set<string>> {
  const given = wanted.filter((one) => one !== undefined)
  if (given.length === 0) return new Set()
  const highest = given.reduce((most, one) => Math.max(most, Number(one.slice(2))), 0)
  await tx.execute(
    sql`select setval('contributions_reference', ${highest}) from contributions_reference where last_value < ${highest} or (last_value = ${highest} and not is_called)`,
  )
  const found = await tx.execute<{ reference: string }>(
    sql`select reference from contributions_contribution where reference = any(${sql.param(given)}::text[])`,
  )
  return new Set(found.rows.map((row) => row.reference))
}

function takeReference(wanted: string | undefined, taken: Set<string>): string | null {
  if (wanted === undefined || taken.has(wanted)) return null
  taken.add(wanted)
  return wanted
}

/** All rows in one statement and one parameter. */
async function insert(tx: Database, rows: object[]): Promise<number[]> {
  const done = await tx.execute<{ id: string }>(sql`
    insert into contributions_contribution (reference, code, import_key, process_id, axis_id, angle_id, session_id, kind, channel, author_category,
      district_id, group_size, language, title, text, published_text, status, status_reason, status_note, private_life, entered_for, read_back,
      said_on, received_at, screened_at, published_at, status_at, source, external_id,
      pseudonym, arrived_on, mail_reference, translation, translation_origin, author_check, author_checked_at)
    select coalesce(reference, contributions_next_reference()), code, import_key, process_id, axis_id, angle_id, session_id, kind, channel, author_category,
      district_id, group_size, language, title, text, published_text, status, status_reason, status_note, private_life, entered_for, read_back,
      said_on, received_at, screened_at, published_at, status_at, source, external_id,
      pseudonym, arrived_on, mail_reference, translation, translation_origin, author_check, author_checked_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as file(reference text, code text, import_key text, process_id bigint, axis_id bigint,
      angle_id bigint, session_id bigint, kind text, channel text, author_category text, district_id bigint, group_size integer, language text,
      title text, text text, published_text text, status text, status_reason text, status_note text, private_life boolean, entered_for boolean,
      read_back boolean, said_on date, received_at timestamptz, screened_at timestamptz, published_at timestamptz, status_at timestamptz,
      source text, external_id text, pseudonym text, arrived_on date, mail_reference text, translation text, translation_origin text,
      author_check text, author_checked_at timestamptz)
    on conflict (import_key) do nothing
    returning id`)
  return done.rows.map((row) => Number(row.id))
}
