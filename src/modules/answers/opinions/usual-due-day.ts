import type { Database } from '#kernel/database/database.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { openDaysBefore, shift } from '#ui/holidays.ts'

/** Usual in the due days counted back from a meeting: an opinion is read before the draft that rests on it. */
const openDaysForOpinions = 10

/** Counted back from the due day of the sheet, which is counted back from the meeting; tomorrow when that is past. */
export async function usualDueDay(db: Database, sheet: { dueDay: string }, today: string): Promise<string> {
  const insee = (await townIdentity(db))?.inseeCode
  const counted = openDaysBefore(sheet.dueDay, openDaysForOpinions, insee)
  return counted > today ? counted : shift(today, 1)
}
