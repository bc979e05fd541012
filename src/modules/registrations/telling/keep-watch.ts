import type { Actor } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { forgetRegistrations } from '#modules/registrations/forgetting/forget-registrations.ts'
import { forgettable, remindersDue } from './due-reads.ts'
import { sendReminders } from './send-reminders.ts'

const schedule: Actor = { id: 'schedule', grants: [{ role: 'administrator', organisation: 0 }] }

/** What the server does every hour: reminds those whose session comes, forgets those whose last one is long over. */
export async function remindAndForget(town: Town): Promise<void> {
  const now = town.clock.now()
  const call = { actor: schedule, door: 'cli' } as const
  if ((await remindersDue(town.db, now)).length > 0) await perform(town, sendReminders, {}, call)
  if ((await forgettable(town.db, now)).length > 0) await perform(town, forgetRegistrations, {}, call)
}
