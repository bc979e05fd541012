import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { forgottenBooks } from './reads.ts'
import { dropAnswerWorkbook } from './send-workbook.ts'

/** Workbooks nobody applied nor threw away go by themselves: they hold drafts that are not to be read for ever. */
export async function forgetWorkbooks(town: Town): Promise<void> {
  for (const { id } of await forgottenBooks(town.db, town.clock.now()))
    await perform(town, dropAnswerWorkbook, { workbook: id }, { actor: operator, door: 'cli' })
}
