import { randomBytes } from 'node:crypto'
import { sentence } from '#kernel/i18n.ts'
import { conflict } from '#kernel/refusal.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { opinionWords } from '#modules/answers/opinions/messages.ts'
import { shift } from '#ui/holidays.ts'

/** 192 random bits: nobody guesses it, and it says nothing of what it opens. */
export const newLinkKey = () => randomBytes(24).toString('base64url')

/** A late opinion is still worth reading; a link that lies in a mailbox for a year is not worth its risk. */
const daysAfterDue = 14
export const lastDayOf = (due: string, today: string) => shift(due > today ? due : today, daysAfterDue)

/** Days before the due day on which an organisation without account is reminded, once. */
export const daysBeforeDue = 3

/** Who sends a link, revokes it, and types an opinion that came on paper. */
export const linkSenders = instructors

/** What is published waits for no opinion. */
export function requireAwaited(sheet: { status: string }): void {
  if (sheet.status === 'published') throw conflict(sentence(opinionWords, (m) => m.published))
}
