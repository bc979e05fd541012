import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, line, slug, text } from '#kernel/input.ts'
import {
  authorCategories,
  authorChecks,
  channels,
  keptReasons,
  kinds,
  maxLongText,
  statuses,
  translationOrigins,
} from './contribution.ts'
import { fileMessages } from './file-messages.ts'

const words = (pick: (m: (typeof fileMessages)['fr']) => string) => ({
  params: { words: sentence(fileMessages, pick) },
})

/** An instant with its zone, to the millisecond: what an export writes. */
const instant = () => z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())

/** What a file says of one contribution, under the names of its columns: the same in CSV, JSON lines and the API. */
export const fileRow = z
  .object({
    reference: z
      .string()
      .regex(/^C-[0-9]{6,12}$/)
      .optional(),
    process: slug(),
    /** Read only when the town lacks the process. */
    process_title: line({ max: 160 }).optional(),
    axis: count(99).min(1).optional(),
    axis_title: line({ max: 200 }).optional(),
    angle: line({ max: 200 }).optional(),
    /** The session's title; with its day it names one session. */
    session: line({ max: 200 }).optional(),
    session_day: day().optional(),
    kind: z.enum(kinds).default('individual'),
    channel: z.enum(channels).default('import'),
    author_category: z.enum(authorCategories).default('unsaid'),
    district: line({ max: 120 }).optional(),
    group_size: count().min(1).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .default('fr'),
    title: line({ max: 500 }).optional(),
    text: text({ max: maxLongText, min: 0 }).default(''),
    published_text: text({ max: maxLongText }).optional(),
    status: z.enum(statuses).default('received'),
    status_reason: z.enum(keptReasons).optional(),
    status_note: text({ max: 1000 }).optional(),
    private_life: z.boolean().default(false),
    entered_for: z.boolean().default(false),
    read_back: z.boolean().default(false),
    said_on: day().optional(),
    received_at: instant().optional(),
    screened_at: instant().optional(),
    published_at: instant().optional(),
    status_at: instant().optional(),
    source: line({ max: 200 }).optional(),
    external_id: line({ max: 200 }).optional(),
    pseudonym: line({ max: 60 }).optional(),
    arrived_on: day().optional(),
    mail_reference: line({ max: 80 }).optional(),
    translation: text({ max: maxLongText }).optional(),
    translation_origin: z.enum(translationOrigins).optional(),
    author_check: z.enum(authorChecks).optional(),
    author_checked_at: instant().optional(),
  })
  .check((context) => {
    const row = context.value
    const fault = (path: string, pick: (m: (typeof fileMessages)['fr']) => string) =>
      context.issues.push({ code: 'custom', input: row, path: [path], ...words(pick) })
    if (row.text === '' && row.status !== 'withdrawn') fault('text', (m) => m.textRequired)
    if (row.status === 'kept_unpublished' && !row.status_reason)
      fault('status_reason', (m) => m.reasonRequired)
    if (row.status === 'published_masked' && !row.published_text)
      fault('published_text', (m) => m.publishedRequired)
    if (row.session && !row.session_day) fault('session_day', (m) => m.sessionDayRequired)
  })

export type FileRow = z.output<typeof fileRow>

/** The headers of the files, in their order: never translated, never renamed. */
export const fileColumns = Object.keys(fileRow.shape) as (keyof FileRow)[]

const numbers = new Set<string>(['axis', 'group_size'])
const booleans = new Set<string>(['private_life', 'entered_for', 'read_back'])
const yes = new Set(['true', '1', 'yes', 'oui', 'vrai', 'x'])
const no = new Set(['false', '0', 'no', 'non', 'faux'])
const instants = new Set<string>([
  'received_at',
  'screened_at',
  'published_at',
  'status_at',
  'author_checked_at',
])

/** Reads the cells of a line as the types the row declares; what cannot be read is left for the row to refuse. */
export function typedRow(
  cells: Readonly<Record<string, unknown>>,
  guarded: boolean,
): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const name of fileColumns) {
    const value = cells[name]
    if (value === undefined || value === null || value === '') continue
    row[name] = typeof value === 'string' ? typedCell(name, guarded ? unguard(value) : value) : value
  }
  return row
}

function typedCell(name: string, value: string): unknown {
  if (numbers.has(name)) return /^\s*\d+\s*$/.test(value) ? Number(value) : value
  if (booleans.has(name)) {
    const word = value.trim().toLowerCase()
    return yes.has(word) ? true : no.has(word) ? false : value
  }
  if (name === 'said_on' || name === 'arrived_on' || name === 'session_day') return value.trim().slice(0, 10)
  if (instants.has(name)) return asInstant(value.trim())
  return value
}

// Made once: each one holds tens of kilobytes outside of JavaScript's memory.
const parisClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A day or an hour without zone are of Paris, as the people who wrote them. */
function asInstant(value: string): string {
  const local = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(value)
  if (!local) return value
  const [, date, time = '12:00', seconds = ':00'] = local
  const utc = Date.parse(`${date}T${time}${seconds}Z`)
  if (Number.isNaN(utc)) return value
  const ahead = Date.parse(`${parisClock.format(new Date(utc)).replace(' ', 'T')}Z`) - utc
  return new Date(utc - ahead).toISOString()
}

const dangerous = /^[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'(?=['=+\-@\t\r\n＝＋－＠])/

/** A cell that a spreadsheet would run as a formula begins with an apostrophe; so does one that already begins with it. */
export function guard(cell: string): string {
  return dangerous.test(cell) || guarded.test(cell) ? `'${cell}` : cell
}

/** Exactly what `guard` was given. */
export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}
