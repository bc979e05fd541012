import { z } from 'zod'
import { type Actor, isAllowed } from '#kernel/actor.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { clean, identifier, parse } from '#kernel/input.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answerLife, reaches, requireComplete, statusNames } from '#modules/answers/answer.ts'
import { messages } from '#modules/answers/messages.ts'
import { reasonWords } from '#modules/answers/shared-reasons/messages.ts'
import { unfilled } from '#modules/answers/shared-reasons/passages.ts'
import { whole } from '#modules/answers/sheet/draft-answer.ts'
import { begun } from '#modules/answers/sheet/save-answer.ts'
import { columnOf, type Field, fields, isStill, seenNow, type Values, valuesOf, wasSent } from './columns.ts'
import { workbookWords } from './messages.ts'
import type { CellFault, ReadRow } from './read-book.ts'
import type { BookRow } from './reads.ts'

const begunFields = z.object(begun)
const wholeFields = z.object(whole)

export interface Change {
  readonly field: Field
  readonly before: string
  readonly after: string
}

/** Changed in the file and meanwhile by somebody else: `before` is what they wrote. */
export interface Conflict extends Change {
  /** What stands for `before` in the answer of who settles it. */
  readonly seen: string
}

/** What somebody chose of a conflict, and what they read of the other's text: it counts only while that still stands. */
export const settlement = z.object({
  proposal: identifier(),
  field: z.enum(fields),
  keep: z.enum(['mine', 'theirs']).optional(),
  seen: z.string().max(20),
})
export type Settlement = z.output<typeof settlement>

/** What a row of the file asks for, checked against what the database holds now. */
export interface RowPlan {
  readonly line: number
  readonly row: BookRow | undefined
  readonly state: 'changed' | 'same' | 'conflict' | 'fault'
  readonly changes: readonly Change[]
  /** Those nobody settled. */
  readonly conflicts: readonly Conflict[]
  readonly faults: readonly CellFault[]
  readonly deed?: Deed
}

interface Deed {
  /** To another service, or for another day only. */
  readonly assign?: { readonly organisation: number; readonly due: string }
  readonly move?: string
  readonly begun?: z.output<typeof begunFields>
  readonly whole?: z.output<typeof wholeFields>
}

export interface Against {
  readonly actor: Actor
  readonly today: string
  readonly services: readonly { id: number; name: string }[]
}

const reason = (pick: (m: (typeof workbookWords)['fr']) => string): Words => sentence(workbookWords, pick)

export function planRow(
  read: ReadRow,
  row: BookRow | undefined,
  against: Against,
  settled: readonly Settlement[] = [],
): RowPlan {
  const whose = { line: read.line, row }
  const nothing = { changes: [], conflicts: [], faults: [] }
  const faulty = (faults: readonly CellFault[], changes: readonly Change[] = []): RowPlan => ({
    ...whose,
    ...nothing,
    state: 'fault',
    changes,
    faults,
  })
  if (!row) {
    const unknown = { line: read.line, value: String(read.proposal ?? ''), reason: reason((m) => m.unknown) }
    return faulty(read.faults.some((fault) => fault.column === 'Identifiant') ? read.faults : [unknown])
  }
  if (read.faults.length > 0) return faulty(read.faults)
  const now = valuesOf(row)
  const touched = fields.filter((field) => isTouched(field, read, row, now))
  const change = (field: Field): Change => ({
    field,
    before: now[field],
    after: read.cells[field] as string,
  })
  const settledAs = (field: Field) =>
    settled.find((one) => one.field === field && one.seen === seenNow(field, row))?.keep
  const disputed = touched.filter((field) => !isStill(read.version, field, row))
  const conflicts = disputed
    .filter((field) => !settledAs(field))
    .map((field) => ({ ...change(field), seen: seenNow(field, row) }))
  if (conflicts.length > 0) return { ...whose, ...nothing, state: 'conflict', conflicts }
  const taken = touched.filter((field) => !disputed.includes(field) || settledAs(field) === 'mine')
  const changes = taken.map(change)
  if (changes.length === 0) return { ...whose, ...nothing, state: 'same' }
  const after = {
    ...now,
    ...Object.fromEntries(taken.map((field) => [field, read.cells[field]])),
  } as Values
  const { deed, faults } = deedOf(row, after, new Set(taken), read.line, against)
  return faults.length > 0
    ? faulty(faults, changes)
    : { ...whose, ...nothing, state: 'changed', changes, deed }
}

/** Filled in by whoever sent the file, and not what the database holds already. */
function isTouched(field: Field, read: ReadRow, row: BookRow, now: Values): boolean {
  const said = read.cells[field]
  if (said === undefined) return false
  // Once passed on since the file was made, however it ended, the file has said its word.
  if (field === 'pass') return said === 'yes' && row.status !== 'drafted' && isStill(read.version, field, row)
  return said !== now[field] && !wasSent(read.version, field, said)
}

const assigns = new Set<Field>(['service', 'due'])

function deedOf(
  row: BookRow,
  after: Values,
  touched: ReadonlySet<Field>,
  line: number,
  { actor, today, services }: Against,
): { deed: Deed; faults: CellFault[] } {
  const faults: CellFault[] = []
  const fault = (field: Field | undefined, why: Words) =>
    void faults.push({
      line,
      ...(field ? { column: columnOf[field].header, value: after[field].slice(0, 80) } : {}),
      reason: why,
    })
  if (row.status === 'validated' || row.status === 'published') {
    const name = statusNames[row.status]
    fault(undefined, { fr: workbookWords.fr.locked(name.fr), en: workbookWords.en.locked(name.en) })
    return { deed: {}, faults }
  }
  const gives = [...touched].some((field) => assigns.has(field))
  const writes = [...touched].some((field) => !assigns.has(field))
  const named = services.filter((one) => clean(one.name) === after.service)
  const service = named.find((one) => one.id === row.organisationId) ?? named[0]
  if (gives && !isAllowed(answerLife.assign.who, actor, { process: row.processId }))
    fault(
      touched.has('service') ? 'service' : 'due',
      reason((m) => m.notAssigned),
    )
  if (!after.service || !service)
    fault(
      'service',
      reason((m) => m.needsService),
    )
  else if (touched.has('service') && named.length > 1)
    fault(
      'service',
      reason((m) => m.manyServices),
    )
  if (!after.due)
    fault(
      'due',
      reason((m) => m.needsDay),
    )
  else if (gives && after.due < today)
    fault(
      'due',
      sentence(messages, (m) => m.dueInPast),
    )
  const owner = { organisation: service?.id ?? row.organisationId, process: row.processId }
  if (writes && !(isAllowed(answerLife.save.who, actor, owner) && reaches(actor, owner)))
    fault(
      undefined,
      sentence(messages, (m) => m.notYours),
    )
  if (faults.length > 0) return { deed: {}, faults }

  const deed: { -readonly [K in keyof Deed]: Deed[K] } = {}
  const moved = touched.has('service') || row.sheet === null
  if (moved) deed.assign = { organisation: (service as { id: number }).id, due: after.due }
  else if (touched.has('due')) deed.move = after.due
  if (writes) {
    // Given to another service, a sheet is to be drafted again.
    const stays = row.status === 'drafted' && !moved
    if (!after.cost && after.costPer)
      fault(
        'costPer',
        reason((m) => m.needsCost),
      )
    try {
      const said = contentOf(after)
      if (touched.has('pass') || stays) {
        deed.whole = parse(wholeFields, said)
        requireComplete(deed.whole, today)
        for (const field of ['reason', 'followUp', 'plain'] as const) {
          const left = (row.begunWith ?? []).flatMap((text) => unfilled(text, after[field]))
          if (left.length > 0)
            fault(
              field,
              sentence(reasonWords, (m) => m.toFill([...new Set(left)].join(', '))),
            )
        }
      } else deed.begun = parse(begunFields, said)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const [name, why] of Object.entries(error.fields)) fault(name as Field, why)
      if (Object.keys(error.fields).length === 0) fault(undefined, error.sentence)
    }
  }
  return { deed, faults }
}

function contentOf(values: Values): Record<string, unknown> {
  const { service: _service, due: _due, pass: _pass, cost, ...said } = values
  const present = Object.entries(said).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(present), ...(cost === '' ? {} : { cost: Number(cost) }) }
}
