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
} from '#modules/contributions/contribution.ts'
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

export type ColumnKind = 'text' | 'number' | 'yes-no' | 'day' | 'instant' | 'choice'

/** What each column holds, read from its declaration: a new column says it once, above. */
export const columnKinds = Object.fromEntries(
  fileColumns.map((name) => [name, kindOf(fileRow.shape[name])]),
) as Readonly<Record<keyof FileRow, ColumnKind>>

/** The closed list of a column, when it has one: what may be written in it. */
export const columnChoices = Object.fromEntries(
  fileColumns.map((name) => [name, choicesOf(fileRow.shape[name])]),
) as Readonly<Record<keyof FileRow, readonly string[]>>

function choicesOf(type: z.core.$ZodType): readonly string[] {
  const def = type._zod.def as unknown as {
    innerType?: z.core.$ZodType
    in?: z.core.$ZodType
    entries?: Record<string, string>
  }
  const inner = def.innerType ?? def.in
  return inner ? choicesOf(inner) : Object.values(def.entries ?? {})
}

function kindOf(type: z.core.$ZodType): ColumnKind {
  const def = type._zod.def as unknown as {
    type: string
    format?: string
    innerType?: z.core.$ZodType
    in?: z.core.$ZodType
  }
  const inner = def.innerType ?? def.in
  if (inner) return kindOf(inner)
  if (def.type === 'enum') return 'choice'
  if (def.type === 'number') return 'number'
  if (def.type === 'boolean') return 'yes-no'
  return def.format === 'date' ? 'day' : def.format === 'datetime' ? 'instant' : 'text'
}
