import type { Database } from '#kernel/database/database.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { formatDay } from '#ui/dates.ts'
import { linkWords } from './messages.ts'
import { opinionOfLink } from './reads.ts'

/** In French, as the town writes to other organisations. Who reads it knows from whom, about what, for when, and until when. */
export async function requestMail(
  tx: Database,
  key: string,
  why: 'asked' | 'reminded',
): Promise<{ subject: string; body: string } | undefined> {
  const asked = await opinionOfLink(tx, key, '1900-01-01')
  if (!asked) return undefined
  const town = (await townIdentity(tx))?.name ?? ''
  const m = linkWords.fr.mail
  const due = formatDay(asked.dueDay, 'fr', true)
  const lines = [
    m.hello,
    why === 'asked' ? m.asked(asked.inCharge, town, asked.organisation) : m.reminded(asked.organisation, due),
    m.proposal(asked.number, `${asked.title}${asked.example ? ' (exemple)' : ''}`, asked.processTitle),
    m.question(asked.question),
    m.due(due),
    m.open,
    `{site}/avis/${key}`,
    m.once(formatDay(asked.until, 'fr', true)),
    town,
  ]
  return { subject: (why === 'asked' ? m.subject : m.reminderSubject)(town), body: lines.join('\n\n') }
}
