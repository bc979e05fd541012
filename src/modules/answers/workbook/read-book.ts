import { sentence, type Words } from '#kernel/i18n.ts'
import { clean } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { unguard } from '#kernel/spreadsheets/formula-guard.ts'
import { type Spreadsheet, sheetNames, sheetRows } from '#kernel/spreadsheets/spreadsheets.ts'
import { columnOf, type Field, fields, identifierHeader, isVersion, versionHeader } from './columns.ts'
import { workbookWords } from './messages.ts'
import { mostRows } from './reads.ts'

/** A cell that cannot be taken: where it stands and why. */
export interface CellFault {
  readonly line: number
  /** The header of its column; undefined when it is the whole line. */
  readonly column?: string
  readonly value?: string
  readonly reason: Words
}

export interface ReadRow {
  readonly line: number
  readonly proposal: number | undefined
  readonly version: string
  /** Of the columns the file still has: one that was deleted changes nothing. */
  readonly cells: Partial<Record<Field, string>>
  readonly faults: readonly CellFault[]
}

export interface ReadBook {
  readonly rows: readonly ReadRow[]
  /** Headers nobody knows: their columns are not read. */
  readonly ignored: readonly string[]
}

export const bookSheet = 'Propositions'

/** Without case, accents nor the shape of apostrophes and spaces: what people retype is found again. */
export const plainly = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const fieldOf = new Map(fields.map((field) => [plainly(columnOf[field].header), field]))

/** Reads a workbook that comes back. @throws Refusal when it is not one of ours. */
export async function readBook(
  path: string,
  kind: Spreadsheet,
  services: readonly { name: string }[],
): Promise<ReadBook> {
  const refuse = (pick: (m: (typeof workbookWords)['fr']) => string) =>
    invalid('file', sentence(workbookWords, pick))
  let names: string[]
  try {
    names = await sheetNames(path, kind)
  } catch {
    throw refuse((m) => m.notReadable)
  }
  const asked = names.includes(bookSheet) ? bookSheet : names[0]
  const rows: ReadRow[] = []
  let headers: string[] | undefined
  for await (const { line, values } of sheetRows(path, kind, asked)) {
    if (!headers) {
      headers = values.map((value) => plainly(String(value ?? '')))
      const needed = [identifierHeader, versionHeader].find((name) => !headers?.includes(plainly(name)))
      if (needed) throw refuse((m) => m.noHeader(needed))
      const twice = headers.find((name, at) => name && fieldOf.has(name) && headers?.indexOf(name) !== at)
      if (twice) throw refuse((m) => m.headerTwice(twice))
      continue
    }
    if (values.every((value) => value === null || value === undefined || value === '')) continue
    if (rows.length === mostRows) throw refuse((m) => m.tooManyRows(mostRows))
    rows.push(readRow(line, headers, values, services))
  }
  if (!headers) throw refuse((m) => m.empty)
  const known = new Set([...fieldOf.keys(), ...greyHeaders])
  return { rows, ignored: headers.filter((name) => name && !known.has(name)) }
}

const greyHeaders = [
  identifierHeader,
  versionHeader,
  'Démarche',
  'N°',
  'Proposition',
  'Texte de la proposition',
  'Besoin',
  'Axe',
  'Paroles à l’origine',
  'État',
].map(plainly)

function readRow(
  line: number,
  headers: readonly string[],
  values: readonly unknown[],
  services: readonly { name: string }[],
): ReadRow {
  const at = (header: string) => values[headers.indexOf(plainly(header))]
  const said = at(identifierHeader)
  const id = typeof said === 'number' ? said : Number(String(said ?? '').trim() || Number.NaN)
  const version = String(at(versionHeader) ?? '').trim()
  const faults: CellFault[] = []
  const cells: Partial<Record<Field, string>> = {}
  const proposal = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : undefined
  if (proposal === undefined)
    faults.push({ line, column: identifierHeader, value: shown(said), reason: reason((m) => m.noIdentifier) })
  else if (!isVersion(version))
    faults.push({ line, column: versionHeader, value: shown(version), reason: reason((m) => m.badVersion) })
  for (const [index, header] of headers.entries()) {
    const field = fieldOf.get(header)
    if (!field) continue
    const read = readCell(field, values[index], services)
    if (typeof read === 'string') cells[field] = read
    else faults.push({ line, column: columnOf[field].header, value: shown(values[index]), reason: read })
  }
  return { line, proposal, version, cells, faults }
}

const reason = (pick: (m: (typeof workbookWords)['fr']) => string) => sentence(workbookWords, pick)
const shown = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').slice(0, 80)

/** The value as it is compared, or why it is none. */
function readCell(field: Field, raw: unknown, services: readonly { name: string }[]): string | Words {
  const { kind, choices } = columnOf[field]
  if (raw === null || raw === undefined) return ''
  if (kind === 'day') return readDay(raw)
  if (kind === 'euros') return readEuros(raw)
  const text = clean(raw instanceof Date ? raw.toISOString().slice(0, 10) : unguard(String(raw)))
  if (text === '') return ''
  if (kind === 'text') return text
  if (kind === 'line') return text.replace(/\s+/g, ' ')
  if (kind === 'service') {
    const named = services.filter((one) => plainly(one.name) === plainly(text))
    // Several may bear one name: that matters only when the cell is changed.
    return named[0] ? clean(named[0].name) : reason((m) => m.unknownService)
  }
  const word = plainly(text)
  const chosen = choices?.find((one) => [one.code, one.fr, one.en].some((name) => plainly(name) === word))
  if (chosen) return chosen.code
  if (field === 'pass' && ['x', '1', 'true', 'vrai'].includes(word)) return 'yes'
  if (field === 'pass' && ['non', 'no', '0', 'false', 'faux'].includes(word)) return ''
  return reason((m) => m.notInList((choices ?? []).map((one) => one.fr).join(', ')))
}

function readDay(raw: unknown): string | Words {
  if (raw instanceof Date)
    return Number.isNaN(raw.getTime()) ? reason((m) => m.notADay) : raw.toISOString().slice(0, 10)
  const text = clean(unguard(String(raw)))
  if (text === '') return ''
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = french
    ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}`
    : text.slice(0, 10)
  const at = /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  const real = at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
  return real ? day : reason((m) => m.notADay)
}

function readEuros(raw: unknown): string | Words {
  const text = typeof raw === 'number' ? String(raw) : clean(unguard(String(raw)))
  if (text === '') return ''
  const amount = Number(text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'))
  return Number.isInteger(amount) && amount >= 0 && amount <= 1_000_000_000
    ? String(amount)
    : reason((m) => m.notEuros)
}
