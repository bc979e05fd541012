import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { deleteMessages, queueMessage } from '#kernel/mail.ts'
import type { Reaction } from '#kernel/module.ts'
import {
  contributionCorrected,
  contributionKeptUnpublished,
  contributionRestored,
  contributionWithdrawn,
  decisionUndone,
  undoMinutes,
} from '#modules/contributions/module.ts'
import { appealDecided, authorToTell } from '#modules/moderation/facts.ts'
import { rows } from '#modules/moderation/reads.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { tellings } from './telling-reads.ts'
import { decisionMail } from './told-mail.ts'

/**
 * A refusal, the decision on an appeal, and the taking back of a refusal that was told, are told by the channel its author chose, once. E-mails leave when the decision
 * can no longer be undone; the others wait in a list for a person to call, write or hand over.
 */
export const tellsDecisions: Reaction = {
  name: 'tells-decisions',
  on: [
    contributionKeptUnpublished,
    appealDecided,
    decisionUndone,
    contributionCorrected,
    contributionRestored,
    contributionWithdrawn,
  ],
  async run(fact, { tx, now, note }) {
    const contribution = Number(fact.subjectId)
    const about =
      { [appealDecided.fact]: 'appeal', [contributionRestored.fact]: 'restored' }[fact.fact] ?? 'refusal'
    await dropWaiting(tx, contribution, now)
    if (about === 'refusal' && fact.fact !== contributionKeptUnpublished.fact) return
    const [made] = await rows<{ id: number; channel: string }>(
      tx,
      sql`insert into moderation_telling (fact_id, contribution_id, about, channel, made_at)
          select ${fact.id}, c.id, ${about}, k.channel, ${now.toISOString()}::timestamptz
          from contributions_contribution c join contributions_contact k on k.contribution_id = c.id
          where c.id = ${contribution} and c.status <> 'withdrawn' and case ${about} when 'appeal' then true
              when 'restored' then c.status <> 'kept_unpublished' and exists (select from moderation_telling t
                where t.contribution_id = c.id and t.status = 'told' and t.about <> 'restored')
              else c.status = 'kept_unpublished' end
          on conflict do nothing returning id::int, channel`,
    )
    if (!made) return
    note(authorToTell(contribution, { process: Number(fact.data.process), about }))
    if (made.channel === 'email') await writeMail(tx, made.id, fact.at, now)
  },
}

async function writeMail(tx: Database, telling: number, decidedAt: Date, now: Date): Promise<void> {
  const [one] = await tellings(tx, sql`t.id = ${telling}`)
  if (!one?.contact) return
  const town = (await townIdentity(tx))?.name ?? ''
  const message = { kind: 'moderation', recipient: one.contact, ...decisionMail(one, town) }
  const leaves = new Date(decidedAt.getTime() + (undoMinutes + 1) * 60_000)
  const id = await queueMessage(tx, message, now, leaves)
  await tx.execute(sql`update moderation_telling set message_id = ${id} where id = ${telling}`)
}

/** What was to be told is no longer so; a message that has not left does not leave. */
async function dropWaiting(tx: Database, contribution: number, now: Date): Promise<void> {
  const gone = await rows<{ message: number | null }>(
    tx,
    sql`update moderation_telling set status = 'dropped', settled_at = ${now.toISOString()}
        where contribution_id = ${contribution} and status = 'waiting' returning message_id::int as message`,
  )
  await deleteMessages(
    tx,
    gone.flatMap(({ message }) => (message === null ? [] : [message])),
  )
}
