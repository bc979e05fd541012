import type { Database } from '#kernel/database/database.ts'
import type { Words } from '#kernel/i18n.ts'
import { sentence } from '#kernel/i18n.ts'
import { Refusal } from '#kernel/refusal.ts'
import { messages } from './messages.ts'
import { processBySlug } from './reads.ts'

/** Whose the process is: a role given for one process reaches that one only. */
export async function ownerOfProcess(input: { process: string }, deed: { tx: Database } | { db: Database }) {
  return { process: (await processBySlug('tx' in deed ? deed.tx : deed.db, input.process)).id }
}

/**
 * Rows of a form: one left wholly empty is dropped, one half filled is refused on its empty fields.
 * @throws Refusal naming `<list>.<row>.<field>`
 */
export function requireWholeRows<R extends object, K extends keyof R & string>(
  list: string,
  rows: readonly R[] | undefined,
  needed: readonly K[],
): (R & Required<Pick<R, K>>)[] {
  const fields: Record<string, Words> = {}
  const whole: (R & Required<Pick<R, K>>)[] = []
  for (const [index, row] of (rows ?? []).entries()) {
    if (Object.values(row).every((value) => value === undefined || value === '')) continue
    for (const name of needed)
      if (!row[name]) fields[`${list}.${index}.${name}`] = sentence(messages, (m) => m.wholeRow)
    whole.push(row as R & Required<Pick<R, K>>)
  }
  if (Object.keys(fields).length > 0)
    throw new Refusal(
      'invalid',
      sentence(messages, (m) => m.wholeRow),
      fields,
    )
  return whole
}
