import { createHash } from 'node:crypto'
import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { unguard } from '#kernel/spreadsheets/formula-guard.ts'
import { type FileRow, fileColumns } from '#modules/contributions/module.ts'
import { plain } from '#modules/exchange/layouts/plain-text.ts'
import { plainWord } from '#modules/exchange/reading/cells.ts'

export type Field = keyof FileRow
export type Cells = Readonly<Record<string, unknown>>

const longestHeader = 500

/** How a header is known: lower case, in one line. */
export const headerName = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .slice(0, longestHeader)
    .trim()

/** Chosen to say that a word says nothing: its cell is read as empty. */
export const emptyCell = '-'

const header = () => line({ max: longestHeader }).overwrite(headerName)
const field = () => z.enum(fileColumns as [Field, ...Field[]])

/**
 * How the columns of a file become those of a contribution: the same object for a form, a program, a file beside the
 * command line, a layout we recognise and what is remembered.
 */
export const mappingShape = {
  /** In the order of preference: of several columns for one field, the first that is filled. */
  columns: z
    .array(z.object({ header: header(), field: field().optional() }))
    .max(400)
    .default([]),
  /** Said for every line whose cell is empty or missing. */
  fixed: z
    .array(z.object({ field: field(), value: line({ max: 300 }).optional() }))
    .max(60)
    .default([]),
  /** Their word, and ours, or the sign that it says nothing. */
  values: z
    .array(z.object({ field: field(), theirs: line({ max: 200 }), ours: line({ max: 200 }).optional() }))
    .max(400)
    .default([]),
  /** Several columns hold the words: one after the other instead of the first that is filled. */
  together: z.boolean().default(false),
  /** Its texts are pages: their tags are removed, their paragraphs kept. */
  html: z.boolean().default(false),
  /** Lines that are no voice: votes, what its author withdrew over there. `taken`: they are wanted all the same. */
  leaves: z
    .array(
      z.object({
        header: header(),
        when: z.enum(['filled', 'empty', 'is', 'has']),
        value: line({ max: 100 }).optional(),
        taken: z.boolean().default(false),
      }),
    )
    .max(10)
    .default([]),
}
export const mappingInput = z.object(mappingShape)
export type Mapping = z.output<typeof mappingInput>
export type LeaveRule = Mapping['leaves'][number]

/** The columns of our own report of lines to mend: they say why, and are read by nobody. */
export const reportColumns: readonly string[] = ['_line', '_column', '_reason']

/** What makes two files the same source: the set of their headers, a mended report of them included. */
export function signatureOf(headers: readonly string[]): string {
  const set = [...new Set(headers)].filter((name) => name && !reportColumns.includes(name)).sort()
  return createHash('sha256').update(JSON.stringify(set)).digest('base64url')
}

export const headersFor = (mapping: Mapping, wanted: Field): string[] =>
  mapping.columns.filter((one) => one.field === wanted).map((one) => one.header)

/** Headers nothing is read from: said, so that nobody believes them imported. */
export function ignoredColumns(mapping: Mapping | undefined, headers: readonly string[]): string[] {
  if (!mapping) return []
  const read = new Set([
    ...reportColumns,
    ...mapping.columns.filter((one) => one.field).map((one) => one.header),
    ...mapping.leaves.map((rule) => rule.header),
  ])
  return headers.filter((name) => name && !read.has(name))
}

/** Columns that a mapping reads a field from, none of which the file has. */
export function absentColumns(mapping: Mapping, headers: readonly string[]): string[] {
  const there = new Set(headers)
  return [...new Set(mapping.columns.map((one) => one.field))].flatMap((wanted) => {
    if (!wanted) return []
    const named = headersFor(mapping, wanted)
    return named.some((name) => there.has(name)) ? [] : named
  })
}

const filled = (cells: Cells, name: string) => String(cells[name] ?? '').trim() !== ''

function leftBy(rule: LeaveRule, cells: Cells): boolean {
  if (rule.taken) return false
  const cell = String(cells[rule.header] ?? '')
    .trim()
    .toLowerCase()
  if (rule.when === 'filled') return cell !== ''
  if (rule.when === 'empty') return cell === ''
  const wanted = (rule.value ?? '').toLowerCase()
  return rule.when === 'is' ? cell === wanted : cell.includes(wanted)
}

/** A mapping made ready to read a whole file with. */
export function readerOf(mapping: Mapping) {
  const froms = new Map<Field, string[]>()
  for (const { header: name, field: into } of mapping.columns)
    if (into) froms.set(into, [...(froms.get(into) ?? []), name])
  const said = Object.fromEntries(
    mapping.fixed.filter((one) => one.value).map((one) => [one.field, one.value]),
  )
  const words = new Map(
    mapping.values
      .filter((one) => one.ours)
      .map(({ field: of, theirs, ours }) => [`${of}/${plainWord(theirs)}`, ours === emptyCell ? '' : ours]),
  )
  const textOf = (value: unknown) => (mapping.html && typeof value === 'string' ? plain(value) : value)

  function cellFor(into: Field, names: readonly string[], cells: Cells): unknown {
    const there = names.filter((one) => filled(cells, one))
    if (there.length === 0) return undefined
    if (into === 'text' && mapping.together && there.length > 1)
      return there.map((name) => String(textOf(cells[name]))).join('\n\n')
    const value = textOf(cells[there[0] as string])
    if (words.size === 0 || typeof value !== 'string') return value
    return words.get(`${into}/${plainWord(unguard(value))}`) ?? value
  }
  return {
    leaves: (cells: Cells) => mapping.leaves.some((rule) => leftBy(rule, cells)),
    /** The cells of a line under the names of our own columns. */
    lay(cells: Cells, fixed: Partial<Record<Field, string>>): Cells {
      const row: Record<string, unknown> = { ...said, ...fixed }
      for (const [into, names] of froms) {
        const value = cellFor(into, names, cells)
        if (value !== undefined && value !== '') row[into] = value
      }
      return row
    },
  }
}

/** What a person chose, in the order the former mapping preferred: a form lists columns in the order of the file. */
export function inOrderOf(former: Mapping | null | undefined, mapping: Mapping): Mapping {
  const place = new Map(former?.columns.map((one, at) => [one.header, at]))
  const rank = (name: string) => place.get(name) ?? Number.MAX_SAFE_INTEGER
  const columns = mapping.columns.filter((one) => one.field)
  const values = mapping.values.filter((one) => one.ours)
  const fixed = mapping.fixed.filter((one) => one.value)
  return { ...mapping, values, fixed, columns: columns.toSorted((a, b) => rank(a.header) - rank(b.header)) }
}
