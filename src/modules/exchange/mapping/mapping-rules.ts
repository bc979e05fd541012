import { sentence, type Words } from '#kernel/i18n.ts'
import { invalid, Refusal } from '#kernel/refusal.ts'
import { columnKinds, fileRow } from '#modules/contributions/module.ts'
import { typedRow } from '#modules/exchange/reading/cells.ts'
import { emptyCell, headersFor, type Mapping } from './mapping.ts'
import { mappingMessages } from './mapping-messages.ts'

/** Refuses a mapping that could not make a contribution, each reason on its own field. */
export function requireFields(mapping: Mapping): void {
  const faults: Record<string, Words> = {}
  if (headersFor(mapping, 'text').length === 0)
    faults['columns.0.field'] = sentence(mappingMessages, (m) => m.textMissing)
  for (const [at, { field, value }] of mapping.fixed.entries())
    if (value && !holds(field, value))
      faults[`fixed.${at}.value`] = sentence(mappingMessages, (m) => m.wrongValue[columnKinds[field]])
  for (const [at, { field, ours }] of mapping.values.entries())
    if (ours && ours !== emptyCell && !holds(field, ours))
      faults[`values.${at}.ours`] = sentence(mappingMessages, (m) => m.wrongValue[columnKinds[field]])
  if (Object.keys(faults).length > 0)
    throw new Refusal(
      'invalid',
      sentence(mappingMessages, (m) => m.toMend),
      faults,
    )
}

/** Without its process, no line of the file could be placed. */
export function requireProcessOf(mapping: Mapping, process: string | null | undefined): void {
  const says = headersFor(mapping, 'process').length > 0
  const fixed = mapping.fixed.some((one) => one.field === 'process' && one.value)
  const asked = mapping.fixed.findIndex((one) => one.field === 'process')
  if (!says && !fixed && !process)
    throw invalid(
      asked < 0 ? 'process' : `fixed.${asked}.value`,
      sentence(mappingMessages, (m) => m.processMissing),
    )
}

type Field = keyof typeof fileRow.shape

/** Whether a field may hold this value, read as a cell would be. */
const holds = (field: Field, value: string): boolean =>
  fileRow.shape[field].safeParse(typedRow({ [field]: value }, false)[field]).success
