import { sql } from 'drizzle-orm'
import type { Reaction } from '#kernel/module.ts'
import { contactChanged, contributionWithdrawn } from '#modules/contributions/module.ts'
import { detach, gatherMail, mendMail } from './gather-mail.ts'
import { rows } from './reads.ts'

/**
 * An author withdraws, or wants to be told otherwise or no more: what has not been said yet follows. A message that waits
 * is written again without them, or not sent at all. A new contact also serves what the former one failed to reach.
 */
export const followsContacts: Reaction = {
  name: 'follows-contacts',
  on: [contributionWithdrawn, contactChanged],
  async run(fact, { tx, now }) {
    const id = Number(fact.subjectId)
    const [found] = await rows<{ status: string; channel: string | null }>(
      tx,
      sql`select c.status, k.channel from contributions_contribution c
          left join contributions_contact k on k.contribution_id = c.id where c.id = ${id}`,
    )
    if (!found) return
    const messages = await detach(tx, sql`n.contribution_id = ${id}`)
    if (found.status === 'withdrawn' || found.channel === null) {
      const outcome = found.status === 'withdrawn' ? 'withdrawn' : 'stopped'
      await tx.execute(
        sql`update notices_notice set status = 'dropped', outcome = ${outcome}, settled_at = ${now.toISOString()}, told_on = null
            where contribution_id = ${id} and status in ('waiting', 'not_reached')`,
      )
    } else {
      await tx.execute(
        sql`update notices_notice n set status = 'waiting', outcome = null, settled_at = null, message_id = null, printing_id = null,
              told_on = null, channel = ${found.channel}
            from answers_answer a where a.id = n.answer_id and a.version = n.version and n.contribution_id = ${id}
              and (n.status in ('waiting', 'not_reached') or n.outcome = 'stopped')`,
      )
      await gatherMail(tx, now)
    }
    await mendMail(tx, messages)
  },
}
